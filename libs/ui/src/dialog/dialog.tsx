import { lazy, Suspense, type ReactNode } from 'react';

const DialogWindow = lazy(() => import('./dialog-window'));

export type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  size?: 'normal' | 'wide';
};

/** A window over the screen; its code is fetched when the first one opens. */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
