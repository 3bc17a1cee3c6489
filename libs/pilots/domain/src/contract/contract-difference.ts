import { answersIn, clauseTitles } from './clause-fields';
import { clauseNames, type ClauseName, type Clauses } from './clauses';
import { normalisedText } from './normalised-text';
import { comparatorWords, meansSomethingElse } from './clause-comparison';

/** One answer in two versions; null where the line is not there. */
export type FieldChange = {
  field: string;
  asks: string;
  was: string | null;
  is: string | null;
  change: 'same' | 'wording' | 'material';
};

export type ClauseChange = {
  clause: ClauseName;
  title: string;
  change: 'same' | 'wording' | 'material';
  fields: readonly FieldChange[];
};

/** Two versions clause by clause and field by field, in the order of reading. */
export const contractDifference = (before: Clauses, now: Clauses): ClauseChange[] =>
  clauseNames.map((clause) => {
    const fields = changesOf(textsOf(before, clause), textsOf(now, clause));
    const isSame = fields.every(({ change }) => change === 'same');
    const change = meansSomethingElse(before, now, clause) ? 'material' : isSame ? 'same' : 'wording';
    return { clause, title: clauseTitles[clause], change, fields };
  });

type Text = { field: string; asks: string; text: string };

const textsOf = (clauses: Clauses, clause: ClauseName): Text[] => [
  ...answersIn(clauses)
    .filter((answer) => answer.clause === clause)
    .map(({ path, asks, text }) => ({ field: path, asks, text })),
  ...(clause === 'goodEnough'
    ? [
        {
          field: 'goodEnough.comparator',
          asks: 'Comparison',
          text: comparatorWords[clauses.goodEnough.comparator],
        },
      ]
    : []),
];

const changesOf = (before: readonly Text[], now: readonly Text[]): FieldChange[] => {
  const was = new Map(before.map((one) => [one.field, one]));
  const is = new Map(now.map((one) => [one.field, one]));
  const fields = new Map([...was, ...is]);
  return [...fields.values()].map(({ field, asks }) => {
    const old = was.get(field)?.text ?? null;
    const fresh = is.get(field)?.text ?? null;
    return { field, asks, was: old, is: fresh, change: changeOf(old, fresh) };
  });
};

const changeOf = (was: string | null, is: string | null): FieldChange['change'] => {
  if (was === is) return 'same';
  return was !== null && is !== null && normalisedText(was) === normalisedText(is) ? 'wording' : 'material';
};
