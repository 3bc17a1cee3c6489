import type { Decider, Instant } from '@gatehouse/kernel';
import { eventId } from './event-id';
import type { EventStore, Tagged } from './event-store';

type Fact = { position: number; version: number };

/** A stream as a decider sees it: folded up to its last event, with the facts by their ids. */
export type Folded<State> = {
  state: State;
  version: number;
  last: { position: number; occurredAt: Instant } | null;
  facts: ReadonlyMap<string, Fact>;
};

type Kept = Folded<unknown> & { evolve: unknown; facts: Map<string, Fact> };

/**
 * Streams that commands read again and again. A long one, a meeting of two hundred people for instance, is read on from
 * where it was left; events never change, so what was folded stays true, whoever writes the next ones.
 */
export class LongStreams {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly store: EventStore) {}

  async folded<Event extends Tagged, State>(
    stream: string,
    { initial, evolve }: Pick<Decider<never, Event, State>, 'initial' | 'evolve'>,
  ): Promise<Folded<State>> {
    const known = this.kept.get(stream);
    const before = known?.evolve === evolve ? known : undefined;
    const recorded = await this.store.read<Event>(stream, before?.version);
    const facts = before?.facts ?? new Map<string, Fact>();
    // Kept by the very function that made it.
    let state = before ? (before.state as State) : initial;
    for (const { event, id, position, version } of recorded) {
      state = evolve(state, event);
      facts.set(id, { position, version });
    }
    const version = recorded.at(-1)?.version ?? before?.version ?? 0;
    const last = recorded.at(-1) ?? before?.last ?? null;
    if (version >= long) this.keep(stream, { state, version, last, facts, evolve });
    return { state, version, last, facts };
  }

  private keep(stream: string, folded: Kept): void {
    this.kept.delete(stream);
    this.kept.set(stream, folded);
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
  }
}

/** The last fact of a command that has been recorded. */
export const factOf = ({ facts }: Folded<unknown>, commandId: string): Fact | undefined => {
  let found: Fact | undefined;
  for (let index = 0; ; index++) {
    const next = facts.get(eventId(commandId, index));
    if (!next) return found;
    found = next;
  }
};

// Shorter ones are read and folded in no time.
const long = 64;
const mostKept = 32;
