import { lazy, Suspense, type ReactNode } from 'react';
import type { IconShape } from '../icon/icon';

const PaletteWindow = lazy(() => import('./palette-window'));

export type PaletteItem = {
  /** Unique among all items. */
  key: string;
  icon: IconShape;
  title: ReactNode;
  /** A second line. */
  detail?: ReactNode;
  /** At the right: a key, a kind. */
  aside?: ReactNode;
  act: () => void;
  /** What came of it is said in the list, so that the list stays open. */
  staysOpen?: true;
};

export type PaletteGroup = { heading: string; items: readonly PaletteItem[] };

export type PaletteProps = {
  label: string;
  placeholder: string;
  isOpen: boolean;
  onClose: () => void;
  typed: string;
  onType: (typed: string) => void;
  groups: readonly PaletteGroup[];
  /** More is on its way; what is shown still stands. */
  isLoading?: boolean;
  /** Above the list: how the words were read, that nothing was found. */
  notice?: ReactNode;
  foot?: ReactNode;
};

/** A list to type into from anywhere; its code is fetched when it first opens. */
export function Palette(props: PaletteProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <PaletteWindow {...props} />
    </Suspense>
  );
}
