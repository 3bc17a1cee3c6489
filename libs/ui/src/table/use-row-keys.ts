import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useShortcuts } from '../keys/use-shortcut';
import type { DataTableProps } from './data-table';
import type { RowFocus } from './table-row';

type Keys<Row> = Pick<DataTableProps<Row>, 'total' | 'rowAt' | 'keyOf' | 'onOpen' | 'onSelect'> & {
  scroller: RefObject<HTMLElement | null>;
  reveal: (index: number) => void;
};

/** `J` and `K` move the focus by rows, `Enter` opens, `X` selects. */
export function useRowKeys<Row>(props: Keys<Row>): RowFocus {
  const { total, rowAt, keyOf, onOpen, onSelect, scroller, reveal } = props;
  const [index, setIndex] = useState(-1);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(total - 1, to));
    setIndex(next);
    reveal(next);
    // The row may only be drawn once the list has scrolled to it.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  const focused = () => {
    const row = document.activeElement?.closest('[data-index]');
    return row && scroller.current?.contains(row) ? rowAt(index) : undefined;
  };
  const select = () => {
    const row = focused();
    if (row !== undefined) onSelect(keyOf(row));
  };
  useShortcuts(
    {
      j: { says: 'Next row; Enter opens it', act: () => move(index + 1) },
      k: { says: 'Row before', act: () => move(index - 1) },
      x: { says: 'Select the row, or let it go', act: select },
    },
    total > 0,
  );
  useEnter(() => {
    const row = document.activeElement?.hasAttribute('data-index') ? focused() : undefined;
    if (row !== undefined) onOpen(row);
  }, scroller);

  return { index, set: useCallback((next: number) => setIndex(next), []) };
}

/** Enter on a row, and only there: on a link or a button it has a meaning already. */
function useEnter(open: () => void, scroller: RefObject<HTMLElement | null>): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const place = scroller.current;
    const listen = (event: KeyboardEvent) => event.key === 'Enter' && latest.current();
    place?.addEventListener('keydown', listen);
    return () => place?.removeEventListener('keydown', listen);
  }, [scroller]);
}
