import { later, replay, type Decider } from '@gatehouse/kernel';
import { setTimeout } from 'node:timers/promises';
import { eventId } from './event-id';
import { VersionConflict, type Append, type EventStore, type Recorded, type Tagged } from './event-store';
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

  constructor(private readonly store: EventStore) {}

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
    const recorded = await this.store.read<Event>(stream);

    // A retry is the same fact: it must not be judged again by the state that it made itself.
    const already = factsOf(append.commandId, recorded).at(-1);
    if (already) return { accepted: true, position: already.position, version: already.version };

    const version = recorded.length;
    if (seenVersion !== undefined && seenVersion !== version) return stale;

    const decision = decider.decide(
      command,
      replay(
        decider,
        recorded.map(({ event }) => event),
      ),
    );
    if (!decision.accepted) return decision;

    const last = recorded.at(-1);
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

const factsOf = <Event>(
  commandId: string,
  recorded: readonly Recorded<Event>[],
): readonly Recorded<Event>[] => {
  const firstId = eventId(commandId, 0);
  const start = recorded.findIndex(({ id }) => id === firstId);
  if (start < 0) return [];
  const rest = recorded.slice(start);
  const end = rest.findIndex(({ id }, index) => id !== eventId(commandId, index));
  return end < 0 ? rest : rest.slice(0, end);
};

const maxAttempts = 10;
const stale: Outcome = { accepted: false, code: 'stale', reason: 'This has changed since you opened it.' };
const busy: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'Too many people are changing this. Try again.',
};
