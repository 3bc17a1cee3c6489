import type { ImportStep, RowEffect, RowFacts, RowPlan, RowProblem } from '@gatehouse/integrations-domain';

export type StagedRow = { facts: RowFacts; problems: readonly RowProblem[] };

/** `rank` says how surely its pilot is known; 0 is surest. */
export type PlannedRow = { facts: RowFacts; plan: RowPlan; rank: number | null };

/** A row with what it has to tell, and to which pilot; null where that is a new one. */
export type ReadyRow = {
  facts: RowFacts;
  steps: readonly ImportStep[];
  pilot: string | null;
  effect: RowEffect;
};

/** What became of a row: the positions of what it recorded, and what was odd on the way. */
export type RowResult = {
  facts: RowFacts;
  effect: RowEffect;
  positions: readonly number[];
  problems: readonly RowProblem[];
};
