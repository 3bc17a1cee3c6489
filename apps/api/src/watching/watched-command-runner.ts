import {
  categoryOf,
  CommandRunner,
  type EventStore,
  type Outcome,
  type Tagged,
  type Target,
} from '@gatehouse/event-store';
import type { Decider } from '@gatehouse/kernel';
import { preciseNow } from './instants';
import type { Watch } from './watch';

/** The one loop, and somebody who is told what became of each command. */
export class WatchedCommandRunner extends CommandRunner {
  constructor(
    store: EventStore,
    private readonly watch: Watch,
  ) {
    super(store);
  }

  override async run<Command, Event extends Tagged, State>(
    decider: Decider<Command, Event, State>,
    command: Command,
    target: Target,
  ): Promise<Outcome> {
    const begunAt = preciseNow();
    const { stream, commandId, correlationId = commandId } = target;
    const decided = { begunAt, commandId, correlationId, stream, type: typeOf(command, stream) };
    try {
      const outcome = await super.run(decider, command, target);
      this.watch.decided?.({ ...decided, endedAt: preciseNow(), outcome });
      return outcome;
    } catch (error) {
      this.watch.decided?.({ ...decided, endedAt: preciseNow(), outcome: null });
      throw error;
    }
  }
}

/** What is ordered; of a command without a type, what it is about. */
const typeOf = (command: unknown, stream: string): string => {
  const type: unknown =
    typeof command === 'object' && command !== null ? Reflect.get(command, 'type') : undefined;
  return typeof type === 'string' ? type : categoryOf(stream);
};
