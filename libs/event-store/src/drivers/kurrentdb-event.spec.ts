import { describe, expect, it } from '@jest/globals';
import { leafOf } from '../leaf';
import type { Recorded } from '../event-store';
import { MemoryEventStore } from './memory';
import { adoptable } from '../adopting';
import { aStream, options } from '../testing';
import { asRecorded, asSent, placeAt, positionOf, stateAt, versionOf, type Served } from './kurrentdb-event';

describe('an event on a server', () => {
  it('comes back as it went, leaf and strange keys included', async () => {
    const payload = JSON.parse(
      '{"__proto__":{"a":1},"10":"ten","9":"nine","text":"\\u0000","number":1e21}',
    ) as object;
    const recorded = await aRecorded(payload);
    const back = asRecorded(served(recorded));
    expect(back).toEqual(recorded);
    expect(Object.getOwnPropertyNames(back?.event)).toContain('__proto__');
    expect(back && leafOf(back)).toBe(recorded.leaf);
  });

  it('carries its envelope as metadata, and nothing by a name that belongs to the server', async () => {
    const [stored] = adoptable([await aRecorded({ a: 1 })]);
    const { metadata, contentType } = asSent(stored!);
    expect(contentType).toBe('application/json');
    expect(Object.keys(metadata as object).sort()).toEqual([
      'by',
      'causationId',
      'correlationId',
      'leaf',
      'occurredAt',
      'onBehalfOf',
      'recordedAt',
      'schema',
    ]);
  });

  it.each<[what: string, strange: Partial<Served>]>([
    ['without metadata', { metadata: undefined }],
    ['with metadata of its own', { metadata: { $correlationId: 'x', by: 'somebody' } }],
    ['with metadata that is no JSON', { metadata: new Uint8Array([1, 2]) }],
    ['in bytes', { isJson: false, data: new Uint8Array([1, 2]) }],
    ['whose data is a list', { data: [1] }],
    ['whose JSON is broken', { data: '{"a":' }],
  ])('%s is none of ours', async (_what, strange) => {
    const event = served(await aRecorded({ a: 1 }));
    expect(asRecorded(event)).toBeDefined();
    expect(asRecorded({ ...event, ...strange })).toBeUndefined();
  });
});

describe('a place on a server', () => {
  it('is a position of the port', () => {
    expect(positionOf({ commit: 4711n, prepare: 4711n })).toBe(4711);
    expect(placeAt(4711)).toEqual({ commit: 4711n, prepare: 4711n });
    expect(placeAt(0)).toBe('start');
  });

  it('that could not be kept as a number is refused', () => {
    expect(() => positionOf({ commit: 2n ** 53n, prepare: 2n ** 53n })).toThrow('9007199254740992');
    expect(() => positionOf({ commit: 8n, prepare: 7n })).toThrow('8/7');
  });

  it('in a stream counts from 1, and is expected exactly', () => {
    expect([versionOf(0n), versionOf(6n)]).toEqual([1, 7]);
    expect([stateAt(0), stateAt(1), stateAt(7)]).toEqual(['no_stream', 0n, 6n]);
  });
});

const aRecorded = async (payload: object): Promise<Recorded> => {
  const [store, stream] = [new MemoryEventStore(), aStream()];
  await store.append(stream, [{ type: 'Odd', ...payload }], options(0, { onBehalfOf: 'ben' }));
  return (await store.read(stream))[0]!;
};

/** As the client gives what it has sent: parsed from the JSON it wrote. */
const served = (recorded: Recorded): Served => {
  const [stored] = adoptable([recorded]);
  const { id, type, data, metadata } = asSent(stored!);
  return {
    streamId: recorded.stream,
    id,
    revision: BigInt(recorded.version - 1),
    type,
    isJson: true,
    data: JSON.parse(JSON.stringify(data)),
    metadata: JSON.parse(JSON.stringify(metadata)),
    position: { commit: BigInt(recorded.position), prepare: BigInt(recorded.position) },
  };
};
