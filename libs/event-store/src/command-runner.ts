import { later, type Decider } from '@gatehouse/kernel';
import { setTimeout } from 'node:timers/promises';
import { VersionConflict, type Append, type EventStore, type Tagged } from './event-store';
import { factOf, LongStreams } from './long-streams';
import { StreamQueue } from './stream-queue';

/** What became of a command: where its facts stand, or why there are none. */
export type Outcome =
  | { accepted: true; position: number; version: number }
  | { accepted: false; code: string; reason: string; field?: string };

/** Where a command goes, who sends it, and the version of the text it edits, if it edits one. */
export type Target = Omit<Append, 'expectedVersion'> & { stream: string; seenVersion?: number };

/** The one loop every command goes through: read, replay, decide, append. */
export class CommandRunner {
  private readonly queue = new StreamQueue();
  private readonly streams: LongStreams;

  constructor(private readonly store: EventStore) {
    this.streams = new LongStreams(store);
  }

  run<Command, Event extends Tagged, State>(
    decider: Decider<Command, Event, State>,
    command: Command,
    target: Target,
  ): Promise<Outcome> {
    return this.queue.inTurn(target.stream, async () => {
      for (let attempt = 1; attempt <= maxAttempts; attempt++) {
        const outcome = await this.attempt(decider, command, target);
        if (outcome) return outcome;
        await setTimeout(Math.random() * 2 ** Math.min(attempt, 6));
      }
      return busy;
    });
  }

  /** Nothing when another process wrote between our read and our append: its facts may change the decision. */
  private async attempt<Command, Event extends Tagged, State>(
    decider: Decider<Command, Event, State>,
    command: Command,
    { stream, seenVersion, ...append }: Target,
  ): Promise<Outcome | undefined> {
    const folded = await this.streams.folded(stream, decider);
    const { state, version, last } = folded;

    // A retry is the same fact: it must not be judged again by the state that it made itself.
    const already = factOf(folded, append.commandId);
    if (already) return { accepted: true, ...already };
    if (seenVersion !== undefined && seenVersion !== version) return stale;

    const decision = decider.decide(command, state);
    if (!decision.accepted) return decision;
    if (decision.events.length === 0) return { accepted: true, position: last?.position ?? 0, version };
    const occurredAt = later(append.occurredAt, last?.occurredAt ?? append.occurredAt);
    try {
      const options = { ...append, occurredAt, expectedVersion: version };
      return { accepted: true, ...(await this.store.append(stream, decision.events, options)) };
    } catch (error) {
      if (error instanceof VersionConflict) return undefined;
      throw error;
    }
  }
}

const maxAttempts = 10;
const stale: Outcome = { accepted: false, code: 'stale', reason: 'This has changed since you opened it.' };
const busy: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'Too many people are changing this. Try again.',
};
