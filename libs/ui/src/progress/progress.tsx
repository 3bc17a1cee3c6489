import { count } from '../format/number';
import classes from './progress.module.css';

type Props = { label: string; done: number; total: number; words?: string };

/** How far long work has come, as a bar and in numbers. */
export function Progress({ label, done, total, words }: Props) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <div className={classes.progress}>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <span className={classes.words}>{words ?? `${count(done)} of ${count(total)}`}</span>
    </div>
  );
}
