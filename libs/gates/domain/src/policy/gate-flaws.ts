import { evidenceKinds, type Money } from '@gatehouse/kernel';
import { checkExpression } from '../expression/check-expression';
import { flaw, idFlaw, rangeFlaw, wordsFlaw, type PolicyFlaw } from './policy-flaw';
import type { EvidenceNeeded, Gate, MustMeet, ShouldMeet, SignOffNeeded } from './policy.events';

export const mostCriteria = 32;
export const mostSignOffs = 12;
export const mostEvidenceNeeded = 8;
export const longestSentence = 300;
export const longestFreshness = 3_650;
export const signOffRoles = ['assurance', 'finance', 'programme-office'] as const;

/** Everything that is wrong with one gate by itself. */
export const flawsInGate = (gate: Gate, field: string): PolicyFlaw[] => [
  ...idFlaw(`${field}.gateId`, gate.gateId),
  ...wordsFlaw(`${field}.name`, gate.name, { asks: 'what the gate is called', most: 80 }),
  ...countFlaws(gate, field),
  ...gate.mustMeet.flatMap((one, index) => mustMeetFlaws(one, `${field}.mustMeet.${index}`)),
  ...gate.shouldMeet.flatMap((one, index) => shouldMeetFlaws(one, `${field}.shouldMeet.${index}`)),
  ...gate.signOffs.flatMap((one, index) => signOffFlaws(one, `${field}.signOffs.${index}`)),
  ...moneyFlaws(gate.spendAuthority, `${field}.spendAuthority`),
];

const countFlaws = ({ mustMeet, shouldMeet, signOffs }: Gate, field: string): PolicyFlaw[] => {
  const criteria = mustMeet.length + shouldMeet.length;
  if (criteria > mostCriteria)
    return [
      flaw(`${field}.mustMeet`, `${criteria} criteria are too many for a gate; at most ${mostCriteria}.`),
    ];
  if (mustMeet.length === 0)
    return [flaw(`${field}.mustMeet`, 'A gate that nothing must meet is none. Add a must-meet criterion.')];
  return signOffs.length > mostSignOffs
    ? [flaw(`${field}.signOffs`, `${signOffs.length} sign-offs are too many; at most ${mostSignOffs}.`)]
    : [];
};

const sentenceFlaw = (field: string, sentence: string): PolicyFlaw[] =>
  wordsFlaw(`${field}.sentence`, sentence, {
    asks: 'in a plain sentence what the criterion demands',
    most: longestSentence,
  });

const mustMeetFlaws = (
  { criterionId, sentence, expression, evidence }: MustMeet,
  field: string,
): PolicyFlaw[] => [
  ...idFlaw(`${field}.criterionId`, criterionId),
  ...sentenceFlaw(field, sentence),
  ...expressionFlaw(`${field}.expression`, expression, evidence.length > 0),
  ...(evidence.length > mostEvidenceNeeded
    ? [flaw(`${field}.evidence`, `At most ${mostEvidenceNeeded} kinds of evidence for one criterion.`)]
    : []),
  ...evidence.flatMap((needed, index) =>
    evidenceFlaws(needed, `${field}.evidence.${index}`, evidence.slice(0, index)),
  ),
];

/** Evidence alone can be all that is asked; a criterion with neither asks nothing. */
const expressionFlaw = (field: string, expression: string, asksForEvidence: boolean): PolicyFlaw[] => {
  if (expression.trim() === '' && asksForEvidence) return [];
  const checked = checkExpression(expression);
  if (checked.ok) return [];
  const { message, hint, line, column, code } = checked.flaw;
  if (code === 'empty')
    return [flaw(field, 'The criterion asks nothing. Write an expression, or name evidence that it needs.')];
  const told = hint === null ? message : `${message} ${hint}`;
  return [flaw(field, `Line ${line}, column ${column}: ${told}`, checked.flaw)];
};

const evidenceFlaws = (
  { kind, freshDays }: EvidenceNeeded,
  field: string,
  before: readonly EvidenceNeeded[],
): PolicyFlaw[] => {
  if (!(evidenceKinds as readonly string[]).includes(kind))
    return [
      flaw(`${field}.kind`, `“${kind}” is no kind of evidence. Kinds are ${evidenceKinds.join(', ')}.`),
    ];
  if (before.some((one) => one.kind === kind))
    return [flaw(`${field}.kind`, `Evidence of kind ${kind} is asked for twice. Ask once.`)];
  return freshDays === null
    ? []
    : rangeFlaw(`${field}.freshDays`, freshDays, {
        ...{ least: 1, most: longestFreshness, asks: 'How many days old evidence may be' },
      });
};

const shouldMeetFlaws = (
  { criterionId, sentence, weight, scale }: ShouldMeet,
  field: string,
): PolicyFlaw[] => [
  ...idFlaw(`${field}.criterionId`, criterionId),
  ...sentenceFlaw(field, sentence),
  ...rangeFlaw(`${field}.weight`, weight, { least: 1, most: 5, asks: 'A weight' }),
  ...rangeFlaw(`${field}.scale`, scale, { least: 2, most: 10, asks: 'The top of a scale' }),
];

const signOffFlaws = ({ signOffId, name, role }: SignOffNeeded, field: string): PolicyFlaw[] => [
  ...idFlaw(`${field}.signOffId`, signOffId),
  ...wordsFlaw(`${field}.name`, name, { asks: 'what is signed off', most: 80 }),
  ...(signOffRoles.includes(role)
    ? []
    : [flaw(`${field}.role`, `“${role}” gives no sign-off. Roles are ${signOffRoles.join(', ')}.`)]),
];

const moneyFlaws = (money: Money | null, field: string): PolicyFlaw[] => {
  if (money === null) return [];
  if (!Number.isSafeInteger(money.minor) || money.minor < 0)
    return [flaw(field, 'Give the limit as a whole number of minor units, not below 0.')];
  return /^[A-Z]{3}$/u.test(money.currency)
    ? []
    : [flaw(field, 'Name the currency by its three letters, like EUR.')];
};
