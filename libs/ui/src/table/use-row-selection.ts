import { useEffect, useMemo, useRef } from 'react';

/** Rows that a person has chosen, and the choosing. */
export type TableSelection<Row> = {
  chosen: Pick<ReadonlySet<string>, 'has'>;
  choose: (rows: readonly Row[], isChosen: boolean) => void;
  /** What a row is called, for whoever hears the table. */
  nameOf: (row: Row) => string;
  /** How many of the rows that are there are chosen. */
  shown: 'none' | 'some' | 'all';
  toggleShown: () => void;
};

type Options<Row> = {
  list: string;
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  selection?: TableSelection<Row> | undefined;
};

/** Choosing by index; these never change, so that a row that stays the same need not be drawn again. */
export type RowChoice = {
  toggle: (index: number) => void;
  /** From the row that was chosen last to this one. */
  reach: (index: number) => void;
  /** From one row to its neighbour: further from where it began takes it in, back again lets it go. */
  step: (from: number, to: number) => void;
};

export function useRowSelection<Row>(options: Options<Row>): RowChoice {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  return useMemo(() => choiceOver(() => latest.current), []);
}

const choiceOver = <Row>(latest: () => Options<Row>): RowChoice => {
  let begun: { list: string; index: number } | null = null;
  const beginning = () => (begun?.list === latest().list ? begun.index : null);
  const beginAt = (index: number) => {
    begun = { list: latest().list, index };
    return index;
  };
  const isChosen = (index: number): boolean => {
    const { rowAt, keyOf, selection } = latest();
    const row = rowAt(index);
    return row !== undefined && selection?.chosen.has(keyOf(row)) === true;
  };
  const choose = (indexes: readonly number[], chosen: boolean) => {
    const { rowAt, selection } = latest();
    const rows = indexes.map(rowAt).filter((row) => row !== undefined);
    if (rows.length > 0) selection?.choose(rows, chosen);
  };

  return {
    toggle: (index) => {
      beginAt(index);
      choose([index], !isChosen(index));
    },
    reach: (index) => {
      const from = beginning() ?? beginAt(index);
      const [first, last] = [Math.min(from, index), Math.max(from, index)];
      choose(
        Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
        true,
      );
    },
    step: (from, to) => {
      const known = beginning();
      const start = known !== null && isChosen(from) ? known : beginAt(from);
      if (Math.abs(to - start) > Math.abs(from - start)) choose([from, to], true);
      else choose([from], false);
    },
  };
};
