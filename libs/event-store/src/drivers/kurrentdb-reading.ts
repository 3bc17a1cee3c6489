import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Filter, Recorded, Slice } from '../event-store';
import type { Upcasts } from '../upcasts';
import type { Connections, KurrentDbConnection, Patience } from './kurrentdb-connection';
import { meaningOf } from './kurrentdb-errors';
import { asRecorded, positionOf, type Served } from './kurrentdb-event';
import { everything, matches, matchesNothing, serverFilter } from './kurrentdb-filter';
import { Landmarks } from './kurrentdb-landmarks';
import { all, newestOf, pageOf, type Asking, type Page } from './kurrentdb-pages';

/** What is asked of the server's log, each question repeated while it cannot be reached. */
export class KurrentDbReading {
  private readonly connection: KurrentDbConnection;
  private readonly landmarks: Landmarks;
  private readonly heads = new WeakMap<KurrentDBClient, number>();
  private eventsAtOnce = 250;

  constructor(
    { reading, writing }: Connections,
    private readonly upcasts: Upcasts,
  ) {
    this.connection = reading;
    this.landmarks = new Landmarks(writing, () => this.head());
  }

  async stream(name: string, from: number, limit?: number): Promise<Recorded[]> {
    const served = await this.connection.ask(patience, (client) => streamOf(client, name, { from, limit }));
    return served.map((event, index) => {
      const recorded = asRecorded(event);
      if (!recorded)
        throw new Error(
          `${name} holds an event that Gatehouse did not write: ${event.type} at revision ${event.revision}.`,
        );
      if (recorded.version !== from + index + 1)
        throw new Error(
          `${name} goes on with version ${recorded.version} on the server, where ${from + index + 1} comes next: ` +
            `events of it were deleted there. Restore the server's backup.`,
        );
      return this.upcasts.upToDate(recorded);
    });
  }

  head(): Promise<number> {
    return this.connection.ask(patience, (client) => this.headOf(client));
  }

  /** The log time of the newest event of ours, as long as it stands among the newest of all. */
  async newestRecordedAt(totalMs: number): Promise<string | undefined> {
    const newest = await this.connection.ask({ ...patience, totalMs }, (client) =>
      newestOf(client, 20, everything()),
    );
    return newest.map(asRecorded).find((recorded) => recorded)?.recordedAt;
  }

  /** As many as are well kept in memory together. `isFresh`: up to the end that the log has now, if that is not far. */
  slice(
    after: number,
    limit: number,
    { filter = {}, isFresh }: { filter?: Filter; isFresh: boolean },
  ): Promise<Slice & { isLast: boolean }> {
    return this.connection.ask(patience, async (client) => {
      // Known first, and by the same client: up to here all has been seen once it comes to the end of the log.
      const known = isFresh ? 0 : (this.heads.get(client) ?? 0);
      const head = after < known ? known : await this.headOf(client);
      if (after >= head || matchesNothing(filter))
        return { events: [], upTo: Math.max(after, head), isLast: true };
      const count = Math.min(limit, this.eventsAtOnce);
      const page = await this.pageAfter(client, { after, from: after, count, filter: serverFilter(filter) });
      this.adapt(page);
      const events = page.events.filter((event) => matches(event, filter));
      return {
        events: events.map((event) => this.upcasts.upToDate(event)),
        upTo: page.isLast ? Math.max(head, page.reached) : page.reached,
        isLast: page.isLast,
      };
    });
  }

  async firstAfter(place: number): Promise<Recorded | undefined> {
    let from = await this.landmarks.before(place);
    // Where many are of others, the steps grow.
    for (let count = 1; ; count = Math.min(1_000, count * 8)) {
      const asking = { after: place, from, count, filter: everything() };
      const { events, reached, isLast } = await this.connection.ask(patience, (client) =>
        pageOf(client, asking),
      );
      if (events[0]) return this.upcasts.upToDate(events[0]);
      if (isLast) return undefined;
      from = reached;
    }
  }

  private async headOf(client: KurrentDBClient): Promise<number> {
    const [newest] = await newestOf(client, 1, everything());
    const head = newest?.position ? positionOf(newest.position) : 0;
    this.heads.set(client, head);
    return head;
  }

  private async pageAfter(client: KurrentDBClient, asking: Asking): Promise<Page> {
    try {
      return await pageOf(client, asking);
    } catch (error) {
      if (meaningOf(error) !== 'unsure') throw error;
      // A place where no record begins looks to the client like a server that is gone.
      return pageFrom(client, { ...asking, from: await this.landmarks.before(asking.after) });
    }
  }

  /** What was read tells how large events are hereabouts. */
  private adapt({ events, size }: Page): void {
    if (events.length === 0) return;
    const fitting = Math.floor((largestSlice / (size + 1)) * events.length);
    this.eventsAtOnce = Math.max(10, Math.min(1_000, this.eventsAtOnce * 4, fitting));
  }
}

/** From a place known to be a record's, past what stands before the place that was meant. */
const pageFrom = async (client: KurrentDBClient, asking: Asking): Promise<Page> => {
  for (let { from } = asking; ;) {
    const page = await pageOf(client, { ...asking, from });
    if (page.isLast || page.reached > asking.after) return page;
    from = page.reached;
  }
};

const streamOf = async (
  client: KurrentDBClient,
  name: string,
  { from, limit }: { from: number; limit: number | undefined },
): Promise<Served[]> => {
  const options = { fromRevision: BigInt(from), requiresLeader: true, ...(limit && { maxCount: limit }) };
  try {
    return await all(client.readStream(name, options));
  } catch (error) {
    if (meaningOf(error) === 'missing') return [];
    throw error;
  }
};

/** A server that looks for rare events in a long log takes its time. */
const patience: Patience = { answerMs: 120_000, totalMs: 5_000 };
const largestSlice = 4 * 1024 * 1024;
