import { Tag } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import type { ShownChange } from './compare-page';
import classes from './policy.module.css';

/** Gate by gate and part by part: the old value struck, the new one beside it. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const gates = grouped(changes, ({ gateId }) => gateId);
  return (
    <div className={classes.changes}>
      {gates.map(([gateId, ofGate]) => (
        <section key={gateId} className={classes.gate} aria-label={ofGate[0]?.gate ?? ''}>
          <div className={classes.heading}>
            <h2>{ofGate[0]?.gate}</h2>
          </div>
          {grouped(ofGate, ({ part, partId }) => `${part}/${partId ?? ''}`).map(([key, ofPart]) => (
            <Part key={key} changes={ofPart} />
          ))}
        </section>
      ))}
    </div>
  );
}

const tones = { added: 'go', removed: 'kill', changed: 'accent' } as const;

function Part({ changes }: { changes: readonly ShownChange[] }) {
  const [first] = changes;
  if (!first) return null;
  return (
    <div className={classes.changed} data-change={first.change}>
      <p>
        <small>{words(first.part)}</small> <Tag tone={tones[first.change]}>{first.change}</Tag>
        <br />
        {first.part !== 'gate' && <span>{first.about}</span>}
      </p>
      <dl className={classes.facts}>
        {changes.map(({ field, was, is }) => (
          <div key={field} data-field={field}>
            <dt>{field}</dt>
            <dd>
              {was !== null && <del>{was === '' ? 'nothing' : was}</del>}{' '}
              {is !== null && <ins>{is === '' ? 'nothing' : is}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const grouped = <One,>(all: readonly One[], keyOf: (one: One) => string): [string, One[]][] => {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
};
