import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const key = 'gatehouse.navigation';

/** Folded or not: what a person chose on this device, else what the screen prefers; always folded where there is no room. */
export function useFold(isFoldedByDefault: boolean): { isFolded: boolean; toggle: () => void } {
  const isNarrow = useMediaQuery('(max-width: 63.99em)', false);
  const [chosen, setChosen] = useState(() => localStorage.getItem(key));
  const isFolded = isNarrow || (chosen === null ? isFoldedByDefault : chosen === 'folded');
  const toggle = () => {
    const next = isFolded ? 'open' : 'folded';
    localStorage.setItem(key, next);
    setChosen(next);
  };
  return { isFolded, toggle };
}
