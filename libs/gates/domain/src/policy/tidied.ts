import type { Gate, PolicyRules } from './policy.events';

/** The rules with nothing that a policy does not ask for, in one order of keys, and no spaces around words. */
export const tidied = ({ gates }: PolicyRules): PolicyRules => ({ gates: gates.map(tidyGate) });

const tidyGate = (gate: Gate): Gate => ({
  gateId: gate.gateId,
  name: gate.name.trim(),
  from: gate.from,
  to: gate.to,
  mustMeet: gate.mustMeet.map(({ criterionId, sentence, expression, evidence }) => ({
    criterionId,
    sentence: sentence.trim(),
    expression: expression.trim(),
    evidence: evidence.map(({ kind, freshDays }) => ({ kind, freshDays })),
  })),
  shouldMeet: gate.shouldMeet.map(({ criterionId, sentence, weight, scale }) => ({
    criterionId,
    sentence: sentence.trim(),
    weight,
    scale,
  })),
  signOffs: gate.signOffs.map(({ signOffId, name, role }) => ({ signOffId, name: name.trim(), role })),
  spendAuthority: gate.spendAuthority && {
    minor: gate.spendAuthority.minor,
    currency: gate.spendAuthority.currency,
  },
  boardId: gate.boardId,
  mayBeCircular: gate.mayBeCircular,
});
