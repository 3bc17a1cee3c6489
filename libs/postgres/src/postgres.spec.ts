import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { inTransaction, isAway, openPool, PostgresAway, PostgresListener, prepareSchema } from './index';
import { startPostgres, type TestPostgres } from './testing';

describe('a PostgreSQL behind a port', () => {
  let server: TestPostgres;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.database();
  });
  afterAll(() => server.stop());

  it('gives numbers as numbers', async () => {
    const pool = openPool(url, { schema: 'reads' });
    const { rows } = await pool.query(
      'select count(*) as n, sum(1::bigint) as s, 9007199254740991::bigint as big',
    );
    expect(rows).toEqual([{ n: 1, s: 1, big: 9007199254740991 }]);
    await pool.end();
  });

  it('makes a schema once, however many start together', async () => {
    const pool = openPool(url, { schema: 'together' });
    const make = () =>
      prepareSchema(pool, 'together', async (client) => {
        await client.query('create table if not exists one (n integer)');
      });
    await Promise.all([1, 2, 3, 4].map(make));
    expect((await pool.query('select * from together.one')).rows).toEqual([]);
    await pool.end();
  });

  it('keeps nothing of a transaction that fails', async () => {
    const pool = openPool(url, { schema: 'failing' });
    await prepareSchema(pool, 'failing', async (client) => {
      await client.query('create table one (n integer)');
    });
    const failing = inTransaction(pool, async (client) => {
      await client.query('insert into one values (1)');
      await client.query('select nothing from nowhere');
    });
    await expect(failing).rejects.toThrow('nowhere');
    expect((await pool.query('select * from one')).rows).toEqual([]);
    await pool.end();
  });

  it('says in words that the server is away, and goes on when it is back', async () => {
    const pool = openPool(url, { schema: 'reads' });
    await pool.query('select 1');
    const heard: string[] = [];
    const listener = await PostgresListener.open(url, 'gossip', {
      hear: (payload) => heard.push(payload),
      missed: () => heard.push('(missed)'),
    });
    await pool.query("notify gossip, 'before'");
    await server.kill();
    await expect(inTransaction(pool, (client) => client.query('select 1'))).rejects.toBeInstanceOf(
      PostgresAway,
    );
    const refused = await pool.query('select 1').catch((error: unknown) => error);
    expect(isAway(refused)).toBe(true);
    await server.restart();
    await inTransaction(pool, (client) => client.query('select 1'));
    while (!heard.includes('(missed)')) await setTimeout(20);
    await pool.query("notify gossip, 'after'");
    while (!heard.includes('after')) await setTimeout(20);
    expect(heard).toEqual(['before', '(missed)', 'after']);
    await listener.close();
    await pool.end();
  });
});
