import { Fragment } from 'react';

/** A key as keyboards write it: `G` then `P`, `Ctrl K`, on a Mac `Cmd K`. */
export function KeyName({ of: key }: { of: string }) {
  if (key.startsWith('Mod+'))
    return (
      <kbd>
        {modifier()} {written(key.slice('Mod+'.length))}
      </kbd>
    );
  return key.split(' ').map((one, index) => (
    <Fragment key={one}>
      {index > 0 && ' then '}
      <kbd>{written(one)}</kbd>
    </Fragment>
  ));
}

const written = (key: string): string => (key.length === 1 ? key.toUpperCase() : key);

// The one place where it says which computer this is, and only to name a key.
const modifier = (): string => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? 'Cmd' : 'Ctrl');
