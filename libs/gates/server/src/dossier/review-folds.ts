import type { ReviewEventOf } from '@gatehouse/gates-domain';
import type { DossierRow } from './dossiers.projection';

type ConditionState = DossierRow['conditions'][number]['state'];

const withCondition = (row: DossierRow, conditionId: string, state: ConditionState): DossierRow => ({
  ...row,
  conditions: [...row.conditions.filter((one) => one.conditionId !== conditionId), { conditionId, state }],
});

/** What earlier gates left behind: those that were passed, and the conditions that they set. */
export const reviewFolds = {
  ReviewDecided: (row: DossierRow, event: ReviewEventOf<'ReviewDecided'>): DossierRow => {
    const { reviewId, gate, demands, stands } = event;
    const passes = stands && (demands.outcome === 'go' || demands.outcome === 'conditional-go');
    return passes ? { ...row, passed: [...row.passed, { reviewId, gate }] } : row;
  },

  DecisionVoided: (row: DossierRow, { reviewId }: ReviewEventOf<'DecisionVoided'>): DossierRow => ({
    ...row,
    passed: row.passed.filter((one) => one.reviewId !== reviewId),
  }),

  ConditionSet: (row: DossierRow, { conditionId }: ReviewEventOf<'ConditionSet'>) =>
    withCondition(row, conditionId, 'open'),
  ConditionMet: (row: DossierRow, { conditionId }: ReviewEventOf<'ConditionMet'>) =>
    withCondition(row, conditionId, 'met'),
  ConditionLapsed: (row: DossierRow, { conditionId }: ReviewEventOf<'ConditionLapsed'>) =>
    withCondition(row, conditionId, 'lapsed'),
};
