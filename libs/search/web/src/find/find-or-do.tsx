import { PaletteButton, useShortcuts } from '@gatehouse/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Doable } from './doable';

const palette = () => import('./find-palette');
const FindPalette = lazy(palette);

/** Once a screen has what it needs: whoever types right after the key should not wait for the code. */
const fetchAheadAfterMs = 2_000;

export type FindOrDoProps = {
  places: readonly Doable[];
  commands: readonly Doable[];
};

/** Finds pilots, people, contracts, places and commands, from anywhere; what was typed is there when it opens again. */
export function FindOrDo(props: FindOrDoProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const open = { says: 'Find or do', act: () => setOpen(true), isEverywhere: true } as const;
  useShortcuts({ 'Mod+k': open, '/': open });
  useEffect(() => {
    const timer = setTimeout(() => void palette(), fetchAheadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <PaletteButton label="Find or do" shortcut="Mod+k" onOpen={() => setOpen(true)} />
      {isOpen && (
        <Suspense fallback={null}>
          <FindPalette {...props} typed={typed} onType={setTyped} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
