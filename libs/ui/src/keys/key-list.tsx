import { useState } from 'react';
import { Dialog } from '../dialog/dialog';
import classes from './keys.module.css';
import { keysNow } from './shortcuts';
import { useShortcut } from './use-shortcut';

/** `?` lists the keys of the screen one is on. */
export function KeyList() {
  const [keys, setKeys] = useState<ReturnType<typeof keysNow> | null>(null);
  useShortcut('?', { says: 'List these keys', act: () => setKeys(keysNow()) });
  return (
    <Dialog title="Keys of this screen" isOpen={keys !== null} onClose={() => setKeys(null)}>
      <dl className={classes.keys}>
        {(keys ?? []).map(({ key, says }) => (
          <div key={key}>
            <dt>
              <kbd>{key.length === 1 ? key.toUpperCase() : key}</kbd>
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
