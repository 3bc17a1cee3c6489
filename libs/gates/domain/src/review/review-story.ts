import { code, person, quote, sentence, strong, type OutcomeDemands, type Sentence } from '@gatehouse/kernel';
import type { MaterialChange, ReviewEvent, ReviewEventOf } from './review.events';

/** One event of a review as a sentence, and what it rests on. */
export type ToldReview = { sentence: Sentence; why: readonly { name: string; value: string }[] };

/** Tells one event of a review as the story of its pilot does; `by` is whoever recorded it. */
export const reviewStory = (event: ReviewEvent, by: string): ToldReview => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const teller = tellers[event.type] as (event: ReviewEvent, by: string) => ToldReview;
  return teller(event, by);
};

type Tellers = { [Type in ReviewEvent['type']]: (event: ReviewEventOf<Type>, by: string) => ToldReview };

const tellers: Tellers = {
  ReviewRequested: ({ gate, request: { ask }, bound, policy, reopens }, by) =>
    told(
      reopens === null
        ? sentence`${person(by)} ${strong(`requested the review of ${gate}`)}. ${quote(ask)}`
        : sentence`The ${strong(`re-review of ${gate}`)} was opened, as its decision was voided. ${quote(ask)}`,
      [
        ['Policy', `${policy.policyId}, version ${policy.version}`],
        ...(bound.contract ? [digestLine(bound.contract)] : []),
        ['Evidence bound', String(bound.evidence.length)],
      ],
    ),
  CriterionAssessed: ({ criterion, verdict, because, rule, facts }) =>
    told(sentence`${quote(criterion)} is ${strong(verdictWords[verdict])}: ${because}`, [
      ['Rule', rule],
      ...facts.map(({ path, value }): Why => [path, value === null ? 'not known' : String(value)]),
    ]),
  ScoreGiven: ({ person: assessor, criterion, score, scale, comment }) =>
    told(
      sentence`${person(assessor)} scored ${quote(criterion)} ${strong(`${score} of ${scale}`)}.${said(comment)}`,
    ),
  SignOffGiven: ({ person: who, name, note, contractVersion }) =>
    told(
      sentence`${person(who)} ${strong(`signed off ${name}`)}.${said(note)}`,
      versionRead(contractVersion),
    ),
  SignOffRefused: ({ person: who, name, reason, contractVersion }) =>
    told(
      sentence`${person(who)} ${strong(`refused to sign off ${name}`)}. ${quote(reason)}`,
      versionRead(contractVersion),
    ),
  MoreEvidenceRequested: ({ person: who, criterion, question, wasMet, metSince }) =>
    told(
      sentence`${person(who)} asked for ${strong('more evidence')} on ${quote(criterion)}${wasMet ? ', which was met already' : ''}. ${quote(question)}`,
      metSince === null ? [] : [['Met since', metSince]],
    ),
  EvidenceSupplied: ({ note, binds }, by) =>
    told(sentence`${person(by)} ${strong('supplied the evidence')} that was asked for. ${quote(note)}`, [
      ['Kind', binds.kind],
      ...(binds.digest === null ? [] : [['Digest, SHA-256', binds.digest] as const]),
    ]),
  ReviewWithdrawn: ({ reason }, by) =>
    told(sentence`${person(by)} ${strong('withdrew the gate review')}. ${quote(reason)}`),
  ReviewReady: ({ rule }) =>
    told(sentence`Nobody is waited for any more: the gate review is ${strong('ready for a board')}.`, [
      ['Rule', rule],
    ]),
  ApprovalsVoided: ({ change, signOffs, scores, rule }) =>
    told(sentence`${changeWords(change)}, so ${strong(lostWords(signOffs, scores))}.`, [['Rule', rule]]),
  ExceptionGranted: ({ criterion, reason, decidedBy }) =>
    told(
      sentence`The board let the gate review ${strong('pass without')} ${quote(criterion)}. ${quote(reason)}`,
      [['Decision', decidedBy.decisionId]],
    ),
  ReviewDecided: ({ gate, demands, bound, decidedBy, stands }) =>
    told(
      sentence`The board decided ${gate}: ${strong(outcomeWords[demands.outcome])}.${stands ? '' : ' What it rested on had moved by then.'}${reasonOf(demands)}`,
      [['Decision', decidedBy.decisionId], ...(bound.contract ? [digestLine(bound.contract)] : [])],
    ),
  ConditionSet: ({ text, owner, dueOn }) =>
    told(sentence`${person(owner)} owes a ${strong('condition')} by ${dueOn}: ${quote(text)}`),
  ConditionMet: ({ text, person: who, note }) =>
    told(sentence`${person(who)} says that a condition ${strong('is met')}: ${quote(text)} ${quote(note)}`),
  ConditionLapsed: ({ text, owner, dueOn, rule }) =>
    told(
      sentence`A condition that ${person(owner)} owes ${strong(`was not met by ${dueOn}`)}, says the rule ${code(rule)}: ${quote(text)}`,
      [['Rule', rule]],
    ),
  DecisionVoided: ({ gate, change, reviewAgainOn, rule }) =>
    told(
      sentence`${changeWords(change)}, so the decision of ${gate} ${strong('is voided')}; it is to be taken again by ${reviewAgainOn}.`,
      [['Rule', rule]],
    ),
};

export const outcomeWords: Readonly<Record<OutcomeDemands['outcome'], string>> = {
  go: 'go',
  'conditional-go': 'conditional go',
  hold: 'hold',
  recycle: 'recycle',
  kill: 'kill',
};

/** What moved, as the beginning of a sentence. */
export const changeWords = (change: MaterialChange): string => {
  if (change.what === 'evidence')
    return change.became === 'superseded' ? 'Bound evidence was superseded' : 'Bound evidence expired';
  const { from, to } = change;
  if (to === null) return `Version ${from ?? 0} of the contract is in force no more`;
  return from === null
    ? `Version ${to} of the contract came into force`
    : `Version ${to} of the contract took the place of version ${from}`;
};

const lostWords = (signOffs: readonly string[], scores: readonly string[]): string => {
  const lost = [
    ...(signOffs.length > 0 ? [counted(signOffs.length, 'sign-off')] : []),
    ...(scores.length > 0 ? [`the scores on ${counted(scores.length, 'criterion', 'criteria')}`] : []),
  ];
  return lost.length === 0
    ? 'the gate review is bound anew'
    : `${lost.join(' and ')} no longer count${signOffs.length === 1 && scores.length === 0 ? 's' : ''}`;
};

const counted = (number: number, one: string, many = `${one}s`): string =>
  number === 1 ? `one ${one}` : `${number} ${many}`;

const verdictWords = { met: 'met', unmet: 'not met', unknown: 'not known to be met' } as const;

const reasonOf = (demands: OutcomeDemands): string => ('because' in demands ? ` ${demands.because}` : '');

const said = (words: string) => (words === '' ? '' : quote(` ${words}`));

type Why = readonly [name: string, value: string];

const digestLine = ({ version, digest }: { version: number; digest: string }): Why => [
  `Contract, version ${version}`,
  digest,
];

const versionRead = (version: number | null): Why[] =>
  version === null ? [] : [['Contract read', `version ${version}`]];

const told = (words: Sentence, why: readonly Why[] = []): ToldReview => ({
  sentence: words,
  why: why.map(([name, value]) => ({ name, value })),
});
