import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../icon/icon';
import classes from './mark.module.css';

export type Tone = 'hold' | 'go' | 'warn' | 'kill' | 'past' | 'accent';

type Props = { tone?: Tone | 'outline'; icon?: IconShape; children: ReactNode };

export function Tag({ tone = 'hold', icon, children }: Props) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  );
}
