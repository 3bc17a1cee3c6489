import { builtInRules, type PolicyRules } from '@gatehouse/gates-domain';
import type { Charter } from '@gatehouse/boards-domain';

export const boardId = 'ai-governance-board';

/** How the board began: nobody stood in for anybody, and nothing was decided in writing. */
export const firstCharter: Charter = {
  ...{ quorum: { kind: 'number', atLeast: 3 }, majority: 'simple', abstentions: 'ignore' },
  ...{ hasCastingVote: true, allowsDelegates: false, noticeDays: 7, stayDays: 14 },
  circulars: { areAllowed: false, days: 7, mustBeUnanimous: false },
};

export const secondCharter: Charter = {
  ...firstCharter,
  allowsDelegates: true,
  circulars: { areAllowed: true, days: 7, mustBeUnanimous: false },
};

/** The built-in gates, decided by this board. */
export const harborlineRules: PolicyRules = {
  gates: builtInRules.gates.map((gate) => ({ ...gate, boardId })),
};

/** A rollback that is two months old is too old here. */
export const stricterRules: PolicyRules = {
  gates: harborlineRules.gates.map((gate) => ({
    ...gate,
    mustMeet: gate.mustMeet.map((one) =>
      one.criterionId.endsWith('rollback-rehearsal')
        ? {
            ...one,
            sentence: 'A rollback was rehearsed in the last 60 days.',
            evidence: one.evidence.map((needed) => ({ ...needed, freshDays: 60 })),
          }
        : one,
    ),
  })),
};

/** One page for the time until there was a board. */
export const interimRules: PolicyRules = {
  gates: builtInRules.gates.map(({ mustMeet, ...gate }) => ({
    ...gate,
    ...{ boardId: null, shouldMeet: [], signOffs: [] },
    mustMeet: mustMeet.filter(({ evidence }) => evidence.length === 0),
  })),
};
