import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../icon/icon';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconClock, IconInfoCircle } from '../icon/icons';
import type { Tone } from '../mark/tag';
import classes from './note.module.css';

const icons: Record<Tone, IconShape> = {
  hold: IconInfoCircle,
  accent: IconInfoCircle,
  warn: IconAlertTriangle,
  kill: IconCircleX,
  past: IconClock,
  go: IconCircleCheck,
};

type Props = {
  tone?: Tone;
  /** A sentence that stands alone. */
  title?: string;
  icon?: IconShape;
  children?: ReactNode;
  /** `alert` for what must be heard at once, `status` for what may wait. */
  role?: 'alert' | 'status' | 'note';
};

export function Note({ tone = 'hold', title, icon, children, role }: Props) {
  return (
    <div className={classes.note} data-tone={tone} role={role}>
      <span className={classes.icon}>
        <Icon of={icon ?? icons[tone]} />
      </span>
      <div className={classes.words}>
        {title && <b>{title}</b>} {children}
      </div>
    </div>
  );
}
