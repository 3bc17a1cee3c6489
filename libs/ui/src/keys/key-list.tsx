import { lazy, Suspense, useEffect, useState } from 'react';
import { Dialog } from '../dialog/dialog';
import { keysNow, type WorkingKey } from './shortcuts';
import { useShortcut } from './use-shortcut';

const KeysTold = lazy(() => import('./keys-told'));

const openers = new Set<() => void>();

/** Opens the list of keys, also where single keys are turned off. */
export const openKeyList = (): void => openers.forEach((open) => open());

/** `?` lists the keys of the screen one is on. */
export function KeyList() {
  const [keys, setKeys] = useState<readonly WorkingKey[] | null>(null);
  useShortcut('?', { says: 'List these keys', act: () => setKeys(keysNow()), isEverywhere: true });
  useEffect(() => {
    const open = () => setKeys(keysNow());
    openers.add(open);
    return () => void openers.delete(open);
  }, []);
  return (
    <Dialog title="Keys of this screen" size="wide" isOpen={keys !== null} onClose={() => setKeys(null)}>
      <Suspense fallback={null}>
        <KeysTold keys={keys ?? []} />
      </Suspense>
    </Dialog>
  );
}
