import type { ReactNode } from 'react';
import classes from './outcome-mark.module.css';

const ring = <circle cx="6" cy="6" r="4.8" fill="none" stroke="currentColor" strokeWidth="1.3" />;

const shapes: Readonly<Record<string, ReactNode>> = {
  met: (
    <>
      <circle cx="6" cy="6" r="5.4" fill="currentColor" />
      <path d="m3.6 6.2 1.7 1.7 3.1-3.6" fill="none" stroke="var(--gh-surface)" strokeWidth="1.4" />
    </>
  ),
  unmet: (
    <>
      {ring}
      <path d="m4.2 4.2 3.6 3.6M7.8 4.2 4.2 7.8" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  unknown: (
    <>
      {ring}
      <path d="M3.8 6h4.4" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  waiting: (
    <circle
      cx="6"
      cy="6"
      r="4.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.2 1.5"
    />
  ),
  scored: (
    <>
      {ring}
      <path d="M6 1.2a4.8 4.8 0 0 1 0 9.6Z" fill="currentColor" />
    </>
  ),
};

type Props = {
  state: 'met' | 'unmet' | 'unknown' | 'waiting' | 'scored';
  /** Instead of the state's own word. */
  children?: ReactNode;
};

/** How a criterion stands: met tick, unmet cross, unknown dash, waiting dashed ring, scored half disc. */
export function CriterionMark({ state, children }: Props) {
  return (
    <span className={classes.criterion} data-state={state}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[state]}
      </svg>
      <span>{children ?? state}</span>
    </span>
  );
}
