import type { Filter as ServerFilter, KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Recorded } from '../event-store';
import { eventsBetween } from './kurrentdb-landmarks';
import { asRecorded, placeAt, positionOf, type Served } from './kurrentdb-event';

/** `from`: where a record is known to begin, at or before the place after which events are wanted. */
export type Asking = { after: number; from: number; count: number; filter: ServerFilter };

/** `isLast`: the server came to the end of the log. `reached`: how far it has come. */
export type Page = { events: Recorded[]; reached: number; isLast: boolean; size: number };

/**
 * So many events forwards. All that was asked for is taken: what is left unread in the client keeps a share of the
 * connection's window, and other reads would wait for it. From the leader, since any other node may lack the newest.
 */
export const pageOf = async (
  client: KurrentDBClient,
  { after, from, count, filter }: Asking,
): Promise<Page> => {
  // Reading includes the event that stands where it begins, if the filter lets it through.
  const maxCount = count + (from === after ? 1 : eventsBetween);
  const page = {
    direction: 'forwards',
    fromPosition: placeAt(from),
    maxCount,
    requiresLeader: true,
    filter,
  } as const;
  const found = await all(client.readAll(page));
  const beyond = found.filter(({ position }) => position && positionOf(position) > after);
  const wanted = beyond.slice(0, count);
  const last = (beyond.length > 0 ? wanted : found).at(-1)?.position;
  return {
    events: wanted.map(asRecorded).filter((recorded) => recorded !== undefined),
    reached: Math.max(from, last ? positionOf(last) : 0),
    isLast: found.length < maxCount && wanted.length === beyond.length,
    size: wanted.reduce((size, { data }) => size + JSON.stringify(data).length, 0),
  };
};

/** The newest events of whoever, the last first. */
export const newestOf = (client: KurrentDBClient, count: number, filter: ServerFilter): Promise<Served[]> =>
  all(
    client.readAll({
      direction: 'backwards',
      fromPosition: 'end',
      maxCount: count,
      requiresLeader: true,
      filter,
    }),
  );

export const all = async (resolved: AsyncIterable<{ event?: Served }>): Promise<Served[]> => {
  const events: Served[] = [];
  for await (const { event } of resolved) if (event) events.push(event);
  return events;
};
