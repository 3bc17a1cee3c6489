import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { count } from '../format/number';
import classes from './tabs.module.css';

export type TabLink = {
  label: string;
  to: string;
  isCurrent: boolean;
  count?: number | undefined;
  note?: ReactNode;
};

type Props = { label: string; tabs: readonly TabLink[]; children?: ReactNode };

/** Tabs that are places: each has an address and, where it counts something, the count. */
export function TabLinks({ label, tabs, children }: Props) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} className={classes.tab} aria-current={tab.isCurrent ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <small>{count(tab.count)}</small>}
              {tab.note !== undefined && <small>{tab.note}</small>}
            </Link>
          </li>
        ))}
        {children && <li className={classes.extra}>{children}</li>}
      </ul>
    </nav>
  );
}
