import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { sql } from 'kysely';
import {
  inTransaction,
  isAway,
  kyselyOverPostgres,
  openPool,
  PostgresAway,
  PostgresListener,
  prepareSchema,
} from './index';
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

  it('notices a server that vanished without a word', async () => {
    const wire = await wireTo(server.port);
    const through = url.replace(String(server.port), String(wire.port));
    const pool = openPool(through, { schema: 'reads', longestQueryMs: 300 });
    await inTransaction(pool, (client) => client.query('select 1'));
    const heard: string[] = [];
    const listener = await PostgresListener.open(through, 'gossip', {
      hear: (payload) => heard.push(payload),
      missed: () => heard.push('(missed)'),
      millisecondsOfSilence: 300,
    });
    wire.goSilent();
    await expect(inTransaction(pool, (client) => client.query('select 1'))).rejects.toBeInstanceOf(
      PostgresAway,
    );
    wire.goOn();
    await inTransaction(pool, (client) => client.query('select 1'));
    while (!heard.includes('(missed)')) await setTimeout(20);
    await listener.close();
    await pool.end();
    await wire.close();
  });

  it('is asked through Kysely in the same words, whatever a text holds', async () => {
    const pool = openPool(url, { schema: 'reads', isReadOnly: true });
    const db = kyselyOverPostgres(pool);
    const { rows } = await sql`select ${'a\0b'}::text as said`.execute(db);
    expect(rows).toEqual([{ said: 'a\uFFFDb' }]);
    await expect(sql`create table never (n integer)`.execute(db)).rejects.toThrow('read-only');
    await server.kill();
    await expect(sql`select 1`.execute(db)).rejects.toBeInstanceOf(PostgresAway);
    await expect(sql`select 1`.execute(db)).rejects.toBeInstanceOf(PostgresAway);
    await server.restart();
    expect((await sql`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }]);
    await pool.end();
  });
});

/** A wire to a server that can lose what is sent over it, both ways, while nobody hangs up. */
const wireTo = async (port: number) => {
  let isSilent = false;
  const sockets = new Set<Socket>();
  const wire = createServer((near) => {
    const far = connect({ port, host: '127.0.0.1' });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => isSilent || !sockets.has(from) || to.write(data));
      from.on('close', () => to.destroy()).on('error', () => undefined);
    }
  }).listen(0, '127.0.0.1');
  await once(wire, 'listening');
  const address = wire.address();
  return {
    port: typeof address === 'object' ? address?.port : 0,
    goSilent: () => {
      isSilent = true;
    },
    goOn: () => {
      isSilent = false;
      sockets.clear(); // what was connected before stays silent
    },
    close: () => new Promise((resolve) => wire.close(resolve)),
  };
};
