import type { Gate, PolicyRules } from '@gatehouse/gates-domain';
import { stages, type Stage } from '@gatehouse/kernel';
import type { EvidenceKind, PolicyGateInput, Role, Stage as WireStage } from '@gatehouse/web-kit';

type WireGate = Pick<Gate, 'shouldMeet' | 'mayBeCircular' | 'name'> & {
  id: string;
  from: WireStage;
  to: WireStage;
  mustMeet: readonly {
    criterionId: string;
    sentence: string;
    expression: string;
    evidence: readonly { kind: EvidenceKind; freshDays?: number | null }[];
  }[];
  signOffs: readonly { signOffId: string; name: string; role: Role }[];
  spendAuthority?: { minor: number; currency: string } | null;
  boardId?: string | null;
};

/** Gates as they were answered, in the domain's words: the editor asks the domain itself what is wrong with them. */
export const rulesFromWire = (gates: readonly WireGate[]): PolicyRules => ({
  gates: gates.map((gate) => ({
    ...{ gateId: gate.id, name: gate.name, from: stageOf(gate.from), to: stageOf(gate.to) },
    mustMeet: gate.mustMeet.map(({ criterionId, sentence, expression, evidence }) => ({
      ...{ criterionId, sentence, expression },
      evidence: evidence.map(({ kind, freshDays }) => ({
        kind: kind.replaceAll('_', '-'),
        freshDays: freshDays ?? null,
      })),
    })),
    shouldMeet: gate.shouldMeet.map(({ criterionId, sentence, weight, scale }) => ({
      ...{ criterionId, sentence, weight, scale },
    })),
    signOffs: gate.signOffs.map(({ signOffId, name, role }) => ({ signOffId, name, role: roleOf(role) })),
    spendAuthority: gate.spendAuthority
      ? { minor: gate.spendAuthority.minor, currency: gate.spendAuthority.currency }
      : null,
    boardId: gate.boardId ?? null,
    mayBeCircular: gate.mayBeCircular,
  })),
});

/** The same, as they are sent. */
export const rulesToWire = ({ gates }: PolicyRules): PolicyGateInput[] =>
  gates.map(({ gateId, from, to, mustMeet, shouldMeet, signOffs, ...gate }) => ({
    ...{ id: gateId, name: gate.name, from: toWire(from) as WireStage, to: toWire(to) as WireStage },
    mustMeet: mustMeet.map(({ evidence, ...criterion }) => ({
      ...criterion,
      evidence: evidence.map(({ kind, freshDays }) => ({ kind: toWire(kind) as EvidenceKind, freshDays })),
    })),
    shouldMeet: [...shouldMeet],
    signOffs: signOffs.map(({ role, ...signOff }) => ({ ...signOff, role: toWire(role) as Role })),
    ...{ spendAuthority: gate.spendAuthority, boardId: gate.boardId, mayBeCircular: gate.mayBeCircular },
  }));

// The wire's enums are the domain's words with another dash; the compiler knows neither from the other.
const toWire = (word: string): string => word.replaceAll('-', '_');
const stageOf = (stage: WireStage): Stage =>
  stages.find((one) => one === stage.replaceAll('_', '-')) ?? 'idea';
const roleOf = (role: Role): Gate['signOffs'][number]['role'] =>
  role.replaceAll('_', '-') as Gate['signOffs'][number]['role']; // a policy has no others
