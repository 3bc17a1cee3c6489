import type { Gate, PolicyRules } from '@gatehouse/gates-domain';
import { fromWire, toWire, type Schema } from '@gatehouse/server-kit';

/** Gates as GraphQL sends them. */
export const wireGates = ({ gates }: PolicyRules) =>
  gates.map(({ gateId, from, to, mustMeet, signOffs, ...gate }) => ({
    ...gate,
    id: gateId,
    from: toWire(from),
    to: toWire(to),
    mustMeet: mustMeet.map(({ evidence, ...criterion }) => ({
      ...criterion,
      evidence: evidence.map(({ kind, freshDays }) => ({ kind: toWire(kind), freshDays })),
    })),
    signOffs: signOffs.map(({ role, ...signOff }) => ({ ...signOff, role: toWire(role) })),
  }));

/** Gates as the domain has them. */
export const rulesOf = (gates: readonly Schema.PolicyGateInput[]): PolicyRules => ({
  gates: gates.map(({ id, from, to, mustMeet, shouldMeet, signOffs, spendAuthority, ...gate }) => ({
    gateId: id,
    name: gate.name,
    from: fromWire(from),
    to: fromWire(to),
    mustMeet: mustMeet.map(({ criterionId, sentence, expression, evidence }) => ({
      ...{ criterionId, sentence, expression },
      evidence: evidence.map(evidenceNeeded),
    })),
    shouldMeet: shouldMeet.map(({ criterionId, sentence, weight, scale }) => ({
      ...{ criterionId, sentence, weight, scale },
    })),
    signOffs: signOffs.map(({ signOffId, name, role }) => ({ signOffId, name, role: signingRole(role) })),
    spendAuthority: spendAuthority
      ? { minor: spendAuthority.minor, currency: spendAuthority.currency }
      : null,
    boardId: gate.boardId ?? null,
    mayBeCircular: gate.mayBeCircular,
  })),
});

export const evidenceNeeded = ({ kind, freshDays }: Schema.EvidenceRuleInput) => ({
  kind: fromWire(kind),
  freshDays: freshDays ?? null,
});

/** A role that gives no sign-off is refused by the decider, which names the field. */
const signingRole = (role: Schema.Role) => fromWire(role) as Gate['signOffs'][number]['role'];
