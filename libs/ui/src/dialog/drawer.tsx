import { lazy, Suspense, type ReactNode } from 'react';

const DrawerWindow = lazy(() => import('./drawer-window'));

export type DrawerProps = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode };

/** What stands beside a screen where there is room, and slides over it where there is none. */
export function Drawer(props: DrawerProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DrawerWindow {...props} />
    </Suspense>
  );
}
