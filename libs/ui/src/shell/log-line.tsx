import { count } from '../format/number';
import classes from './shell.module.css';

type Props = { head: number | null; isLive: boolean; detail?: string };

/** Where the log stands, and whether this screen hears of it as it moves. */
export function LogLine({ head, isLive, detail }: Props) {
  const words = head === null ? 'Log away' : `Log ${count(head)}, ${isLive ? 'live' : 'not live'}`;
  return (
    <div className={classes.logline} title={words}>
      <span className={classes.pulse} data-live={isLive || undefined} />
      <span className={classes.logwords}>
        <span>{words}</span>
        {detail && <span>{detail}</span>}
      </span>
    </div>
  );
}
