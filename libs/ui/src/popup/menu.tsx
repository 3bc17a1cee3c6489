import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconShape } from '../icon/icon';
import classes from './menu.module.css';

type ItemProps = {
  icon?: IconShape;
  children: ReactNode;
  onClick?: () => void;
  to?: string;
  href?: string;
  isChosen?: boolean;
};

/** One line of a popup: a link where it leads somewhere, a button where it does something. */
export function MenuItem({ icon, children, onClick, to, href, isChosen }: ItemProps) {
  const face = (
    <>
      {icon && <Icon of={icon} size={14} />}
      <span>{children}</span>
    </>
  );
  if (to !== undefined)
    return (
      <Link to={to} className={classes.item} onClick={onClick}>
        {face}
      </Link>
    );
  if (href !== undefined)
    return (
      <a href={href} className={classes.item} onClick={onClick} download>
        {face}
      </a>
    );
  return (
    <button type="button" className={classes.item} onClick={onClick} aria-pressed={isChosen}>
      {face}
    </button>
  );
}

export function MenuHeading({ children }: { children: ReactNode }) {
  return <p className={classes.heading}>{children}</p>;
}
