import type { Money } from '@gatehouse/kernel';
import type { EvidenceNeeded, Gate, MustMeet, PolicyRules, ShouldMeet, SignOffNeeded } from './policy.events';

/** One field that reads differently in two sets of rules. */
export type PolicyChange = {
  gateId: string;
  gate: string;
  part: 'gate' | 'must-meet' | 'should-meet' | 'sign-off';
  /** The criterion or sign-off; null where it is the gate itself. */
  partId: string | null;
  /** What that is, in words. */
  about: string;
  change: 'added' | 'removed' | 'changed';
  /** Of what was changed: the field, as a person calls it. */
  field: string;
  was: string | null;
  is: string | null;
};

/** Field by field what the second says otherwise; gates, criteria and sign-offs are told by their ids. */
export const policyDifference = (before: PolicyRules, now: PolicyRules): PolicyChange[] =>
  pairs(before.gates, now.gates, ({ gateId }) => gateId).flatMap(([was, is]) => gateChanges(was, is));

type Fields = readonly (readonly [field: string, words: string])[];
type Part = Pick<PolicyChange, 'part' | 'partId' | 'about'>;

const gateChanges = (was: Gate | undefined, is: Gate | undefined): PolicyChange[] => {
  const { gateId, name } = is ?? was ?? { gateId: '', name: '' };
  const gate = { gateId, gate: name };
  const own: Part = { part: 'gate', partId: null, about: name };
  return [
    ...partChanges({ ...gate, ...own }, was && gateFields(was), is && gateFields(is)),
    ...pairs(was?.mustMeet, is?.mustMeet, ({ criterionId }) => criterionId).flatMap(([one, other]) =>
      partChanges(
        { ...gate, ...criterionOf('must-meet', other ?? one) },
        one && mustMeetFields(one),
        other && mustMeetFields(other),
      ),
    ),
    ...pairs(was?.shouldMeet, is?.shouldMeet, ({ criterionId }) => criterionId).flatMap(([one, other]) =>
      partChanges(
        { ...gate, ...criterionOf('should-meet', other ?? one) },
        one && shouldMeetFields(one),
        other && shouldMeetFields(other),
      ),
    ),
    ...pairs(was?.signOffs, is?.signOffs, ({ signOffId }) => signOffId).flatMap(([one, other]) =>
      partChanges(
        { ...gate, ...signOffOf(other ?? one) },
        one && signOffFields(one),
        other && signOffFields(other),
      ),
    ),
  ];
};

/** Those of the second in its order, then those that are no longer there. */
const pairs = <One>(
  before: readonly One[] = [],
  now: readonly One[] = [],
  idOf: (one: One) => string,
): [One | undefined, One | undefined][] => [
  ...now.map((is): [One | undefined, One] => [before.find((was) => idOf(was) === idOf(is)), is]),
  ...before
    .filter((was) => !now.some((is) => idOf(is) === idOf(was)))
    .map((was): [One, undefined] => [was, undefined]),
];

const partChanges = (
  about: Pick<PolicyChange, 'gateId' | 'gate'> & Part,
  was: Fields | undefined,
  is: Fields | undefined,
): PolicyChange[] => {
  if (!was || !is) {
    const change = is ? 'added' : 'removed';
    return (is ?? was ?? []).flatMap(([field, words]) =>
      words === '' ? [] : [{ ...about, change, field, was: is ? null : words, is: is ? words : null }],
    );
  }
  return is.flatMap(([field, words], index) => {
    const before = was[index]?.[1] ?? '';
    return before === words ? [] : [{ ...about, change: 'changed', field, was: before, is: words }];
  });
};

const criterionOf = (
  part: 'must-meet' | 'should-meet',
  criterion: Pick<MustMeet, 'criterionId' | 'sentence'> | undefined,
): Part => ({ part, partId: criterion?.criterionId ?? null, about: criterion?.sentence ?? '' });

const signOffOf = (signOff: SignOffNeeded | undefined): Part => ({
  ...{ part: 'sign-off', partId: signOff?.signOffId ?? null, about: signOff?.name ?? '' },
});

const gateFields = (gate: Gate): Fields => [
  ['name', gate.name],
  ['from stage', gate.from],
  ['to stage', gate.to],
  ['spend authority', moneyWords(gate.spendAuthority)],
  ['deciding board', gate.boardId ?? 'whichever takes it up'],
  ['circular resolution', gate.mayBeCircular ? 'may be decided by one' : 'only in a meeting'],
];

const mustMeetFields = ({ sentence, expression, evidence }: MustMeet): Fields => [
  ['sentence', sentence],
  ['expression', expression],
  ['evidence', evidence.map(evidenceWords).join(', ')],
];

const shouldMeetFields = ({ sentence, weight, scale }: ShouldMeet): Fields => [
  ['sentence', sentence],
  ['weight', String(weight)],
  ['scale', `0 to ${scale}`],
];

const signOffFields = ({ name, role }: SignOffNeeded): Fields => [
  ['name', name],
  ['role', role],
];

/** `rollback-rehearsal, at most 90 days old` */
export const evidenceWords = ({ kind, freshDays }: EvidenceNeeded): string =>
  freshDays === null ? `${kind} of any age` : `${kind}, at most ${freshDays} days old`;

const moneyWords = (money: Money | null): string =>
  money === null ? 'no limit' : `${money.currency} ${money.minor} (minor units)`;
