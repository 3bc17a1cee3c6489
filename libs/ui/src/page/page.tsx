import { useEffect, type ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';
import classes from './page.module.css';

type Props = {
  /** In the title of the browser's tab and, unless a header says otherwise, the one `h1`. */
  title: string;
  crumbs?: readonly Crumb[];
  children: ReactNode;
  /** Without its own gutters, for tables that reach the edges. */
  isFlush?: boolean;
  /** As high as the window: its own parts scroll, the page does not. */
  fills?: boolean;
};

/** One screen: its place in the breadcrumbs, its name in the tab, its gutters. */
export function Page({ title, crumbs, children, isFlush = false, fills = false }: Props) {
  useEffect(() => {
    document.title = `${title} · Gatehouse`;
  }, [title]);
  return (
    <>
      <Breadcrumbs crumbs={crumbs ?? [{ label: title }]} />
      <div
        className={classes.page}
        data-flush={isFlush || fills || undefined}
        data-fills={fills || undefined}
      >
        {children}
      </div>
    </>
  );
}

type HeaderProps = { title: string; lead?: ReactNode; actions?: ReactNode };

export function PageHeader({ title, lead, actions }: HeaderProps) {
  return (
    <div className={classes.header}>
      <div className={classes.words}>
        <h1>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
