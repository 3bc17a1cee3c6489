import type { ReviewEvent } from '@gatehouse/gates-domain';
import type { Day, Instant } from '@gatehouse/kernel';
import { integer, projection, text } from '@gatehouse/projections';

/** What a conditional go demands of somebody by a day, and what became of it. */
export type ConditionRow = {
  conditionId: string;
  reviewId: string;
  pilotId: string;
  gate: string;
  text: string;
  owner: string;
  dueOn: Day;
  state: 'open' | 'lapsed' | 'met';
  setAt: Instant;
  met: { at: Instant; by: string; evidenceId: string | null; note: string } | null;
};

export const conditionKey = (reviewId: string, conditionId: string): string => `${reviewId}/${conditionId}`;

export const conditions = projection<ConditionRow, ReviewEvent>()({
  name: 'conditions',
  version: 1,
  history: 'versions',
  keys: (event) => ('conditionId' in event ? [conditionKey(event.reviewId, event.conditionId)] : []),
  columns: {
    pilot: text(({ pilotId }) => pilotId, true),
    review: text(({ reviewId }) => reviewId, true),
    state: text(({ state }) => state),
    owner: text(({ owner }) => owner),
    due_on: text(({ dueOn }) => dueOn),
    /** Those that still block come first. */
    rank: integer(({ state }) => (state === 'met' ? 1 : 0)),
    /** When the clock has something to say about it; null once it is met or has lapsed. */
    lapses_after: text(({ state, dueOn }) => (state === 'open' ? dueOn : null), true),
  },
  starts: {
    ConditionSet: ({ conditionId, reviewId, pilotId, gate, text: words, owner, dueOn }, { occurredAt }) => ({
      ...{ conditionId, reviewId, pilotId, gate, text: words, owner, dueOn },
      ...{ state: 'open', setAt: occurredAt, met: null },
    }),
  },
  changes: {
    ConditionMet: (row, { person, evidenceId, note }, { occurredAt }) => ({
      ...row,
      state: 'met',
      met: { at: occurredAt, by: person, evidenceId, note },
    }),
    ConditionLapsed: (row) => ({ ...row, state: 'lapsed' }),
  },
});
