import type { Filter } from '@gatehouse/event-store';
import { InputError, positionOf } from '@gatehouse/server-kit';
import { eventTypeNamed } from './event-types';

/** What a follower of the log asks for. */
export type FeedQuery = {
  after: number;
  limit: number;
  filter: Filter;
  waitSeconds: number;
  isStream: boolean;
};

type Sent = { query: Readonly<Record<string, unknown>>; accept: string; lastEventId: string | undefined };

const known = ['after', 'limit', 'type', 'category', 'wait', 'stream'];

/** Reads it from the address; whatever cannot be meant is refused by name, so that nobody misses events unawares. */
export const feedQueryOf = ({ query, accept, lastEventId }: Sent): FeedQuery => {
  const stray = Object.keys(query).find((name) => !known.includes(name));
  if (stray !== undefined)
    throw new InputError(stray, `not a parameter of the feed; it knows ${known.join(', ')}.`);

  const types = listOf(query['type']).map(typeFrom);
  const categories = listOf(query['category']).map(categoryFrom);
  return {
    after: positionFrom(lastEventId ?? query['after'], lastEventId === undefined ? 'after' : 'last-event-id'),
    limit: numberFrom(query, { name: 'limit', usual: 100, least: 1, most: 1_000 }),
    filter: { ...(types.length > 0 && { types }), ...(categories.length > 0 && { categories }) },
    waitSeconds: numberFrom(query, { name: 'wait', usual: 0, least: 0, most: 30 }),
    isStream: streamFrom(query['stream']) || accept.includes('text/event-stream'),
  };
};

const positionFrom = (value: unknown, name: string): number => {
  if (value === undefined) return 0;
  const position = typeof value === 'string' ? positionOf(value) : null;
  if (position === null) throw new InputError(name, 'a log position such as 0000000000000042.');
  return position;
};

type Bounds = { name: string; usual: number; least: number; most: number };

const numberFrom = (query: Sent['query'], { name, usual, least, most }: Bounds): number => {
  const value = query[name];
  if (value === undefined) return usual;
  const number = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new InputError(name, `a whole number from ${least} to ${most}.`);
};

const typeFrom = (name: string): string => {
  const type = eventTypeNamed(name);
  if (type === null) throw new InputError('type', `there is no event called ${name}.`);
  return type;
};

const categoryFrom = (name: string): string => {
  if (/^[a-z]+$/.test(name)) return name;
  throw new InputError('category', 'the beginning of a stream, such as pilot: lower-case letters.');
};

const streamFrom = (value: unknown): boolean => {
  if (value === undefined) return false;
  if (value === 'sse') return true;
  throw new InputError('stream', '`sse`, or nothing for pages.');
};

const listOf = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);
