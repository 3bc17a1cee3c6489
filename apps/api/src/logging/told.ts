import { inspect } from 'node:util';

/** What a program was given to log, as fields: objects are spread out, errors become their stack. */
export type Told = { message: string; fields: Record<string, unknown> };

export const toldOf = (given: readonly unknown[]): Told => {
  const words: string[] = [];
  const fields: Record<string, unknown> = {};
  for (const one of given) {
    if (one === undefined || one === null) continue;
    if (one instanceof Error) {
      words.push(one.message);
      fields['error'] = stackOf(one);
    } else if (isPlain(one)) Object.assign(fields, one);
    else if (isStack(one)) fields['error'] = one;
    else words.push(inWords(one));
  }
  return { message: words.join(' ') || impliedBy(fields), fields };
};

/** One text for an error and everything that led to it. */
export const stackOf = (error: Error): string => {
  const first = error.stack ?? `${error.name}: ${error.message}`;
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  const because = [error.cause, ...parts]
    .filter((one) => one !== undefined)
    .map((one) => (one instanceof Error ? stackOf(one) : inWords(one)));
  return [first, ...because].join('\nbecause of: ');
};

/** Where nothing was said in words: what the object says itself, or the first line of its error. */
const impliedBy = (fields: Record<string, unknown>): string => {
  const { message, error } = fields;
  if (typeof message === 'string') return message;
  const said = error instanceof Error ? error.message : error;
  return typeof said === 'string' ? (said.split('\n', 1)[0] ?? '') : '';
};

const inWords = (given: unknown): string =>
  typeof given === 'string' ? given : inspect(given, { breakLength: Infinity });

const isPlain = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && !Array.isArray(given);

const isStack = (given: unknown): given is string => typeof given === 'string' && /\n\s+at /.test(given);
