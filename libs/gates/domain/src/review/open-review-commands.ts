import type { Actor } from '@gatehouse/kernel';
import { review } from './review';
import type { PilotUnderReview, ReviewCommand } from './review.commands';
import type { GateReviewState } from './review.state';

/** A command, for a sign-off, a criterion, a request or a condition with its id; if it is not open, the decider's reason. */
export type OpenReviewCommand = {
  command: ReviewCommand['type'];
  about: string | null;
  isOpen: boolean;
  reason: string | null;
};

type About = { reviewId: string; pilotId: string; actor: Actor; pilot: PilotUnderReview | null };
type Probe = { about: string | null; command: ReviewCommand };

/** Asks the decider itself, with words nobody could object to, so that a screen never knows a rule of its own. */
export const openReviewCommands = (state: GateReviewState, about: About): OpenReviewCommand[] =>
  probes(state, about).map(({ about: id, command }) => {
    const decision = review.decide(command, state);
    return {
      ...{ command: command.type, about: id },
      isOpen: decision.accepted && decision.events.length > 0,
      reason: decision.accepted ? null : decision.reason,
    };
  });

const probes = (state: GateReviewState, about: About): Probe[] => {
  if (state.kind === 'none') return [];
  const { rules, bound, evidenceRequests, conditions } = state;
  const words = 'A sentence.';
  const contractVersion = bound.contract?.version ?? null;
  const evidence = { evidenceId: 'one', kind: 'other', digest: null };
  const each = <One>(all: readonly One[], probe: (one: One) => Probe) => all.map(probe);
  return [
    { about: null, command: { ...about, type: 'WithdrawReview', reason: words } },
    ...each(rules.shouldMeet, ({ criterionId }) => ({
      about: criterionId,
      // A comment that nobody gives: the same score again would be nothing to record.
      command: { ...about, type: 'GiveScore', criterionId, score: 0, comment: 'A probe of the machine’s.' },
    })),
    ...rules.signOffs.flatMap(({ signOffId }): Probe[] => [
      { about: signOffId, command: { ...about, type: 'GiveSignOff', signOffId, note: '', contractVersion } },
      {
        about: signOffId,
        command: { ...about, type: 'RefuseSignOff', signOffId, reason: words, contractVersion },
      },
    ]),
    ...each([...rules.mustMeet, ...rules.shouldMeet], ({ criterionId }) => ({
      about: criterionId,
      command: { ...about, type: 'RequestMoreEvidence', requestId: 'none', criterionId, question: words },
    })),
    ...each(evidenceRequests, ({ requestId }) => ({
      about: requestId,
      command: { ...about, type: 'SupplyEvidence', requestId, evidenceId: 'one', evidence, note: words },
    })),
    ...each(conditions, ({ conditionId }) => ({
      about: conditionId,
      command: { ...about, type: 'MeetCondition', conditionId, evidenceId: null, note: words },
    })),
  ];
};
