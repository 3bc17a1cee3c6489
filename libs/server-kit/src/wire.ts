/** Enum values are snake_case in GraphQL, which knows no dash, and kebab-case in the domain. */
export const toWire = <Word extends string>(word: Word): Snake<Word> =>
  word.replaceAll('-', '_') as Snake<Word>; // the replacement is exactly what the type spells out

export const fromWire = <Word extends string>(word: Word): Kebab<Word> =>
  word.replaceAll('_', '-') as Kebab<Word>; // likewise

export type Snake<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Snake<Tail>}`
  : Word;
export type Kebab<Word extends string> = Word extends `${infer Head}_${infer Tail}`
  ? `${Head}-${Kebab<Tail>}`
  : Word;
