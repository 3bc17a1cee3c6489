import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import { IconHistory } from '../icon/icons';
import classes from './past.module.css';

type Props = { children: ReactNode; actions: ReactNode };

/** Says which instant is being read and on whose knowledge; stands under the top bar as long as it is so. */
export function PastBanner({ children, actions }: Props) {
  return (
    <section className={classes.banner} aria-label="Reading the past">
      <span className={classes.icon}>
        <Icon of={IconHistory} />
      </span>
      <span role="status" className={classes.words}>
        {children}
      </span>
      <span className={classes.actions}>{actions}</span>
    </section>
  );
}
