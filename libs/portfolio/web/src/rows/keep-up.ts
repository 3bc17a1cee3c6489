import type { Loaded } from '@gatehouse/web-kit';
import { rememberHeard } from './heard';
import type { PilotRow } from './pilots.query';

export type Change = { position: string; pilots: readonly string[]; isPartial: boolean };

/** The list as it stands on screen, what it can be told, and how more is read of it. */
export type KeptList = {
  /** Null while nothing is there that has to follow: no rows yet, or those of an earlier instant. */
  loaded: Loaded<PilotRow> | null;
  /** With a filter a row that changes may fall out of the list. */
  isFiltered: boolean;
  reload: (atLeast: string) => void;
  replace: (rows: readonly PilotRow[]) => void;
  setNews: (more: number | null) => void;
  tint: (ids: readonly string[]) => void;
  readTotal: (atLeast: string) => Promise<number>;
  readRow: (id: string, atLeast: string) => Promise<PilotRow | null | undefined>;
};

export type Keeping = {
  hear: (change: Change) => void;
  /** Rows came: the first ones, others, or more of them. */
  rowsCame: () => void;
  /** Reads the list again, with everything that was heard. */
  show: () => void;
};

/** Keeps a list true while colleagues work: rows change in their place, and what would move them is news. */
export const keepUp = (list: () => KeptList): Keeping => {
  const heard = rememberHeard();
  let listensFrom = '';
  let last = '';

  const show = () => {
    list().setNews(null);
    list().reload(last);
  };
  const takeTotal = (total: number, { isPartial }: Change) => {
    const before = list().loaded?.total ?? 0;
    // An empty list has nothing that could move under the pointer, and one of the same length hardly anything.
    if (before === 0 ? total > 0 : before === total && isPartial) show();
    else list().setNews(before === total ? null : total - before);
  };
  const rowsCame = () => {
    const { loaded } = list();
    if (!loaded) return;
    // What happened after these were read and before anybody listened is told by nobody.
    if (loaded.position < listensFrom) {
      listensFrom = '';
      show();
    } else void takeRows(list, heard.behind(loaded), last).catch(ignored);
  };
  const hear = (change: Change) => {
    const { pilots, isPartial, position } = change;
    last = position;
    if (pilots.length === 0 && !isPartial) listensFrom = position;
    heard.hear(pilots, position);
    rowsCame();
    if (isPartial || mayChangeLength(list(), pilots))
      void list()
        .readTotal(position)
        .then((total) => takeTotal(total, change))
        .catch(ignored);
  };
  return { hear, rowsCame, show };
};

const mostAtOnce = 20;

const takeRows = async (list: () => KeptList, ids: readonly string[], position: string) => {
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const { readRow, replace, tint } = list();
    const read = await Promise.all(ids.slice(from, from + mostAtOnce).map((id) => readRow(id, position)));
    const rows = read.filter((row) => row != null);
    replace(rows);
    tint(rows.map(({ id }) => id));
  }
};

const mayChangeLength = ({ loaded, isFiltered }: KeptList, pilots: readonly string[]): boolean => {
  if (!loaded || pilots.length === 0) return false;
  const here = new Set(loaded.rows.map(({ id }) => id));
  return isFiltered || pilots.some((id) => !here.has(id));
};

// What could not be read now is read with the next change, or when the list is read again.
const ignored = () => undefined;
