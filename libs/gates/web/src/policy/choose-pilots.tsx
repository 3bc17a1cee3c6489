import { Checkbox, counted } from '@gatehouse/ui';
import { words } from '@gatehouse/web-kit';
import classes from './policy.module.css';

export type ListedPilot = { id: string; name: string; unit: string; stage: string };

type Props = {
  pilots: readonly ListedPilot[];
  chosen: readonly string[];
  /** All there are, also those beyond the list. */
  total: number;
  /** How many are meant once all are chosen. */
  all: number;
  onChoose: (chosen: readonly string[]) => void;
};

/** Some of a list, or all of it. */
export function ChoosePilots({ pilots, chosen, total, all, onChoose }: Props) {
  if (pilots.length === 0) return <p className={classes.aside}>None.</p>;
  const isAll = chosen.length === pilots.length;
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={classes.choose} aria-label="Which pilots">
      <Checkbox
        label={`All ${counted(all, 'pilot')}`}
        checked={isAll}
        indeterminate={!isAll && chosen.length > 0}
        onChange={() => onChoose(isAll ? [] : pilots.map(({ id }) => id))}
      />
      {total > pilots.length && <p className={classes.aside}>The first {pilots.length} are listed.</p>}
      <ul className={classes.pilots} tabIndex={0} aria-label="Pilots">
        {pilots.map(({ id, name, unit, stage }) => (
          <li key={id}>
            <Checkbox
              label={
                <>
                  {name}{' '}
                  <small>
                    {unit}, {words(stage)}
                  </small>
                </>
              }
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
