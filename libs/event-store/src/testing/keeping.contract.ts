import { expect, it } from '@jest/globals';
import { UnacceptableEvent, type Append } from '../event-store';
import { leafOf } from '../leaf';
import type { Given } from './event-store.contract';
import { aStream, noted, options } from './facts';

export const keeping = (given: Given): void => {
  payloads(given);
  refusals(given);
  sizes(given);
  refusedEnvelopes(given);
};

const payloads = ({ store, reopen }: Given): void => {
  it.each(oddPayloads())('gives back %s as it was', async (_what, data) => {
    const stream = aStream();
    await store().append(stream, [{ type: 'Odd', ...data }], options(0));
    await reopen();
    const [recorded] = await store().read(stream);
    const { type, ...rest } = recorded?.event ?? { type: '' };
    expect(type).toBe('Odd');
    expect(JSON.stringify(sorted(rest))).toBe(JSON.stringify(sorted(data)));
    expect(recorded && leafOf(recorded)).toBe(recorded?.leaf);
  });

  it('does not share the event with whoever appended it', async () => {
    const [stream, event] = [aStream(), { ...noted('before'), list: [1] }];
    const appending = store().append(stream, [event], options(0));
    event.text = 'after';
    event.list.push(2);
    await appending;
    expect((await store().read(stream))[0]?.event).toEqual({ ...noted('before'), list: [1] });
  });
};

const refusals = ({ store }: Given): void => {
  it.each<[what: string, data: object, field: string]>([
    ['undefined', { a: { b: undefined } }, 'event.a.b'],
    ['not a number', { a: [1, NaN] }, 'event.a.1'],
    ['an infinite number', { a: Infinity }, 'event.a'],
    ['a function', { a: () => 1 }, 'event.a'],
    ['a bigint', { a: 1n }, 'event.a'],
    ['a date object', { on: new Date(0) }, 'event.on'],
    ['a map', { a: new Map() }, 'event.a'],
    ['a hole in a list', { a: [1, , 2] }, 'event.a.1'], // eslint-disable-line no-sparse-arrays
    ['half a character', { a: 'x\ud800' }, 'event.a'],
    ['half a character in a key', { 'x\udc00': 1 }, 'event.x\udc00'],
    ['more than 256 KiB', { a: 'x'.repeat(256 * 1024) }, 'event'],
    ['an endless nesting', endless(), 'event'],
  ])('refuses %s, naming the field, and records nothing', async (_what, data, field) => {
    const stream = aStream();
    const refused = store().append(stream, [{ type: 'Odd', ...data }], options(0));
    await expect(refused).rejects.toBeInstanceOf(UnacceptableEvent);
    await expect(refused).rejects.toMatchObject({ field: expect.stringContaining(field) });
    expect(await store().read(stream)).toEqual([]);
  });

  it('refuses the whole append for one bad event of several, saying which', async () => {
    const stream = aStream();
    const refused = store().append(
      stream,
      [noted('a'), { ...noted('b'), text: undefined } as never],
      options(0),
    );
    await expect(refused).rejects.toMatchObject({ field: 'events.1.text' });
    expect(await store().read(stream)).toEqual([]);
  });

  it('refuses more than 1 MiB at once', async () => {
    const events = Array.from({ length: 6 }, () => noted('x'.repeat(200_000)));
    await expect(store().append(aStream(), events, options(0))).rejects.toMatchObject({ field: 'events' });
  });
};

const sizes = ({ store }: Given): void => {
  it('keeps as much as it lets through, and refuses at once what its envelope makes too much', async () => {
    const stream = aStream();
    const large = (size: number) => noted('x'.repeat(size));
    const most = [261_000, 261_000, 261_000, 262_000].map(large);
    await store().append(stream, most, options(0));
    expect(await store().read(stream)).toHaveLength(4);
    const more = store().append(stream, [262_000, 262_000, 262_000, 262_000].map(large), options(4));
    await expect(more).rejects.toMatchObject({ field: 'events' });
    const small = Array.from({ length: 2_500 }, (_, n) => noted(String(n)));
    await expect(
      store().append(stream, small, options(4, { onBehalfOf: 'o'.repeat(300) })),
    ).rejects.toMatchObject({ field: 'events' });
    expect(await store().read(stream)).toHaveLength(4);
  });
};

const refusedEnvelopes = ({ store }: Given): void => {
  it.each(['pilot', 'Pilot-7', 'pilot-', '-7', 'my-pilot-A', 'pilot-7 ', 'pilot-ä', '$pilot-7', ''])(
    'refuses the stream name %j',
    async (stream) => {
      const refused = store().append(stream, [noted('a')], options(0));
      await expect(refused).rejects.toMatchObject({ field: 'stream' });
    },
  );

  it.each<[string, Partial<Append>]>([
    ['by', { by: '' }],
    ['commandId', { commandId: '' }],
    ['expectedVersion', { expectedVersion: -1 }],
    ['expectedVersion', { expectedVersion: 0.5 }],
    ['occurredAt', { occurredAt: '2026-03-02' }],
    ['occurredAt', { occurredAt: '2026-13-02T09:00:00.000Z' }],
    ['onBehalfOf', { onBehalfOf: '\ud800' }],
    ['causationId', { causationId: 'x'.repeat(1_000) }],
  ])('refuses a wrong %s', async (field, wrong) => {
    const refused = store().append(aStream(), [noted('a')], options(0, wrong));
    await expect(refused).rejects.toMatchObject({ field });
  });
};

const oddPayloads = (): [what: string, data: Record<string, unknown>][] => [
  ['an empty payload', {}],
  ['empty things', { text: '', list: [], object: {}, nothing: null }],
  ['the scripts of the world', { ключ: 'Ελληνικά 漢字 עברית 👩🏽‍💻 e\u0301 \u2028\u2029' }],
  ['control characters', { text: '\u0000\u0001\u0018\u001f\u007f\t\r\n"\\/' }],
  [
    'numbers at the edge',
    { list: [0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 9007199254740991, 0.1 + 0.2] },
  ],
  ['a deep nesting', { deep: Array.from({ length: 60 }).reduce<unknown>((inner) => [{ inner }], 'bottom') }],
  ['keys that objects are born with', JSON.parse('{"__proto__":{"a":1},"constructor":"c","toString":"t"}')],
  [
    'keys that look like numbers',
    { 10: 'ten', 9: 'nine', b: 1, a: 2, '': 'empty', '\u{10000}': 1, '\uffff': 2 },
  ],
  ['200 kB', { text: 'ä'.repeat(100_000) }],
];

const endless = (): object => {
  const self: Record<string, unknown> = {};
  return Object.assign(self, { self });
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => [key, sorted(member)]);
};
