import { explain, type Explained, type PartValue } from '../expression/explain';
import type { EvidenceNeeded, Gate, MustMeet } from '../policy/policy.events';
import type { Assessed } from '../review/review.commands';
import type { FactUsed, Verdict } from '../review/review.events';
import { reasonsOf } from './because';
import type { Dossier, DossierEvidence } from './dossier';

/** What the machine says of each must-meet criterion of a gate: met or not, why, and by which facts. Never throws. */
export const assess = (gate: Pick<Gate, 'mustMeet'>, dossier: Dossier): Assessed[] =>
  gate.mustMeet.map((criterion) => assessCriterion(criterion, dossier));

/** One criterion: its expression, where it has one, and every kind of evidence that it needs. */
export const assessCriterion = (
  { criterionId, expression, evidence }: Pick<MustMeet, 'criterionId' | 'expression' | 'evidence'>,
  dossier: Dossier,
): Assessed => {
  const said = expression.trim() === '' ? null : explain(expression, dossier);
  const needs = evidence.map((needed) => needMet(needed, dossier.evidence));
  const values: PartValue[] = [...(said ? [said.value] : []), ...needs.map(({ value }) => value)];
  const verdict = verdictOf(values);
  const reasons = [
    ...(said?.value === wanted[verdict] ? reasonsOf(said) : []),
    ...needs.filter(({ value }) => value === wanted[verdict]).map(({ says }) => says),
  ];
  return {
    criterionId,
    verdict,
    because: `${heads[verdict]}: ${reasons.length > 0 ? reasons.join('; ') : 'nothing is asked'}`,
    facts: once([...(said ? factsOf(said) : []), ...needs.flatMap(({ facts }) => facts)]),
    evidence: [...new Set([...needs.flatMap(({ id }) => id ?? []), ...(said ? witnesses(said) : [])])],
  };
};

const wanted = { met: 'true', unmet: 'false', unknown: 'unknown' } as const;
const heads = { met: 'true', unmet: 'false', unknown: 'not known' } as const;

const verdictOf = (values: readonly PartValue[]): Verdict => {
  if (values.includes('false')) return 'unmet';
  return values.includes('unknown') ? 'unknown' : 'met';
};

type Need = { value: 'true' | 'false'; says: string; facts: FactUsed[]; id: string | null };

/** The newest piece of a kind that counts decides. */
const needMet = ({ kind, freshDays }: EvidenceNeeded, evidence: readonly DossierEvidence[]): Need => {
  const ofKind = evidence.filter((one) => one.kind === kind);
  const newest = ofKind
    .filter(({ counts }) => counts)
    .reduce<DossierEvidence | null>((best, one) => (best && best.ageDays <= one.ageDays ? best : one), null);
  if (!newest)
    return {
      ...{ value: 'false', id: null, facts: [{ path: `evidence.${kind}`, value: null }] },
      says:
        ofKind.length === 0
          ? `no evidence of kind ${kind} is filed`
          : `evidence of kind ${kind} was superseded or has expired`,
    };
  const { id, ageDays } = newest;
  const isFresh = freshDays === null || ageDays <= freshDays;
  const limit = freshDays === null ? '' : `, at most ${freshDays}`;
  return {
    value: isFresh ? 'true' : 'false',
    says: `evidence of kind ${kind} is ${days(ageDays)} old${limit}`,
    facts: [
      { path: `evidence[${id}].kind`, value: kind },
      { path: `evidence[${id}].ageDays`, value: ageDays },
    ],
    id,
  };
};

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** Of a list: the element that decided, or as many as anybody reads. They are recorded with each assessment. */
const factsOf = ({ kind, value, facts, parts }: Explained): FactUsed[] => {
  const isDecidedByOne = (kind === 'some' && value === 'true') || (kind === 'every' && value === 'false');
  const told =
    kind === 'some' || kind === 'every'
      ? isDecidedByOne
        ? parts.slice(-1)
        : parts.slice(0, mostTold)
      : parts;
  return [...facts, ...told.flatMap(factsOf)];
};

const mostTold = 8;

const once = (facts: readonly FactUsed[]): FactUsed[] => [
  ...new Map(facts.map((fact) => [fact.path, fact])).values(),
];

/** The pieces of evidence that made a part true which asked for some. */
const witnesses = ({ kind, value, parts }: Explained): string[] => {
  const within = parts.flatMap(witnesses);
  if (kind !== 'some' || value !== 'true') return within;
  const element = parts.at(-1)?.about?.element;
  return typeof element === 'object' && element !== null && 'kind' in element && 'id' in element
    ? [String(element.id), ...within]
    : within;
};

/** Two assessments say the same: a day more of age alone is nothing new. */
export const saysTheSame = (one: Assessed, other: Assessed): boolean =>
  one.verdict === other.verdict && JSON.stringify(lasting(one)) === JSON.stringify(lasting(other));

const lasting = ({ facts, evidence }: Assessed) => ({
  evidence,
  facts: facts.filter(({ path }) => !path.endsWith('Days')).map(({ path, value }) => [path, value]),
});
