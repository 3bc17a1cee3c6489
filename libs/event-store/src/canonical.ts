import { UnacceptableEvent } from './event-store';

/** RFC 8785 text of a value. Refuses what JSON cannot carry, naming the field, rather than dropping it in silence. */
export const canonicalText = (value: unknown, field: string): string =>
  refusing(field, () => write(value, 0));

/** The same of an object without one of its keys. */
export const canonicalTextWithout = (left: string, value: object, field: string): string =>
  refusing(field, () => writeObject(value, 1, left));

const write = (value: unknown, depth: number): string => {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Unkeepable('must be a finite number.');
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth > deepest) throw new Unkeepable(`is nested more than ${deepest} deep.`);
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    default:
      throw new Unkeepable(
        `must be JSON; ${typeof value} cannot be recorded. Leave the field out or use null.`,
      );
  }
};

const writeArray = (items: readonly unknown[], depth: number): string => {
  let text = '[';
  let index = 0;
  try {
    // By index: the holes of a sparse array have to be seen, and refused.
    for (; index < items.length; index++) text += (index === 0 ? '' : ',') + write(items[index], depth);
  } catch (error) {
    throw within(String(index), error);
  }
  return text + ']';
};

const writeObject = (value: object, depth: number, left?: string): string => {
  if (!isPlain(value)) throw new Unkeepable('must be plain data, not an instance of a class.');
  // Only the keys that were just listed are asked for; the type of a plain object cannot say so.
  const members = value as Record<string, unknown>;
  let text = '{';
  let key = '';
  try {
    for (key of inOrder(Object.keys(members)))
      if (key !== left) text += (text === '{' ? '' : ',') + quoted(key) + ':' + write(members[key], depth);
  } catch (error) {
    throw within(key, error);
  }
  return text + '}';
};

/** By UTF-16 code unit. Most objects have a handful of keys, for which this takes a third of what `sort` does. */
const inOrder = (keys: string[]): string[] => {
  if (keys.length > handful) return keys.sort();
  for (let from = 1; from < keys.length; from++) {
    const key = keys[from] ?? '';
    let to = from;
    for (let before = keys[to - 1]; before !== undefined && before > key; before = keys[to - 1])
      keys[to--] = before;
    keys[to] = key;
  }
  return keys;
};

/** A root prototype or none; asked this way because data may come from another realm, such as a worker's. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const quoted = (text: string): string => {
  if (!needsCare.test(text)) return '"' + text + '"';
  if (loneSurrogate.test(text)) throw new Unkeepable('holds half of a surrogate pair, which is not text.');
  return JSON.stringify(text);
};

/** Gathers its path on the way up, so that no path has to be kept on the way down. */
class Unkeepable extends Error {
  readonly path: string[] = [];
}

const within = (key: string, error: unknown): unknown => {
  if (error instanceof Unkeepable) error.path.unshift(key);
  return error;
};

const refusing = (field: string, work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Unkeepable)) throw error;
    throw new UnacceptableEvent([field, ...error.path.slice(0, shownDepth)].join('.'), error.message);
  }
};

// Anything but ASCII that JSON writes as it is; one class, since most texts are scanned to their end.
const needsCare = /[^ !#-[\]-~]/;
const loneSurrogate = /\p{Surrogate}/u;
const deepest = 200;
const shownDepth = 8;
const handful = 16;
