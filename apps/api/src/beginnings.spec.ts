import { CommandRunner, MemoryEventStore } from '@gatehouse/event-store';
import { openFileStore, OperationalStore } from '@gatehouse/operational-store';
import { clocksOf, migrations, projections, reactionsOf, upcasts } from '@gatehouse/product';
import { startProjections } from '@gatehouse/projections/testing';
import { occasionOf } from '@gatehouse/reactions';
import { Configuration } from '@gatehouse/server-kit';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginLog } from './stores/begin-log';
import { startProductInMemory, type ProductInMemory } from './testing/product-in-memory';

describe('an empty log', () => {
  it('begins with a company’s eighteen months, and offers to be one of its people', async () => {
    const ways = await waysOf({});
    expect(ways).toMatchObject({ demonstration: true, company: 'Harborline Mutual', first: null });
    expect(Object.keys(ways.stories ?? {})).toContain('withoutOwner');
    expect(ways.personas.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Marguerite Okafor', 'Caroline Mbeki', 'Eun-ji Baek']),
    );
    expect(ways.personas).toHaveLength(11);
    expect(await titlesOf('{ pilots(first: 1) { totalCount } }')).toMatchObject({
      data: { pilots: { totalCount: 40 } },
    });
  });

  it('leaves everybody who may be chosen something to do, but for the auditor, who only reads', async () => {
    const { personas } = await waysOf({});
    for (const { id } of personas) {
      const answer = await post('/auth/demonstration', { person: id });
      const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
      const count = expect.any(Number);
      const home = await graphql('{ home { count } }', cookie);
      expect(home).toEqual({ data: { home: { count } } });
      const { data } = home as { data: { home: { count: number } } };
      expect([id, data.home.count > 0]).toEqual([id, id !== 'auditor']);
    }
  });

  it('begins with the people alone', async () => {
    const ways = await waysOf({ GATEHOUSE_DEMO: 'people' });
    expect(ways).toMatchObject({ demonstration: true, first: null });
    expect(ways.stories).toBeUndefined();
    expect(ways.personas).toHaveLength(11);
    expect(await titlesOf('{ pilots(first: 1) { totalCount } }')).toMatchObject({
      data: { pilots: { totalCount: 0 } },
    });
  });

  it('begins with nothing, and asks who is there', async () => {
    const ways = await waysOf({ GATEHOUSE_DEMO: '0' });
    expect(ways).toMatchObject({ demonstration: false, first: 'here', personas: [] });
    expect(await product.log.head()).toBe(0);
    expect((await asPersona()).statusCode).toBe(403);
  });

  it('begins with nothing beyond loopback, and sends whoever asks to the command line', async () => {
    expect(await waysOf({ GATEHOUSE_HOST: '0.0.0.0' })).toMatchObject({
      ...{ demonstration: false, first: 'command-line', personas: [] },
    });
    const named = await post('/auth/first-administrator', { name: 'Mallory' });
    expect([named.statusCode, named.body]).toEqual([403, expect.stringContaining('token issue')]);
  });

  it('offers nobody to a page elsewhere that points its name here, and names nobody for it', async () => {
    await waysOf({});
    const headers = { host: 'evil.example' };
    expect(await ways({ headers })).toMatchObject({ demonstration: true, personas: [] });
    expect((await asPersona({ headers })).statusCode).toBe(403);
    expect((await asPersona({ remoteAddress: '192.0.2.7' })).statusCode).toBe(403);
    await product.stop();
    running = null;
    await waysOf({ GATEHOUSE_DEMO: '0' });
    expect(await ways({ headers })).toMatchObject({ first: 'command-line' });
    expect((await post('/auth/first-administrator', { name: 'Mallory' }, { headers })).statusCode).toBe(403);
  });
});

