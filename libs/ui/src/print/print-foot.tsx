import { useEffect } from 'react';
import { logPosition } from '../format/number';
import { instant } from '../format/time';
import { usePrinting } from './use-printing';

type Props = {
  /** Where the log stood; null where that is not known. */
  position?: string | null;
  /** The instant that is read, in words; nothing is now. */
  asOf?: string | null;
  /** Of what is sealed: what it is, and the digest of its text. */
  sealed?: { name: string; digest: string };
};

/**
 * What every sheet says at its foot: Gatehouse, the log position, the instant that is read, when it was printed, and of
 * what is sealed the digest. The frame says the first part; a screen that shows something sealed adds the rest.
 */
export function PrintFoot({ position, asOf, sealed }: Props) {
  const isPrinting = usePrinting();
  const from = [
    'Gatehouse',
    position != null && logPosition(position),
    asOf != null && `as of ${asOf}`,
    isPrinting && `printed ${instant(new Date())}`,
  ];
  useSheetText('--gh-sheet-from', sealed ? null : from.filter(Boolean).join(', '));
  useSheetText('--gh-sheet-sealed', sealed ? `${sealed.name}, digest ${sealed.digest}` : null);
  return null;
}

/** The margins of a sheet take their words from the root element alone. */
function useSheetText(name: string, words: string | null): void {
  useEffect(() => {
    if (words === null) return;
    const { style } = document.documentElement;
    style.setProperty(name, JSON.stringify(words));
    return () => void style.removeProperty(name);
  }, [name, words]);
}
