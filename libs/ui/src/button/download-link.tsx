import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../icon/icon';
import classes from './button.module.css';

type Props = { href: string; icon?: IconShape; children: ReactNode };

/** A file to keep, with a button's looks. */
export function DownloadLink({ href, icon, children }: Props) {
  return (
    <a href={href} download className={classes.button} data-tone="plain">
      {icon && <Icon of={icon} size={14} />}
      {children}
    </a>
  );
}
