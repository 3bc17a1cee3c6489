import type { Clauses } from '@gatehouse/pilots-domain';

/** Clauses with the answer at a path put in the place of what it was. */
export const withAnswer = (clauses: Clauses, path: string, text: string): Clauses => {
  const value = path === 'process.from' && text === '' ? null : text;
  return replaced(clauses, path.split('.'), value) as Clauses; // only a text at a path of its own changes
};

const replaced = (part: unknown, [name, ...rest]: string[], value: string | null): unknown => {
  if (name === undefined) return value;
  if (Array.isArray(part))
    return part.map((one: unknown, index) => (String(index) === name ? replaced(one, rest, value) : one));
  if (typeof part !== 'object' || part === null) return part;
  return { ...part, [name]: replaced(Reflect.get(part, name), rest, value) };
};
