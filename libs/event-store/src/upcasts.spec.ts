import { describe, expect, it } from '@jest/globals';
import { MemoryEventStore } from './drivers/memory';
import { aStream, options } from './testing';
import { Upcasts } from './upcasts';
import { leafOf } from './leaf';

const upcasts = new Upcasts({
  'Noted@1': (event) => ({ ...event, author: 'unknown' }),
  'Noted@2': (event) => ({ ...event, words: String('text' in event ? event.text : '').split(' ').length }),
});

describe('an event of an older schema', () => {
  it('is brought up to date, step by step, where it is read', () => {
    const recorded = { event: { type: 'Noted', text: 'two words' }, schema: 1 };
    expect(upcasts.upToDate(recorded as never)).toEqual({
      event: { type: 'Noted', text: 'two words', author: 'unknown', words: 2 },
      schema: 3,
    });
    const newer = { event: { type: 'Noted', text: 'two words', author: 'ana' }, schema: 2 };
    expect(upcasts.upToDate(newer as never).event).toEqual({ ...newer.event, words: 2 });
  });

  it('is left alone when its type never changed', () => {
    const recorded = { event: { type: 'Counted', count: 1 }, schema: 1 } as never;
    expect(upcasts.upToDate(recorded)).toBe(recorded);
  });

  it('is recorded with the schema of today from then on, and its leaf tells of what was recorded', async () => {
    const store = new MemoryEventStore({ upcasts });
    const stream = aStream();
    await store.append(stream, [{ type: 'Noted' }, { type: 'Counted' }], options(0));
    const recorded = await store.read(stream);
    expect(recorded.map(({ schema }) => schema)).toEqual([3, 1]);
    expect(recorded.map(({ leaf }) => leaf)).toEqual(recorded.map(leafOf));
  });

  it('is refused when a step is missing', () => {
    const gap = new Upcasts({ 'Noted@2': (event) => event });
    expect(() => gap.upToDate({ event: { type: 'Noted' }, schema: 1 } as never)).toThrow(
      'no upcast from schema 1',
    );
  });
});
