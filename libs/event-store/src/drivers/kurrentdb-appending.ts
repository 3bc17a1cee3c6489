import type { EventData, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { sealed, type Draft } from '../draft';
import { UnacceptableEvent, VersionConflict, type Appended, type Recorded } from '../event-store';
import { StreamQueue } from '../stream-queue';
import { Gate } from './gate';
import type { LogClock } from './kurrentdb-clock';
import type { KurrentDbConnection } from './kurrentdb-connection';
import { meaningOf } from './kurrentdb-errors';
import { asSent, positionOf, stateAt, versionOf } from './kurrentdb-event';

export type AppendingOptions = {
  connection: KurrentDbConnection;
  clock: LogClock;
  /** A stream's events after a version. */
  history: (stream: string, from: number, limit: number) => Promise<Recorded[]>;
  patienceMs: number;
};

/** Events at their place in a stream; made anew for every attempt, since a later one has a later log time. */
export type Write = { stream: string; expectedVersion: number; events: () => Promise<EventData[]> };

/**
 * Appends at exact versions with ids that a retry repeats, so that an unknown outcome becomes a known one by asking
 * again. Those to one stream take turns, or the next of them would fail for what its predecessor has still to retry.
 */
export class KurrentDbAppending {
  private readonly queue = new StreamQueue();
  private readonly gate = new Gate(writesAtOnce);
  private readonly begun = new Set<Promise<unknown>>();

  constructor(private readonly options: AppendingOptions) {}

  append(draft: Draft): Promise<Appended> {
    const { stream, expectedVersion } = draft;
    const events = async () => sealed(draft, await this.options.clock.stamp(), 0).map(asSent);
    const appending = this.queue.inTurn(stream, async () => {
      const appended = await this.write({ stream, expectedVersion, events });
      return appended ?? this.asBefore(draft);
    });
    this.begun.add(appending);
    const forget = () => this.begun.delete(appending);
    appending.then(forget, forget);
    return appending;
  }

  /** Nothing where the stream is not at the version that was expected. */
  async write({ stream, expectedVersion, events }: Write): Promise<Appended | undefined> {
    const { connection, patienceMs } = this.options;
    try {
      return await connection.patiently(patienceMs, () =>
        this.gate.pass(async () => {
          const sent = { stream, expectedVersion, events: await events() };
          return connection.once(answerMs, (client) => send(client, sent));
        }),
      );
    } catch (error) {
      const meaning = meaningOf(error);
      if (meaning === 'conflict') return undefined;
      if (meaning === 'too-large')
        throw new UnacceptableEvent(
          'events',
          'the server takes no append of this size; send fewer at a time.',
        );
      throw error;
    }
  }

  /** Until all that was begun has ended, whichever way. */
  async finish(): Promise<void> {
    await Promise.allSettled(this.begun);
  }

  /** What the same append was answered the first time, unless other facts have taken its place. */
  private async asBefore({ stream, expectedVersion, events }: Draft): Promise<Appended> {
    const taken = await this.options.history(stream, expectedVersion, events.length);
    const last = taken.at(-1);
    if (!last || !events.every(({ id }, index) => taken[index]?.id === id))
      throw new VersionConflict(stream, expectedVersion);
    return { position: last.position, version: last.version };
  }
}

type Sent = { stream: string; expectedVersion: number; events: EventData[] };

const send = async (
  client: KurrentDBClient,
  { stream, expectedVersion, events }: Sent,
): Promise<Appended> => {
  const streamState = stateAt(expectedVersion);
  const result = await client.appendToStream(stream, events, { streamState, deadline: deadlineMs });
  const version = versionOf(result.nextExpectedRevision);
  if (version !== expectedVersion + events.length || !result.position)
    throw new Error(
      `${stream} is at version ${version} after an append at ${expectedVersion}: events of it were deleted on the ` +
        `server, and what was appended now stands behind them. Restore the server's backup.`,
    );
  return { position: positionOf(result.position), version };
};

/**
 * One fewer than a gRPC stream takes without making its writer wait: appends that wait for it when the connection
 * breaks are rejected inside the client with nobody to hear it, and Node ends a process for that.
 */
const writesAtOnce = 15;
const answerMs = 5_000;
/** For the server, which compares it with its own clock. The wait is bounded here. */
const deadlineMs = 600_000;
