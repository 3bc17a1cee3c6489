import type { EventStore, Recorded, Slice } from '@gatehouse/event-store';
import { positionText } from '@gatehouse/server-kit';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { cloudEvent } from './cloud-event';
import type { FeedQuery } from './feed-query';

type Streamed = {
  log: EventStore;
  source: () => Promise<string>;
  /** What its reader may be told of a slice. */
  told: (slice: Slice) => Promise<readonly Recorded[]>;
  signal: AbortSignal;
};

const heartbeatInMs = 15_000;

/**
 * Server-sent events: one for each event of the log, its id the place to go on from. Ends when the reader leaves or is
 * gone; a reader that is slow is waited for.
 */
export const streamFeed = async (
  out: Writable,
  { after, filter }: FeedQuery,
  { log, source, told, signal }: Streamed,
): Promise<void> => {
  const heartbeat = setInterval(() => void out.write(': still here\n\n'), heartbeatInMs);
  heartbeat.unref();
  try {
    out.write('retry: 2000\n\n');
    for await (const slice of log.follow(after, signal, filter)) {
      const events = await told(slice);
      if (!out.write(textOf({ ...slice, events }, await source()))) await once(out, 'drain', { signal });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearInterval(heartbeat);
    out.end();
  }
};

// The last id alone moves a reader on past events that its filter left out.
const textOf = ({ events, upTo }: Slice, source: string): string =>
  events
    .map(
      (recorded) =>
        `id: ${positionText(recorded.position)}\ndata: ${JSON.stringify(cloudEvent(recorded, source))}\n\n`,
    )
    .join('') + `id: ${positionText(upTo)}\n\n`;
