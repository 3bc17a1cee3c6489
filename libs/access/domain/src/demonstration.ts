import {
  accept,
  everywhere,
  isInOwnRight,
  mayActAs,
  reject,
  type Actor,
  type Decider,
} from '@gatehouse/kernel';
import type { DemonstrationEvent } from './access.events';

export type DemonstrationCommand = Omit<DemonstrationEvent, 'type'> & {
  type: 'BeginDemonstration';
  actor: Actor;
};

export type DemonstrationRefusal = 'only-administrators' | 'already-begun';

/** Says once, before anything else in a log, that nothing in it happened to anybody. */
export const demonstration: Decider<
  DemonstrationCommand,
  DemonstrationEvent,
  { hasBegun: boolean },
  DemonstrationRefusal
> = {
  initial: { hasBegun: false },
  decide: ({ actor, company, anchor, seed, hasPortfolio }, { hasBegun }) => {
    if (!isInOwnRight(actor) || !mayActAs(actor, 'administrator', everywhere))
      return reject('only-administrators', 'Only whoever runs Gatehouse begins a demonstration.');
    if (hasBegun) return reject('already-begun', 'This log is a demonstration already.');
    return accept({ type: 'DemonstrationBegun', company, anchor, seed, hasPortfolio });
  },
  evolve: () => ({ hasBegun: true }),
};

export const demonstrationStream = 'demonstration-main';
