import { createContext, Fragment, useContext } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'react-router';
import { Icon } from '../icon/icon';
import { IconChevronRight } from '../icon/icons';
import classes from './page.module.css';

export type Crumb = { label: string; to?: string };

/** Where the shell has room for a screen's breadcrumbs. */
export const BreadcrumbPlace = createContext<HTMLElement | null>(null);

/** A screen states its place here; the shell shows it in its top bar. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const place = useContext(BreadcrumbPlace);
  if (!place) return null;
  const trail = (
    <ol className={classes.crumbs}>
      {crumbs.map(({ label, to }, index) => (
        <Fragment key={label}>
          {index > 0 && (
            <li aria-hidden="true" className={classes.chevron}>
              <Icon of={IconChevronRight} size={12} />
            </li>
          )}
          <li className={classes.crumb} aria-current={index === crumbs.length - 1 ? 'page' : undefined}>
            {to ? <Link to={to}>{label}</Link> : label}
          </li>
        </Fragment>
      ))}
    </ol>
  );
  return createPortal(trail, place);
}
