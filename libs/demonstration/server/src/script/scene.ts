import type { Outcome } from '@gatehouse/event-store';
import type { When } from './calendar';
import type { Acting, Stage } from './stage';

/** One command, with the facts that its handler would look up. */
export type Deed = (stage: Stage, acting: Acting) => Promise<Outcome>;

/** Who does what, and when. */
export type Scene = {
  when: When;
  who: string;
  /** Whom they act for, as a delegate. */
  behalfOf?: string;
  /** When it was so, where it was written down later. */
  wasSo?: When;
  deed: Deed;
};

/** What happens to a pilot, in the order in which it is told. */
export type Story = readonly Scene[];

export const at = (when: When, who: string, deed: Deed): Scene => ({ when, who, deed });
