import { useState } from 'react';
import { Checkbox } from '../field/checkbox';
import { KeyName } from './key-name';
import classes from './keys.module.css';
import type { WorkingKey } from './shortcuts';
import { singleKeys } from './single-keys';

/** What the keys do, those of this screen first, and whether they act at all. */
export default function KeysTold({ keys }: { keys: readonly WorkingKey[] }) {
  return (
    <>
      <Keys heading="Only here" keys={keys.filter(({ isEverywhere }) => !isEverywhere)} />
      <Keys heading="Everywhere" keys={keys.filter(({ isEverywhere }) => isEverywhere)} />
      <SingleKeys />
    </>
  );
}

function Keys({ heading, keys }: { heading: string; keys: readonly WorkingKey[] }) {
  if (keys.length === 0) return null;
  return (
    <section className={classes.group}>
      <h3>{heading}</h3>
      <dl className={classes.keys}>
        {keys.map(({ key, says }) => (
          <div key={key}>
            <dt>
              <KeyName of={key} />
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SingleKeys() {
  const [areOn, setOn] = useState(singleKeys.areOn);
  return (
    <Checkbox
      className={classes.single}
      size="xs"
      label="Single keys act"
      description="Off, only keys with Ctrl or Command do. Kept on this device."
      checked={areOn}
      onChange={({ currentTarget: { checked } }) => {
        singleKeys.turn(checked);
        setOn(checked);
      }}
    />
  );
}
