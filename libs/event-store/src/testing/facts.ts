import { randomUUID } from 'node:crypto';
import type { Append, Appended, EventStore, Filter, Recorded, Tagged } from '../event-store';

export type Noted = { type: 'Noted'; text: string };
export type Counted = { type: 'Counted'; count: number };

export const noted = (text: string): Noted => ({ type: 'Noted', text });
export const counted = (count: number): Counted => ({ type: 'Counted', count });

/** A stream nobody wrote yet, even in a log that other tests share. */
export const aStream = (category = 'test'): string => `${category}-${randomUUID()}`;

/** A category nobody used yet. */
export const aCategory = (): string => `c${randomUUID().replaceAll('-', '')}`;

export const options = (expectedVersion: number, more: Partial<Append> = {}): Append => ({
  commandId: randomUUID(),
  by: 'ana',
  occurredAt: '2026-03-02T09:00:00.000Z',
  expectedVersion,
  ...more,
});

export const appendTo = (
  store: EventStore,
  stream: string,
  { events, at }: { events: readonly Tagged[]; at: number },
): Promise<Appended> => store.append(stream, events, options(at));

/** What a follower is given until it has `count` events; then it stops following. */
export const gather = async (
  store: EventStore,
  { after, count, filter }: { after: number; count: number; filter?: Filter },
): Promise<{ events: Recorded[]; upTo: number }> => {
  const stop = new AbortController();
  const events: Recorded[] = [];
  let upTo = after;
  for await (const slice of store.follow(after, stop.signal, filter)) {
    events.push(...slice.events);
    upTo = slice.upTo;
    if (events.length >= count) break;
  }
  stop.abort();
  return { events, upTo };
};

/** Everything after a position, read slice by slice. */
export const readOn = async (store: EventStore, after: number, filter?: Filter): Promise<Recorded[]> => {
  const events: Recorded[] = [];
  const head = await store.head();
  for (let upTo = after; upTo < head;) {
    const slice = await store.readAll(upTo, 100, filter);
    events.push(...slice.events);
    upTo = slice.upTo;
  }
  return events;
};
