import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;
const listeners = new Set<() => void>();

const tell = (next: boolean) => {
  isPrinting = next;
  // Now, and not when there is time: the page is taken as it is when this returns.
  flushSync(() => listeners.forEach((listener) => listener()));
};

if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => tell(true));
  window.addEventListener('afterprint', () => tell(false));
}

/** True while the page is being put on paper, which shows what a screen would scroll to. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => isPrinting,
  );
