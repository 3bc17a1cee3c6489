import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';

type Options = {
  /** All rows there are. */
  count: number;
  rowHeight: number;
  /** Called with the indexes in sight, so that their rows can be fetched. */
  onSight: (first: number, last: number) => void;
  /** What stays on top while rows scroll under it. */
  headHeight?: number;
};

export type RowWindow = {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly { index: number; start: number; end: number }[];
  height: number;
  reveal: (index: number) => void;
};

/** The rows in sight of a list of any length; only they need to be drawn. */
export function useRowWindow({ count, rowHeight, onSight, headHeight = 0 }: Options): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    onSight(first, last);
  }, [onSight, first, last]);
  return {
    scroller,
    rows,
    height: virtual.getTotalSize(),
    reveal: (index) => virtual.scrollToIndex(index),
  };
}
