import { office, owners, reason, type Lines } from './authority-line';
import type { Caller } from './callers';
import { asked, atAGate, requested } from './scene-of-reviews';

const assessors: readonly Caller[] = [office, 'finance', 'assurance'];
const signOff = { signOffId: 'g1-privacy', contractVersion: null };

/** Gate reviews and the conditions that they leave: nobody's office opens a gate. */
export const authorityOverGates: Lines = {
  requestReview: {
    by: owners,
    input: async (scene) => ({ pilotId: await atAGate(scene), ask: 'Let it be framed.' }),
  },
  giveScore: {
    by: assessors,
    input: async (scene) => ({
      ...{ reviewId: await requested(scene), criterionId: 'g1-decision', score: 3, comment: '' },
    }),
  },
  giveSignOff: {
    by: ['assurance'],
    input: async (scene) => ({ reviewId: await requested(scene), ...signOff, note: '' }),
  },
  refuseSignOff: {
    by: ['assurance'],
    input: async (scene) => ({ reviewId: await requested(scene), ...signOff, reason }),
  },
  requestMoreEvidence: {
    by: assessors,
    input: async (scene) => ({
      ...{ reviewId: await requested(scene), criterionId: 'g1-tier', question: 'By whom?' },
    }),
  },
  supplyEvidence: {
    by: owners,
    input: async (scene) => ({ ...(await asked(scene)), note: 'As asked.' }),
  },
  withdrawReview: { by: owners, input: async (scene) => ({ reviewId: await requested(scene), reason }) },
  // Only a board's decision sets one; whoever owes it may say so too, and the decider's own test has them.
  meetCondition: {
    by: [office],
    input: async (scene) => ({ reviewId: await requested(scene), conditionId: 'none', note: 'Done.' }),
    until: 'condition-unknown',
  },
};
