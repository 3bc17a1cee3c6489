import { InputError } from './errors';

export type Edge<Node> = { node: Node; cursor: string };
export type PageInfo = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};
export type Connection<Node> = { edges: Edge<Node>[]; pageInfo: PageInfo };

/** One page of a Relay connection from edges that were read one beyond what was asked for. */
export const connectionOf = <Node>(
  edgesAndOneMore: readonly Edge<Node>[],
  { first, after }: { first: number; after?: string | null },
): Connection<Node> => {
  const edges = edgesAndOneMore.slice(0, first);
  return {
    edges,
    pageInfo: {
      hasNextPage: edgesAndOneMore.length > first,
      hasPreviousPage: after != null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};

/** How many a page asks for, within bounds; refuses what is out of them by name. */
export const pageSize = (first: number | null | undefined, { usual = 50, most = 500 } = {}): number => {
  if (first == null) return usual;
  if (first < 0 || first > most) throw new InputError('first', `between 0 and ${most}; it was ${first}.`);
  return first;
};

/** An opaque cursor over whatever a page needs to go on. */
export const cursorOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** What a cursor holds; an unknown one is refused rather than starting over in silence. */
export const placeOf = <Place>(cursor: string, isPlace: (value: unknown) => value is Place): Place => {
  const place = parsed(cursor);
  if (!isPlace(place)) throw new InputError('after', 'not a cursor of this list. Start again without it.');
  return place;
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
};
