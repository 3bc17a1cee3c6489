import { fieldText } from '../time/axis';
import classes from './difference.module.css';

type Props = { from: string; to: string | null; onChange: (from: string, to: string | null) => void };

/** The two instants; without a second one the comparison is with now. */
export function Instants({ from, to, onChange }: Props) {
  return (
    <div className={classes.instants}>
      <label>
        <span>From</span>
        <input
          type="datetime-local"
          value={fieldText(new Date(from))}
          onChange={({ target }) => target.value && onChange(new Date(target.value).toISOString(), to)}
        />
      </label>
      <label>
        <span>To</span>
        <input
          type="datetime-local"
          value={to ? fieldText(new Date(to)) : ''}
          onChange={({ target }) =>
            onChange(from, target.value ? new Date(target.value).toISOString() : null)
          }
        />
      </label>
      {!to && <span className={classes.quiet}>now, unless you choose</span>}
    </div>
  );
}
