import type { EventStore, Slice } from '@gatehouse/event-store';
import type { FeedQuery } from './feed-query';

/** A page of the log; where there is nothing yet, what comes within the time that was granted. */
export const feedPage = async (log: EventStore, query: FeedQuery, signal: AbortSignal): Promise<Slice> => {
  const { after, limit, filter, waitSeconds } = query;
  const page = await log.readAll(after, limit, filter);
  if (page.events.length > 0 || waitSeconds === 0) return page;

  const over = AbortSignal.any([signal, AbortSignal.timeout(waitSeconds * 1_000)]);
  let upTo = page.upTo;
  for await (const slice of log.follow(page.upTo, over, filter)) {
    // Read again rather than handed on: a slice of what is followed knows no limit.
    if (slice.events.length > 0) return log.readAll(upTo, limit, filter);
    upTo = slice.upTo;
  }
  return { events: [], upTo };
};
