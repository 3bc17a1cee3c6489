import type { Clauses } from './clauses';
import type { ClauseText } from './contract.events';

/** A contract with one clause put in the place of what it was. */
export const withText = (clauses: Clauses, { clause, text }: ClauseText): Clauses => ({
  ...clauses,
  [clause]: text,
});

/** One clause of a contract. */
export const textIn = (clauses: Clauses, clause: ClauseText['clause']): ClauseText =>
  ({ clause, text: clauses[clause] }) as ClauseText; // both are of the same name

/** Without the spaces around answers, and with nothing that the clause does not ask for. */
export const tidyText = ({ clause, text }: ClauseText): ClauseText => {
  // The text keeps the shape that it has: only its strings are trimmed.
  return { clause, text: trimmed(text) } as ClauseText;
};

const trimmed = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, trimmed(part)]));
};
