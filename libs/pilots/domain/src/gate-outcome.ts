import { accept, isRule, reject, type Decision, type OutcomeDemands } from '@gatehouse/kernel';
import type { DecidedReview, PilotCommandOf, PilotRefusal } from './pilot.commands';
import { stages, type GatePassed, type PilotEvent, type Stage } from './pilot.events';
import type { RegisteredPilot } from './pilot.state';

/**
 * What a board decided at a gate becomes so, by rule and by nobody's hand: the one way into a stage of a policy, and
 * the one way to more autonomy. The outcome of a review that has been applied is not applied again.
 */
export const applyGateOutcome = (
  { actor, review, demands }: PilotCommandOf<'ApplyGateOutcome'>,
  pilot: RegisteredPilot,
): Decision<PilotEvent, PilotRefusal> => {
  if (!isRule(actor.person))
    return reject('only-a-gate', 'Only the outcome of a gate moves a pilot. Ask for a gate review.');
  if (pilot.gatesApplied.includes(review.reviewId)) return accept();
  return accept(...consequences(demands, review, pilot));
};

const consequences = (
  demands: OutcomeDemands,
  review: DecidedReview,
  pilot: RegisteredPilot,
): PilotEvent[] => {
  const { pilotId } = pilot;
  const gate: GatePassed = { reviewId: review.reviewId, gate: review.gate, outcome: demands.outcome };
  const by = { pilotId, gate, capacity: 'rule' } as const;
  switch (demands.outcome) {
    case 'go':
    case 'conditional-go':
      return [
        ...stageEntered(review.to, gate, pilot),
        ...autonomyRaised(demands.autonomy, gate, pilot),
        ...boardHoldEnded(gate, pilot),
      ];
    case 'hold': {
      const { because: reason, returnOn } = demands;
      return [{ ...by, type: 'PilotHeld', cause: 'board', reason, returnOn }];
    }
    case 'recycle': {
      const { because, redo } = demands;
      return [{ ...by, type: 'PilotRecycled', because, redo }, ...boardHoldEnded(gate, pilot)];
    }
    case 'kill': {
      const { reason, because, lessons, freed } = demands;
      return [{ ...by, type: 'PilotKilled', reason, because, lessons, freed }];
    }
  }
};

/** A gate that is decided again finds the pilot where its first decision led it. */
const stageEntered = (stage: Stage, gate: GatePassed, pilot: RegisteredPilot): PilotEvent[] => {
  const { pilotId, stage: from } = pilot;
  if (from === stage) return [];
  const backwards = stages.indexOf(stage) < stages.indexOf(from);
  return [{ type: 'StageEntered', pilotId, stage, from, backwards, reported: null, gate }];
};

const autonomyRaised = (
  to: RegisteredPilot['autonomy'] | null,
  gate: GatePassed,
  { pilotId, autonomy: from }: RegisteredPilot,
): PilotEvent[] =>
  to === null || to <= from ? [] : [{ type: 'AutonomyRaised', pilotId, from, to, gate, capacity: 'rule' }];

const boardHoldEnded = (gate: GatePassed, { pilotId, holds }: RegisteredPilot): PilotEvent[] =>
  holds.includes('board')
    ? [
        {
          ...{ type: 'PilotResumed', pilotId, cause: 'board', gate, capacity: 'rule' },
          reason: `The board decided anew: ${gate.outcome.replaceAll('-', ' ')} at ${gate.gate}.`,
        },
      ]
    : [];
