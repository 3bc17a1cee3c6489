import type { Outcome } from '@gatehouse/event-store';
import { positionText } from './position';

/** `CommandOutcome` as GraphQL sends it. */
export type CommandOutcome =
  | { __typename: 'Accepted'; position: string; id: string }
  | { __typename: 'Refused'; code: string; reason: string; field: string | null };

/** What the runner answered, for the sender; `id` is what the command was about. */
export const asOutcome = (outcome: Outcome, id: string): CommandOutcome =>
  outcome.accepted ? accepted(outcome.position, id) : refused(outcome.code, outcome.reason, outcome.field);

export const accepted = (position: number, id: string): CommandOutcome => ({
  __typename: 'Accepted',
  position: positionText(position),
  id,
});

export const refused = (code: string, reason: string, field?: string): CommandOutcome => ({
  __typename: 'Refused',
  code,
  reason,
  field: field ?? null,
});
