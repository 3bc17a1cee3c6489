import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useShortcuts } from '../keys/use-shortcut';
import type { DataTableProps } from './data-table';
import type { RowFocus } from './table-row';
import type { RowChoice } from './use-row-selection';

type Place<Row> = Pick<DataTableProps<Row>, 'total' | 'rowAt'> & {
  scroller: RefObject<HTMLElement | null>;
  reveal: (index: number) => void;
};

type Keys<Row> = Place<Row> & Pick<DataTableProps<Row>, 'onOpen' | 'selection'> & { choice: RowChoice };

/** `J` and `K` move the focus by rows, `Enter` opens, `X` chooses, and so does Shift with an arrow from row to row. */
export function useRowKeys<Row>(props: Keys<Row>): RowFocus {
  const { total, onOpen, selection, choice, scroller } = props;
  const { index, set, move, focused } = useFocusedRow(props);
  const canChoose = selection !== undefined;
  const hasRows = total > 0;
  useShortcuts(
    {
      j: { says: 'Next row; Enter opens it', act: () => move(index + 1) },
      k: { says: 'Row before', act: () => move(index - 1) },
    },
    hasRows,
  );
  const says = 'Choose the row, or let it go; Shift with an arrow chooses the next ones too';
  const choose = () => focused() !== undefined && choice.toggle(index);
  useShortcuts({ x: { says, act: choose } }, hasRows && canChoose);
  useKeysWithin(scroller, (event) => {
    const row = focused();
    if (row === undefined) return;
    const to = index + (arrows[event.key] ?? 0);
    if (canChoose && event.shiftKey && to !== index) {
      event.preventDefault();
      if (to < 0 || to >= total) return;
      choice.step(index, to);
      move(to);
    }
    // On a row, and only there: on a link, a button or a box Enter has a meaning already.
    if (event.key === 'Enter' && document.activeElement?.hasAttribute('data-index')) onOpen(row);
  });
  return { index, set };
}

function useFocusedRow<Row>({ total, rowAt, scroller, reveal }: Place<Row>) {
  const [index, setIndex] = useState(-1);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(total - 1, to));
    setIndex(next);
    reveal(next);
    const focus = () => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`);
      row?.focus({ preventScroll: true });
      return row != null;
    };
    // At once, so that the next key already finds it; a row far away is only drawn once the list has scrolled there.
    if (!focus()) requestAnimationFrame(focus);
  };
  const focused = () => {
    const row = document.activeElement?.closest('[data-index]');
    return row && scroller.current?.contains(row) ? rowAt(index) : undefined;
  };
  return { index, move, focused, set: useCallback((next: number) => setIndex(next), []) };
}

const arrows: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function useKeysWithin(place: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const element = place.current;
    const listen = (event: KeyboardEvent) => latest.current(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [place]);
}
