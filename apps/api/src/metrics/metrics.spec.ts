import { LeasesOfOne } from '@gatehouse/leases';
import { StoreUnavailable, VersionConflict } from '@gatehouse/event-store';
import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { exposed } from './exposition';
import { level, Spread, Tally, type Family } from './family';
import { HeldLeases, leaseFamilies } from './held-leases';
import { measureRequests } from './measured-requests';
import { Measures } from './measures';

describe('numbers for Prometheus', () => {
  it('count by what it was like, from 0 on', async () => {
    const votes = new Tally('votes_total', 'Votes.', [{ vote: 'yes' }, { vote: 'no' }]);
    votes.add({ vote: 'yes' });
    votes.add({ vote: 'yes' }, 2);
    expect(await told([votes])).toMatchObject({ 'votes_total{vote="yes"}': 3, 'votes_total{vote="no"}': 0 });
  });

  it('spread times over bounds, each of which holds what is below it', async () => {
    const waits = new Spread('wait_seconds', 'Waits.');
    for (const seconds of [0.0005, 0.01, 0.3, 99]) waits.take(seconds, { at: 'the "desk"' });
    expect(await told([waits])).toMatchObject({
      'wait_seconds_bucket{at="the \\"desk\\"",le="0.001"}': 1,
      'wait_seconds_bucket{at="the \\"desk\\"",le="0.01"}': 2,
      'wait_seconds_bucket{at="the \\"desk\\"",le="0.25"}': 2,
      'wait_seconds_bucket{at="the \\"desk\\"",le="0.5"}': 3,
      'wait_seconds_bucket{at="the \\"desk\\"",le="+Inf"}': 4,
      'wait_seconds_count{at="the \\"desk\\""}': 4,
      'wait_seconds_sum{at="the \\"desk\\""}': 99.3105,
    });
  });

  it('come with a name of ours, their kind and words for people', async () => {
    const { type, text } = await exposed([
      ...new Measures().families(),
      level('gatehouse_somewhere', 'Somewhere.', () => []),
    ]);
    expect(type).toBe('text/plain; version=0.0.4; charset=utf-8');
    const names = [...text.matchAll(/^# TYPE (\S+) (counter|gauge|histogram)$/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name) => !name?.startsWith('gatehouse_'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(text).toMatch(new RegExp(`^# HELP ${name} \\S.*\\.$`, 'm'));
  });
});

describe('what a process has done', () => {
  it('tells commands by their outcome', async () => {
    const measures = new Measures();
    const [accepted, busy] = [{ accepted: true, position: 1, version: 1 }, refusal('busy')] as const;
    for (const outcome of [accepted, accepted, refusal('not-yours'), busy, null])
      measures.decided({ ...cause, type: 'Open', outcome });
    expect(await told(measures.families())).toMatchObject({
      'gatehouse_commands_total{outcome="accepted"}': 2,
      'gatehouse_commands_total{outcome="refused"}': 1,
      'gatehouse_commands_total{outcome="busy"}': 1,
      'gatehouse_commands_total{outcome="failed"}': 1,
      gatehouse_command_duration_seconds_sum: 1.25,
    });
  });

  it('tells what was appended, and why nothing was', async () => {
    const measures = new Measures();
    for (const trouble of [null, new VersionConflict('s', 1), new StoreUnavailable('away'), new Error('?')])
      measures.appended({ ...cause, events: 3, trouble });
    expect(await told(measures.families())).toMatchObject({
      gatehouse_events_appended_total: 3,
      gatehouse_append_duration_seconds_count: 1,
      'gatehouse_append_failures_total{reason="moved-on"}': 1,
      'gatehouse_append_failures_total{reason="away"}': 1,
      'gatehouse_append_failures_total{reason="fault"}': 1,
    });
  });

  it('remembers a hundred names of operations, whatever is invented outside', async () => {
    const measures = new Measures();
    for (let count = 0; count < 250; count++) measures.resolved(0.01, { name: `Q${count}`, type: 'query' });
    const series = Object.entries(await told(measures.families())).filter(([name]) =>
      name.startsWith('gatehouse_graphql_operation_duration_seconds_count'),
    );
    expect(series).toHaveLength(101);
    expect(Object.fromEntries(series)).toMatchObject({
      'gatehouse_graphql_operation_duration_seconds_count{operation="others",type="query"}': 150,
    });
  });

  it('tells requests by the pattern of their route, and who stays at the feed', async () => {
    const measures = new Measures();
    const server = Fastify();
    measureRequests(server, measures);
    server.get('/pilots/:id', () => ({}));
    server.get('/api/events', (_request, reply) => {
      reply.hijack();
      reply.raw.write('retry: 2000');
    });
    for (const id of ['a', 'b', 'c']) await server.inject(`/pilots/${id}`);
    await server.inject('/nowhere');
    const leaving = new AbortController();
    await fetch(`${await server.listen()}/api/events`, { signal: leaving.signal });
    expect(measures.feedReaders).toBe(1);
    leaving.abort();
    while (measures.feedReaders > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const series = await told(measures.families());
    expect(series).toMatchObject({
      'gatehouse_http_request_duration_seconds_count{route="/pilots/:id",status="200"}': 3,
      'gatehouse_http_request_duration_seconds_count{route="unknown",status="404"}': 1,
    });
    expect(Object.keys(series).filter((name) => name.includes('/api/events'))).toEqual([]);
    await server.close();
  });
});

describe('the work that a process does', () => {
  it('is what it has the right to just now', async () => {
    const held = new HeldLeases(new LeasesOfOne());
    const lease = await held.take('projection/people@1');
    await held.take('projection/portfolio@2');
    expect(await held.take('projection/people@1')).toBeNull();
    await lease?.release();
    expect(held.names).toEqual(['projection/portfolio@2']);
  });

  it('is told by name, but imports by their number', async () => {
    expect(await told(leaseFamilies(['projection/people@1', 'import/1f', 'import/2f']))).toMatchObject({
      'gatehouse_lease_held{work="projection/people@1"}': 1,
      gatehouse_imports_running: 2,
    });
  });
});

const cause = { commandId: 'c', correlationId: 'c', stream: 's-1', begunAt: 1_000, endedAt: 1_250 };
const refusal = (code: string) => ({ accepted: false, code, reason: 'No.' }) as const;

/** Series by name and labels. */
const told = async (families: readonly Family[]): Promise<Record<string, number>> => {
  const { text } = await exposed(families);
  const lines = text.split('\n').map((line) => /^([^#\s].*) (\S+)$/.exec(line));
  return Object.fromEntries(lines.map((found) => [found?.[1] ?? '', Number(found?.[2])] as const));
};
