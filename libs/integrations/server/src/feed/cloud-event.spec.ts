import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '@gatehouse/event-store';
import { cloudEvent } from './cloud-event';
import { eventTypeNamed, outsideName } from './event-types';
import { feedQueryOf } from './feed-query';

describe('an event outside', () => {
  const event = cloudEvent(recorded({ causationId: 'cause-1' }), '/gatehouse/installation');

  it('is a CloudEvent of 1.0 with every attribute that it must have', () => {
    expect(event).toMatchObject({ specversion: '1.0', id: 'event-1', source: '/gatehouse/installation' });
    for (const name of ['id', 'source', 'specversion', 'type'] as const)
      expect(event[name].length).toBeGreaterThan(0);
    expect(event.source).toMatch(/^\/[!-~]+$/);
    expect(new Date(event.time).toISOString()).toBe(event.time);
    expect(event.datacontenttype).toBe('application/json');
  });

  it('names its attributes in lower-case letters and digits, and gives none an object', () => {
    for (const [name, value] of Object.entries(event)) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/);
      if (name !== 'data') expect(typeof value).toBe('string');
    }
  });

  it('says what happened, when it was so, when it was recorded and where it stands', () =>
    expect(event).toMatchObject({
      type: 'gatehouse.pilots.PilotWithdrawn',
      subject: 'pilot-7',
      partitionkey: 'pilot-7',
      time: '2024-03-31T00:00:00.000Z',
      recordedtime: '2026-11-23T09:00:00.000Z',
      sequence: '0000000000000042',
      correlationid: 'correlation-1',
      causationid: 'cause-1',
      data: { pilotId: '7', importId: 'import-1' },
    }));

  it('leaves out what it was not caused by', () =>
    expect(cloudEvent(recorded({ causationId: null }), '/gatehouse')).not.toHaveProperty('causationid'));

  it('belongs to the capability that records it', () => {
    expect(outsideName('PersonAdded')).toBe('gatehouse.access.PersonAdded');
    expect(outsideName('ImportStarted')).toBe('gatehouse.integrations.ImportStarted');
    expect(outsideName('VoteCast')).toBe('gatehouse.boards.VoteCast');
    expect(outsideName('ReviewDecided')).toBe('gatehouse.gates.ReviewDecided');
    expect(outsideName('EvidenceFiled')).toBe('gatehouse.assurance.EvidenceFiled');
    expect(eventTypeNamed('gatehouse.pilots.PilotHeld')).toBe('PilotHeld');
    expect(eventTypeNamed('PilotHeld')).toBe('PilotHeld');
    expect(eventTypeNamed('gatehouse.access.PilotHeld')).toBeNull();
    expect(eventTypeNamed('PilotFlew')).toBeNull();
  });
});

describe('what is asked of the feed', () => {
  it('is everything from the beginning, unless it says otherwise', () =>
    expect(ask({})).toEqual({ after: 0, limit: 100, filter: {}, waitSeconds: 0, isStream: false }));

  it('may be some types and categories, after a place, waiting or as a stream', () => {
    const types = ['PilotHeld', 'gatehouse.pilots.PilotResumed'];
    expect(
      ask({ after: '0000000000000042', limit: '1000', type: types, category: 'pilot', wait: '30' }),
    ).toEqual({
      after: 42,
      limit: 1_000,
      filter: { types: ['PilotHeld', 'PilotResumed'], categories: ['pilot'] },
      waitSeconds: 30,
      isStream: false,
    });
    expect(ask({ stream: 'sse' }).isStream).toBe(true);
    expect(ask({}, { accept: 'text/event-stream' }).isStream).toBe(true);
    expect(ask({ after: '1' }, { lastEventId: '0000000000000007' }).after).toBe(7);
  });

  it.each<[string, Record<string, unknown>]>([
    ['after', { after: 'yesterday' }],
    ['after', { after: ['1', '2'] }],
    ['limit', { limit: '0' }],
    ['limit', { limit: '1001' }],
    ['limit', { limit: '-1' }],
    ['wait', { wait: '31' }],
    ['type', { type: 'PilotFlew' }],
    ['category', { category: 'Pilot-1' }],
    ['stream', { stream: 'ws' }],
    ['types', { types: 'PilotHeld' }],
  ])('names %s where it is wrong: %j', (field, query) =>
    expect(() => ask(query)).toThrow(expect.objectContaining({ field })),
  );
});

function ask(query: Record<string, unknown>, headers: { accept?: string; lastEventId?: string } = {}) {
  return feedQueryOf({ query, accept: headers.accept ?? '*/*', lastEventId: headers.lastEventId });
}
function recorded({ causationId }: { causationId: string | null }): Recorded {
  return {
    ...{ id: 'event-1', stream: 'pilot-7', version: 3, position: 42, schema: 1, by: 'ana', onBehalfOf: null },
    ...{ occurredAt: '2024-03-31T00:00:00.000Z', recordedAt: '2026-11-23T09:00:00.000Z', leaf: 'ab' },
    ...{ correlationId: 'correlation-1', causationId },
    event: { type: 'PilotWithdrawn', pilotId: '7', importId: 'import-1' } as Recorded['event'],
  };
}
