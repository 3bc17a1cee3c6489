import type { Decision } from '@gatehouse/kernel';

/** A command, for an item or a seat with its id; whether it is open to the person asking, and if not, why. */
export type OpenAction<Command extends string> = {
  command: Command;
  about: string | null;
  isOpen: boolean;
  reason: string | null;
};

/** What the decider says of a probe; where nothing would change, there is nothing to do. */
export const openAction = <Command extends string>(
  command: Command,
  about: string | null,
  decision: Decision<unknown>,
): OpenAction<Command> => {
  if (!decision.accepted) return { command, about, isOpen: false, reason: decision.reason };
  return decision.events.length > 0
    ? { command, about, isOpen: true, reason: null }
    : { command, about, isOpen: false, reason: 'That is so already.' };
};
