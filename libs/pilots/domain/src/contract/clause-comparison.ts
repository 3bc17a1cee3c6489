import { answersIn } from './clause-fields';
import { textIn, withText } from './clause-text';
import { blankClauses, type ClauseName, type Clauses, type Comparator } from './clauses';
import { canonicalText } from './normalised-text';

export const comparatorWords: Readonly<Record<Comparator, string>> = {
  'at-least': 'at least',
  'at-most': 'at most',
  below: 'below',
  above: 'above',
  exactly: 'exactly',
};

/** Any other sign, and be it a space within. */
export const readsDifferently = (before: Clauses, now: Clauses, name: ClauseName): boolean =>
  writtenOut(before, name) !== writtenOut(now, name);

/** More than case, spacing and the punctuation between words. */
export const meansSomethingElse = (before: Clauses, now: Clauses, name: ClauseName): boolean =>
  canonicalText(only(before, name)) !== canonicalText(only(now, name));

const writtenOut = (clauses: Clauses, name: ClauseName): string =>
  JSON.stringify([
    ...answersIn(only(clauses, name)).map(({ path, text }) => [path, text]),
    only(clauses, name).goodEnough.comparator,
  ]);

const only = (clauses: Clauses, name: ClauseName): Clauses => withText(blankClauses, textIn(clauses, name));
