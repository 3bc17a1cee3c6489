import type { ReactNode } from 'react';
import classes from './mark.module.css';

const shapes: Record<string, ReactNode> = {
  active: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  'on-hold': (
    <g fill="currentColor">
      <rect x="2.2" y="1.5" width="2.8" height="9" rx=".8" />
      <rect x="7" y="1.5" width="2.8" height="9" rx=".8" />
    </g>
  ),
  killed: (
    <g fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round">
      <rect x="1.4" y="1.4" width="9.2" height="9.2" rx="1.4" />
      <path d="m3.9 3.9 4.2 4.2M8.1 3.9 3.9 8.1" />
    </g>
  ),
  retired: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** Shape, word, then colour: `active`, `on-hold`, `killed`, `retired`. */
export function StatusMark({ status }: { status: string }) {
  return (
    <span className={classes.status} data-status={status}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[status]}
      </svg>
      {status}
    </span>
  );
}
