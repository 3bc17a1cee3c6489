import type { Gate, MustMeet, PolicyRules } from '../policy/policy.events';

export const aCriterion = (change: Partial<MustMeet> = {}): MustMeet => ({
  criterionId: 'owner',
  sentence: 'An owner has accepted the pilot.',
  expression: 'pilot.ownerAccepted',
  evidence: [],
  ...change,
});

/** One gate of one criterion, one score and one sign-off. */
export const aGate = (change: Partial<Gate> = {}): Gate => ({
  ...{ gateId: 'gate-1', name: 'Gate 1', from: 'idea', to: 'framing' },
  mustMeet: [aCriterion()],
  shouldMeet: [{ criterionId: 'demand', sentence: 'Somebody wants it.', weight: 3, scale: 5 }],
  signOffs: [{ signOffId: 'privacy', name: 'Privacy', role: 'assurance' }],
  ...{ spendAuthority: { minor: 500_000, currency: 'EUR' }, boardId: null, mayBeCircular: true },
  ...change,
});

export const theRules = (...gates: Partial<Gate>[]): PolicyRules => ({
  gates: gates.length > 0 ? gates.map((gate) => aGate(gate)) : [aGate()],
});
