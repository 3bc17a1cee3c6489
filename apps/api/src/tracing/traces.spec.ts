import type { Recorded, Slice } from '@gatehouse/event-store';
import { describe, expect, it } from '@jest/globals';
import { SpansLeft } from './spans-left';
import { understood } from './told-by-browser';
import { spanIdOf, traceIdOf } from './trace-ids';
import type { TraceSpan } from './tracer';
import { Traces } from './traces';

const now = Date.parse('2026-11-26T10:00:00.000Z');
const id = '3f1c9a52-7b1e-4c55-9d5a-0c8f6f1f2a3b';

describe('the trace of a command', () => {
  it('has the id of the command, whoever asks', () => {
    expect(traceIdOf(id)).toBe('3f1c9a527b1e4c559d5a0c8f6f1f2a3b');
    expect(traceIdOf(id.toUpperCase())).toBe(traceIdOf(id));
    expect(spanIdOf('append', id)).toMatch(/^[0-9a-f]{16}$/);
    expect(spanIdOf('append', id)).not.toBe(spanIdOf('decide', id));
  });

  it.each(['order-7', '', '00000000-0000-0000-0000-000000000000'])(
    'has one also where "%s" is no UUID',
    (odd) => expect(traceIdOf(odd)).toMatch(/^(?!0+$)[0-9a-f]{32}$/),
  );

  it('hangs the append from the decision, and what follows from it from the append', () => {
    const { traces, spans } = traced();
    traces.decided({ ...cause(id), type: 'Open', outcome: { accepted: true, position: 7, version: 1 } });
    traces.appended({ ...cause(id), events: 1, trouble: null });
    traces.decided({ ...cause('c2', id), type: 'Shut', outcome: null });
    traces.followed(followed([recorded(id)]));
    expect(spans.map(({ name, parentId }) => [name, parentId])).toEqual([
      ['decide Open', undefined],
      ['append', spanIdOf('decide', id)],
      ['decide Shut', spanIdOf('append', id)],
      ['project people', spanIdOf('append', id)],
    ]);
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([traceIdOf(id)]));
    expect(spans[0]?.attributes).toMatchObject({ 'gatehouse.stream': 'door-1', 'gatehouse.position': 7 });
    expect(spans.map(({ hasFailed = false }) => hasFailed)).toEqual([false, false, true, false]);
  });

  it('gives the append that wrote nothing no id that events hang from', () => {
    const { traces, spans } = traced();
    traces.appended({ ...cause(id), events: 1, trouble: new Error('moved on') });
    expect(spans[0]).toMatchObject({ hasFailed: true });
    expect(spans[0]?.spanId).toBeUndefined();
  });

  it('has one span for all events of a command in a stretch', () => {
    const { traces, spans } = traced();
    traces.followed(followed([recorded(id, 'Opened'), recorded(id, 'Shut')]));
    expect(spans.map(({ attributes }) => attributes['gatehouse.events'])).toEqual([['Opened', 'Shut']]);
  });

  it('is continued for the twenty newest commands of a stretch, and for none of long ago', () => {
    const { traces, spans } = traced();
    const events = Array.from({ length: 50 }, (_, place) => recorded(`c${place}`));
    traces.followed(followed(events));
    expect(spans).toHaveLength(20);
    expect(spans[0]?.traceId).toBe(traceIdOf('c49'));
    traces.followed(followed([{ ...recorded('old'), recordedAt: '2026-11-26T09:00:00.000Z' }]));
    expect(spans).toHaveLength(20);
  });

  it('does not grow for ever', () => {
    const left = new SpansLeft(3, 2);
    expect(['a', 'a', 'a', 'a'].map((trace) => left.take(trace))).toEqual([true, true, true, false]);
    left.take('b');
    left.take('c');
    expect(left.take('a')).toBe(true);
  });
});

describe('what a browser says', () => {
  it('is taken as it is while its clock is right', () => {
    expect(understood(seen, now + 300)).toEqual({ told: seen });
  });

  it('is moved to our hour where its clock is wrong, and nothing gets longer', () => {
    const off = 86_400_000;
    expect(understood(seen, now + off)).toEqual({
      told: {
        ...seen,
        submittedAt: seen.submittedAt + off,
        answeredAt: seen.answeredAt + off,
        arrivedAt: seen.arrivedAt + off,
        paintedAt: seen.paintedAt + off,
        sentAt: now + off,
      },
    });
  });

  it.each<[string, (told: typeof seen) => object | null]>([
    ['body', () => null],
    ['body', (told) => [told]],
    ['commandId', () => ({ commandId: 'x' })],
    ['operation', () => ({ operation: '<b>' })],
    ['submittedAt', () => ({ submittedAt: 'now' })],
    ['submittedAt', () => ({ submittedAt: Number.NaN })],
    ['submittedAt', () => ({ submittedAt: now - 700_000 })],
    ['answeredAt', ({ submittedAt }) => ({ answeredAt: submittedAt - 1 })],
    ['arrivedAt', ({ answeredAt }) => ({ arrivedAt: answeredAt - 1 })],
    ['paintedAt', ({ arrivedAt }) => ({ paintedAt: arrivedAt - 1 })],
    ['sentAt', ({ paintedAt }) => ({ sentAt: paintedAt - 1 })],
    ['more', () => ({ more: 1 })],
  ])('is refused for its %s where that cannot be', (field, wrong) => {
    const change = wrong(seen);
    const body = change === null || Array.isArray(change) ? change : { ...seen, ...change };
    expect(understood(body, now)).toMatchObject({ field, reason: expect.any(String) });
  });
});

const seen = {
  commandId: id,
  operation: 'OfferOwnership',
  submittedAt: now - 400,
  answeredAt: now - 300,
  arrivedAt: now - 200,
  paintedAt: now - 100,
  sentAt: now,
};

const traced = () => {
  const spans: TraceSpan[] = [];
  const traces = new Traces({ record: (span) => spans.push(span), close: () => Promise.resolve() });
  return { traces, spans };
};

const cause = (commandId: string, correlationId = commandId) => ({
  ...{ commandId, correlationId },
  ...{ stream: 'door-1', begunAt: now, endedAt: now + 5 },
});

const followed = (events: Recorded[]) => {
  const slice: Slice = { events, upTo: events.length };
  return { follower: 'people', slice, begunAt: now, endedAt: now + 5 };
};

const recorded = (correlationId: string, type = 'Opened'): Recorded => ({
  ...{ id: `${correlationId}/0`, event: { type }, stream: 'door-1', version: 1, position: 1, schema: 1 },
  ...{ occurredAt: '2026-11-26T10:00:00.000Z', recordedAt: '2026-11-26T10:00:00.000Z', by: 'somebody' },
  ...{ onBehalfOf: null, correlationId, causationId: null, leaf: '' },
});
