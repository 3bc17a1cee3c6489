import { setImmediate } from 'node:timers/promises';
import type { Bell } from './bell';
import type { Filter, Recorded, Slice } from './event-store';

/** What a driver shows of its log to those who follow it. */
export type LogWindow = {
  /** One stretch at a time. */
  slice: (after: number, limit: number, filter?: Filter) => Slice | Promise<Slice>;
  /** Resolves once the log may have grown beyond a position, and when the signal aborts. */
  growth: (upTo: number, signal: AbortSignal) => Promise<void>;
};

/** The same of a log that sits in this process and answers at once. */
export type LocalWindow = {
  slice: (after: number, limit: number, filter?: Filter) => Slice;
  head: () => number;
  tail: Bell;
};

/** Slices to the end of the log and then as it grows. Takes a breath between them, so that catching up blocks nobody. */
export async function* followLog(
  { slice, growth }: LogWindow,
  after: number,
  { signal, filter }: { signal: AbortSignal; filter?: Filter },
): AsyncGenerator<Slice> {
  let upTo = after;
  while (!signal.aborted) {
    const next = await slice(upTo, sliceSize, filter);
    if (next.upTo > upTo) {
      upTo = next.upTo;
      yield next;
      await setImmediate();
    } else {
      await growth(upTo, signal);
    }
  }
}

export const followLocalLog = (
  { slice, head, tail }: LocalWindow,
  after: number,
  options: { signal: AbortSignal; filter?: Filter },
): AsyncGenerator<Slice> => {
  // The bell may have rung while the slice was on its way to the follower; then there is nothing to wait for.
  const growth = async (upTo: number, signal: AbortSignal) => {
    if (!signal.aborted && head() <= upTo) await tail.next(signal);
  };
  return followLog({ slice, growth }, after, options);
};

/** Up to `limit` matching events, however far apart they stand. */
export const readLocalLog = async (
  log: LocalWindow,
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
