import type { Caller } from './callers';
import type { Scene } from './scene';

/** Who may send a mutation, and a valid input for it; everybody else is refused. */
export type Line = {
  by: readonly Caller[];
  input: (scene: Scene) => Promise<object>;
  /** Whoever may is refused with this, for what is so and not for who they are. */
  until?: string;
};

export type Lines = Readonly<Record<string, Line>>;

export const office = 'programme office';
export const owner = 'the owner';
export const sponsor = 'the sponsor';
/** What owners do, somebody may do for them. */
export const owners: readonly Caller[] = [owner, 'a delegate of the owner'];
export const administrator: readonly Caller[] = ['administrator'];
export const everybody: readonly Caller[] = [
  ...(['administrator', office, 'finance', 'assurance', 'auditor', 'reader'] as const),
  ...owners,
  ...([sponsor, 'the person offered'] as const),
];
export const reason = 'A reason.';
