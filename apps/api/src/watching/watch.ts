import type { Outcome, Slice } from '@gatehouse/event-store';
import type { Span } from './instants';

/** Which command something was done for, and in whose train: what every event carries on. */
export type Cause = { commandId: string; correlationId: string };

/** A command that was answered; no outcome where it failed for a reason of ours. */
export type Decided = Span & Cause & { stream: string; type: string; outcome: Outcome | null };

export type Appending = Span & Cause & { stream: string; events: number; trouble: unknown };

/** A stretch of the log, from being handed out until whoever follows asked for the next. */
export type Followed = Span & { follower: string; slice: Slice };

/** Looks on while the process works, from outside: is told afterwards, answers nothing, and never throws. */
export type Watch = {
  decided?(decided: Decided): void;
  appended?(appending: Appending): void;
  followed?(followed: Followed): void;
};

/** Several who look on, as one. */
export const together = (watches: readonly Watch[]): Watch => ({
  decided: (decided) => watches.forEach((watch) => watch.decided?.(decided)),
  appended: (appending) => watches.forEach((watch) => watch.appended?.(appending)),
  followed: (followed) => watches.forEach((watch) => watch.followed?.(followed)),
});
