import { useShortcuts } from '@gatehouse/ui';
import type { RefObject } from 'react';

/** J and K go from row to row; Enter opens the one that has the focus, as with any link. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const step = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-need]') ?? [])];
    const row = document.activeElement?.closest('li');
    const here = rows.findIndex((one) => row?.contains(one));
    const next = here < 0 ? rows.at(by > 0 ? 0 : -1) : rows[here + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: { says: 'Next row', act: () => step(1) },
    k: { says: 'Row before', act: () => step(-1) },
  });
}
