import { Age, daysSince } from '@gatehouse/ui';
import classes from './needs.module.css';

type Props = {
  since: string;
  limitDays: number;
  isGrave: boolean;
  isEscalated: boolean;
  at: Date | undefined;
};

/** How long it waits, against how long it should. */
export function Wait({ since, limitDays, isGrave, isEscalated, at }: Props) {
  const share = Math.min(1, daysSince(since, at) / limitDays);
  const tone = isGrave ? 'kill' : isEscalated || share > beforeItPresses ? 'warn' : undefined;
  return (
    <span className={classes.wait} data-escalated={isEscalated || undefined}>
      <span className={classes.bar} aria-hidden="true">
        <i style={{ width: `${Math.round(share * 100)}%` }} data-tone={tone} />
      </span>
      <Age since={since} {...(at ? { at } : {})} />
    </span>
  );
}

const beforeItPresses = 0.4;
