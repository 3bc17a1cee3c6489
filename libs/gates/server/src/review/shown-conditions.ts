import type { Moment, ReadStore } from '@gatehouse/projections';
import { conditions, type ConditionRow } from './conditions.projection';

/** A condition as it is asked about. */
export type AskedCondition = ReturnType<typeof asCondition>;

export const asCondition = (row: ConditionRow, moment: Moment) => {
  const { conditionId, owner, met, ...words } = row;
  return {
    ...{ ...words, id: conditionId, moment, owner: { id: owner } },
    metAt: met?.at ?? null,
    metBy: met ? { id: met.by } : null,
    evidence: met?.evidenceId == null ? null : { id: met.evidenceId, moment },
    note: met?.note ?? null,
  };
};

/** Of one review, in the order of their days. */
export const conditionsOf = async (
  rows: ReadStore,
  reviewId: string,
  moment: Moment,
): Promise<AskedCondition[]> => {
  const found = await rows
    .select(conditions, moment)
    .select('doc')
    .where('review', '=', reviewId)
    .orderBy('due_on')
    .orderBy('key')
    .execute();
  return found.map((row) => asCondition(rows.rowOf(conditions, row), moment));
};
