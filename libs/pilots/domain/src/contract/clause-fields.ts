import type { ClauseName, Clauses } from './clauses';

/** What kind of answer a field asks for. */
export type FieldKind = 'text' | 'who' | 'measure' | 'time' | 'monday';

/** One question of a contract: what it asks, what kind of answer that needs, and how much room there is. */
export type ClauseField = {
  /** `goodEnough.threshold`; of a list the line's number comes between: `escalation.1.who`. */
  path: string;
  clause: ClauseName;
  asks: string;
  kind: FieldKind;
  most: number;
};

export const clauseTitles: Readonly<Record<ClauseName, string>> = {
  decision: 'Decision',
  moment: 'Decision moment',
  whoActs: 'Who acts',
  goodEnough: 'Good enough',
  toleratedErrors: 'Tolerated errors',
  escalation: 'Escalation',
  override: 'Override',
  authority: 'Authority changed',
  incentive: 'Incentive changed',
  process: 'Process rewritten',
};

export const longestAnswer = 2_000;
export const longestLine = 300;
export const mostToleratedErrors = 20;
export const mostEscalationSteps = 10;

type Asked = readonly [asks: string, kind: FieldKind, most: number];

const long = (asks: string): Asked => [asks, 'text', longestAnswer];
const line = (asks: string, kind: FieldKind = 'text'): Asked => [asks, kind, longestLine];

const questions = {
  decision: long('Which decision changes, and what follows from it'),
  'moment.process': line('Process'),
  'moment.step': line('Step in it'),
  'moment.actor': line('Who decides there', 'who'),
  'moment.frequency': line('How often'),
  'moment.timeLimit': line('Within what time', 'time'),
  whoActs: long('Who acts on the output, and what the system does by itself'),
  'goodEnough.metric': line('What is measured, and how'),
  'goodEnough.threshold': line('Threshold', 'measure'),
  'toleratedErrors.scenario': line('What goes wrong'),
  'toleratedErrors.metric': line('How it is counted'),
  'toleratedErrors.limit': line('Limit', 'measure'),
  'toleratedErrors.consequence': line('What happens beyond the limit'),
  'toleratedErrors.called': line('Who is called, and within what time', 'time'),
  'toleratedErrors.liable': line('Who is liable', 'who'),
  'escalation.who': line('Who is called', 'who'),
  'escalation.within': line('Within what time', 'time'),
  'override.how': long('How a person overrides it'),
  'override.byWhom': line('Who may override', 'who'),
  'override.recorded': line('How an override is recorded'),
  'authority.loses': line('Who loses which right'),
  'authority.gains': line('Who gains which right'),
  'incentive.whose': line('Whose target or reward moves', 'who'),
  'incentive.how': long('How it moves'),
  'process.ritual': line('Which meeting, approval or ritual'),
  'process.change': long('What is different from then on'),
  'process.from': line('From which Monday', 'monday'),
} as const satisfies Record<string, Asked>;

/** A field, whichever line of a list it stands in. */
export type FieldName = keyof typeof questions;
export const fieldNames = Object.keys(questions) as FieldName[]; // they are the table's own keys

/** A question, and how it stands answered. */
export type Answer = ClauseField & { name: FieldName; text: string };

/** Every question of a contract with its answer, in the order in which they are read. A comparator is chosen, not written. */
export const answersIn = (clauses: Clauses): Answer[] => [
  answer('decision', clauses.decision),
  ...under('moment', clauses.moment),
  answer('whoActs', clauses.whoActs),
  answer('goodEnough.metric', clauses.goodEnough.metric),
  answer('goodEnough.threshold', clauses.goodEnough.threshold),
  ...clauses.toleratedErrors.flatMap((one, index) => under('toleratedErrors', one, index)),
  ...clauses.escalation.flatMap((one, index) => under('escalation', one, index)),
  ...under('override', clauses.override),
  ...under('authority', clauses.authority),
  ...under('incentive', clauses.incentive),
  ...under('process', { ...clauses.process, from: clauses.process.from ?? '' }),
];

export const questionOf = (name: FieldName): string => questions[name][0];

/** The field that a path names, whatever line of a list it is in; null for a whole clause. */
export const fieldNamed = (path: string): FieldName | null => {
  const name = path.replace(/\.\d+\./, '.');
  return fieldNames.find((one) => one === name) ?? null;
};

const under = (clause: ClauseName, part: Readonly<Record<string, string>>, index?: number): Answer[] =>
  fieldNames
    .filter((name) => name.startsWith(`${clause}.`))
    .map((name) => answer(name, part[name.slice(clause.length + 1)] ?? '', index));

const answer = (name: FieldName, text: string, index?: number): Answer => {
  const [asks, kind, most] = questions[name];
  const [clause, field] = name.split('.') as [ClauseName, string | undefined]; // as the table's keys are written
  const path = index === undefined ? name : `${clause}.${index}.${field ?? ''}`;
  return { name, path, clause, asks, kind, most, text };
};
