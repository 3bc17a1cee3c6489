import type { Loaded } from '@gatehouse/web-kit';

type Rows = Pick<Loaded<{ id: string }>, 'rows' | 'position'>;

export type Heard = {
  /** These rows changed at this position. */
  hear: (ids: readonly string[], position: string) => void;
  /** Of the rows that are there, those that have changed since they were read; each change is told once. */
  behind: (loaded: Rows) => string[];
};

/**
 * What was heard of rows, held against the position that the rows on screen rest on: pages may be on their way while
 * something changes, and later pages answer from where the first one was read.
 */
export const rememberHeard = (): Heard => {
  const last = new Map<string, string>();
  const told = new Map<string, string>();
  let base = '';

  const restOn = (position: string) => {
    base = position;
    told.clear();
    for (const [id, changed] of last) if (changed <= position) last.delete(id);
  };
  return {
    hear: (ids, position) => ids.forEach((id) => last.set(id, position)),
    behind: ({ rows, position }) => {
      if (position !== base) restOn(position);
      return rows.flatMap(({ id }) => {
        const changed = last.get(id);
        if (changed === undefined || changed <= position || told.get(id) === changed) return [];
        told.set(id, changed);
        return [id];
      });
    },
  };
};
