import { setImmediate } from 'node:timers/promises';
import type { Filter, Recorded, Slice } from './event-store';
import type { Bell } from './bell';

/** What a driver that sits in this process shows of its log: one stretch at a time, at once. */
export type LogWindow = {
  slice: (after: number, limit: number, filter?: Filter) => Slice;
  head: () => number;
  tail: Bell;
};

/** Slices to the end of the log and then as it grows. Takes a breath between them, so that catching up blocks nobody. */
export async function* followLog(
  { slice, tail }: LogWindow,
  after: number,
  { signal, filter }: { signal: AbortSignal; filter?: Filter },
): AsyncGenerator<Slice> {
  let upTo = after;
  while (!signal.aborted) {
    const next = slice(upTo, sliceSize, filter);
    if (next.upTo > upTo) {
      upTo = next.upTo;
      yield next;
      await setImmediate();
    } else {
      await tail.next(signal);
    }
  }
}

/** Up to `limit` matching events, however far apart they stand. */
export const readLog = async (
  log: LogWindow,
  after: number,
  { limit, filter }: { limit: number; filter?: Filter },
) => {
  const events: Recorded[] = [];
  let upTo = after;
  for (;;) {
    const next = log.slice(upTo, limit - events.length, filter);
    events.push(...next.events);
    upTo = Math.max(upTo, next.upTo);
    if (events.length >= limit || upTo >= log.head()) return { events, upTo };
    await setImmediate();
  }
};

const sliceSize = 1_000;
