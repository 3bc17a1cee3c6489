import type { ExpressionFlaw } from '../expression/expression-flaw';

/** What keeps rules from being a policy: the path of the field, and a sentence that says what would do. */
export type PolicyFlaw = {
  /** `gates.1.mustMeet.0.expression` */
  field: string;
  sentence: string;
  /** Of an expression: where in it. */
  expression: ExpressionFlaw | null;
};

export const flaw = (
  field: string,
  sentence: string,
  expression: ExpressionFlaw | null = null,
): PolicyFlaw => ({ field, sentence, expression });

export const wordsFlaw = (
  field: string,
  words: string,
  { asks, most }: { asks: string; most: number },
): PolicyFlaw[] => {
  if (words.trim() === '') return [flaw(field, `Say ${asks}.`)];
  return words.length > most
    ? [flaw(field, `This has ${words.length} characters; the limit is ${most}. Shorten it.`)]
    : [];
};

export const idFlaw = (field: string, id: string): PolicyFlaw[] =>
  /^[a-z0-9][a-z0-9-]{0,63}$/u.test(id)
    ? []
    : [flaw(field, 'An id is of small letters, digits and dashes, at most 64 of them. Give it another.')];

export const rangeFlaw = (
  field: string,
  number: number,
  { least, most, asks }: { least: number; most: number; asks: string },
): PolicyFlaw[] =>
  Number.isInteger(number) && number >= least && number <= most
    ? []
    : [flaw(field, `${asks} is a whole number from ${least} to ${most}.`)];

/** Ids that were given twice, at the place where they come again. */
export const repeatedIn = (ids: readonly { id: string; field: string }[], of: string): PolicyFlaw[] => {
  const seen = new Set<string>();
  return ids.flatMap(({ id, field }) => {
    if (seen.has(id))
      return [flaw(field, `Another ${of} has the id “${id}” already. Give this one another.`)];
    seen.add(id);
    return [];
  });
};
