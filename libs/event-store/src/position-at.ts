import type { Instant } from '@gatehouse/kernel';
import type { EventStore } from './event-store';

/** The position of the last event that was recorded at or before an instant; 0 when there is none. */
export const positionAt = async (store: EventStore, instant: Instant): Promise<number> => {
  let known = 0;
  let unknown = await store.head();
  while (known < unknown) {
    const middle = Math.floor((known + unknown) / 2);
    const { events } = await store.readAll(middle, 1);
    const next = events[0];
    // Log times never go back, so that one event answers for all before it or all after it.
    if (next && next.recordedAt <= instant) known = next.position;
    else unknown = middle;
  }
  return known;
};
