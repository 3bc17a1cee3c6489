import { count, KeyNumber } from '@gatehouse/ui';
import classes from './run.module.css';

export type Counted = { value: number; name: string; tone?: 'go' | 'warn' | 'kill' };

/** Four numbers side by side; a colour only where there is something to look at. */
export function Counts({ counts }: { counts: readonly Counted[] }) {
  return (
    <div className={classes.counts}>
      {counts.map(({ value, name, tone }) => (
        <div key={name} data-tone={value > 0 ? tone : undefined}>
          <KeyNumber value={count(value)} name={name} />
        </div>
      ))}
    </div>
  );
}