describe('a demonstration', () => {
  it('leaves nothing to the clocks and reactions of its first start', async () => {
    const log = new MemoryEventStore({ upcasts });
    const operational = await OperationalStore.open('sqlite::memory:', migrations);
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-beginnings-'));
    const files = await openFileStore('sqlite:', folder);
    await beginLog({ log, operational, files }, new Configuration({}));
    const head = await log.head();
    const { reads, caughtUp, stop } = await startProjections({ log, projections });
    await caughtUp();
    const runner = new CommandRunner(log);
    const now = new Date().toISOString();
    for (const clock of clocksOf(runner, reads))
      for (const due of await clock.deadlines.due(now))
        await clock.act(due, { commandId: due.id, by: 'rule:test', occurredAt: due.dueAt });
    const occasions = await log.readAll(0, 10_000, { types: ['PersonLeft'] });
    for (const reaction of reactionsOf(runner, reads))
      for (const recorded of occasions.events)
        if (reaction.types.includes('PersonLeft'))
          await reaction.react(recorded, occasionOf(reaction.name, recorded));
    const { events } = await log.readAll(head, 100);
    expect(events.map(({ stream, event }) => [stream, event])).toEqual([]);
    await stop();
    await operational.close();
    await rm(folder, { recursive: true });
  });
});

describe('the first administrator', () => {
  it('is whoever says their name first, and is administrator and programme office', async () => {
    await waysOf({ GATEHOUSE_DEMO: '0' });
    const named = await post('/auth/first-administrator', { name: ' Ana Lima ' });
    expect(named.json()).toMatchObject({ person: { id: 'first-administrator', name: 'Ana Lima' } });
    const cookie = String(named.headers['set-cookie']).split(';')[0] ?? '';
    expect(await graphql('{ me { person { name grants { role } } } }', cookie)).toMatchObject({
      data: {
        me: {
          person: { name: 'Ana Lima', grants: [{ role: 'administrator' }, { role: 'programme_office' }] },
        },
      },
    });
    expect(await ways()).toMatchObject({ demonstration: false, first: null });
  });

  it('is one of two who say it at once; the other is told, and leaves no name', async () => {
    await waysOf({ GATEHOUSE_DEMO: '0' });
    const both = await Promise.all(
      ['Ana Lima', 'Ben Okri'].map(async (name) => ({
        name,
        answer: await post('/auth/first-administrator', { name }),
      })),
    );
    const [winner, ...more] = both.filter(({ answer }) => answer.statusCode < 300);
    const [loser] = both.filter(({ answer }) => answer.statusCode >= 300);
    expect(more).toEqual([]);
    expect([loser?.answer.statusCode, loser?.answer.body]).toEqual([
      403,
      expect.stringContaining('Somebody is here already'),
    ]);
    const cookie = String(winner?.answer.headers['set-cookie']).split(';')[0] ?? '';
    expect(await graphql('{ me { person { name } } }', cookie)).toMatchObject({
      data: { me: { person: { name: winner?.name } } },
    });
    expect((await product.log.readAll(0, 100, { types: ['PersonAdded'] })).events).toHaveLength(1);
  });

  it('has a name, and nobody is named where somebody is', async () => {
    await waysOf({ GATEHOUSE_DEMO: '0' });
    expect((await post('/auth/first-administrator', { name: '   ' })).statusCode).toBe(400);
    await product.stop();
    running = null;
    await waysOf({ GATEHOUSE_DEMO: 'people' });
    expect((await post('/auth/first-administrator', { name: 'Mallory' })).statusCode).toBe(403);
  });
});

type Ways = {
  stories?: Record<string, string>;
  demonstration: boolean;
  first: string | null;
  personas: { id: string; name: string }[];
};
type From = Pick<InjectOptions, 'headers' | 'remoteAddress'>;

let product: ProductInMemory;
let running: ProductInMemory | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

async function waysOf(environment: Record<string, string>): Promise<Ways> {
  product = running = await startProductInMemory(environment);
  await product.caughtUp();
  return ways();
}

async function ways(from: From = {}): Promise<Ways> {
  return (await product.app.inject({ url: '/auth/ways', ...at(from) })).json<Ways>();
}

function post(url: string, payload: Record<string, string>, from: From = {}) {
  return product.app.inject({ method: 'POST', url, payload, ...at(from) });
}

function asPersona(from: From = {}) {
  return post('/auth/demonstration', { person: 'head-of-programme' }, from);
}

function at({ headers, ...from }: From): From {
  return { ...from, headers: { host: 'localhost:3000', ...headers } };
}

async function titlesOf(query: string): Promise<unknown> {
  const cookie = String((await asPersona()).headers['set-cookie']).split(';')[0] ?? '';
  return graphql(query, cookie);
}

async function graphql(query: string, cookie: string): Promise<unknown> {
  const answer = await product.app.inject({
    ...{ method: 'POST', url: '/graphql', payload: { query } },
    headers: { host: 'localhost:3000', cookie },
  });
  return answer.json();
}
