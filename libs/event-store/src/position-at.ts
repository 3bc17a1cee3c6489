import { millisecondsOf, type Instant } from '@gatehouse/kernel';
import type { EventStore } from './event-store';

/** The position of the last event that was recorded at or before an instant; 0 when there is none. */
export const positionAt = async (store: EventStore, instant: Instant): Promise<number> => {
  const until = millisecondsOf(instant);
  const { isGapless, disorderMs } = store.order;
  if (disorderMs === 0) return (await bracket(store, until, 0)).from;
  // Log times go back by no more than this: whatever stands beyond is later, and only the stretch between is mixed.
  // A stretch is read in one go, so that there is no use in finding its ends to the byte.
  const slack = isGapless ? 100 : 65_536;
  const { from } = await bracket(store, until - disorderMs, slack);
  const { to } = await bracket(store, until + disorderMs, slack);
  return lastBetween(store, { from, to, until });
};

/** `from`: an event at or before a time, or 0. `to`: what follows it is later, or nothing. */
type Bracket = { from: number; to: number };

const bracket = async (store: EventStore, until: number, slack: number): Promise<Bracket> => {
  let from = 0;
  let to = await store.head();
  while (to - from > slack) {
    const middle = Math.floor((from + to) / 2);
    const next = await store.firstAfter(middle);
    if (next && millisecondsOf(next.recordedAt) <= until) from = next.position;
    else to = middle;
  }
  return { from, to };
};

const lastBetween = async (
  store: EventStore,
  { from, to, until }: Bracket & { until: number },
): Promise<number> => {
  let last = from;
  for (let upTo = from; upTo < to;) {
    const slice = await store.readAll(upTo, 1_000);
    for (const { position, recordedAt } of slice.events)
      if (position <= to && millisecondsOf(recordedAt) <= until) last = position;
    upTo = slice.upTo;
  }
  return last;
};
