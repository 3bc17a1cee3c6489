import type { Day } from '@gatehouse/kernel';

/** The clauses of a decision contract, in the order in which they are read. */
export const clauseNames = [
  'decision',
  'moment',
  'whoActs',
  'goodEnough',
  'toleratedErrors',
  'escalation',
  'override',
  'authority',
  'incentive',
  'process',
] as const;
export type ClauseName = (typeof clauseNames)[number];

export const comparators = ['at-least', 'at-most', 'below', 'above', 'exactly'] as const;
export type Comparator = (typeof comparators)[number];

/** An error that is known beforehand, how much of it is borne, and what happens beyond that. */
export type ToleratedError = {
  scenario: string;
  metric: string;
  /** With its unit: `0.8 %`, `3 a month`. */
  limit: string;
  consequence: string;
  /** Who is called, and within what time. */
  called: string;
  liable: string;
};

/** Who is called next, and how long they have before the one after them is. */
export type EscalationStep = { who: string; within: string };

/** What the people who live with the decision agree on. An empty text is an answer that is still owed. */
export type Clauses = {
  decision: string;
  moment: { process: string; step: string; actor: string; frequency: string; timeLimit: string };
  whoActs: string;
  goodEnough: { metric: string; comparator: Comparator; threshold: string };
  toleratedErrors: readonly ToleratedError[];
  escalation: readonly EscalationStep[];
  override: { how: string; byWhom: string; recorded: string };
  authority: { loses: string; gains: string };
  /** Whose target or reward moves with it, and how. */
  incentive: { whose: string; how: string };
  /** Which meeting, approval or ritual runs differently, how, and from which Monday. */
  process: { ritual: string; change: string; from: Day | null };
};

export const blankClauses: Clauses = {
  decision: '',
  moment: { process: '', step: '', actor: '', frequency: '', timeLimit: '' },
  whoActs: '',
  goodEnough: { metric: '', comparator: 'at-least', threshold: '' },
  toleratedErrors: [],
  escalation: [],
  override: { how: '', byWhom: '', recorded: '' },
  authority: { loses: '', gains: '' },
  incentive: { whose: '', how: '' },
  process: { ritual: '', change: '', from: null },
};
