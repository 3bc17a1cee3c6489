import type { PaletteItem } from '@gatehouse/ui';
import { useState } from 'react';
import { iconOf } from '../find/result-groups';
import { useOpen } from '../find/use-open';
import { recentlyOpened } from './recent';

/** What was opened from here lately. */
export function useRecent(): PaletteItem[] {
  const [recent] = useState(recentlyOpened);
  const open = useOpen();
  return recent.map((one) => ({
    key: `recent-${one.address}`,
    icon: iconOf(one.kind),
    title: one.title,
    ...(one.kind === 'contract' && { detail: 'Decision contract' }),
    act: () => open(one),
  }));
}
