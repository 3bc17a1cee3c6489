import type { ReactNode } from 'react';
import classes from './outcome-mark.module.css';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' } as const;

const shapes: Readonly<Record<string, ReactNode>> = {
  go: <path {...line} strokeLinejoin="round" d="M1.2 6h9M7 2.6 10.4 6 7 9.4" />,
  'conditional-go': (
    <g {...line} strokeLinejoin="round">
      <path d="M.8 6h1.7M5 6h5.4" />
      <path d="M7 2.6 10.4 6 7 9.4" />
    </g>
  ),
  hold: (
    <g fill="currentColor">
      <rect x="2.2" y="1.5" width="2.8" height="9" rx=".8" />
      <rect x="7" y="1.5" width="2.8" height="9" rx=".8" />
    </g>
  ),
  recycle: (
    <g {...line} strokeLinejoin="round">
      <path d="M10.2 6.6a4.3 4.3 0 1 1-1-3.4L10.3 4.4" />
      <path d="M10.5 1.6v3H7.6" />
    </g>
  ),
  kill: (
    <g {...line} strokeWidth={1.4}>
      <rect x="1.4" y="1.4" width="9.2" height="9.2" rx="1.4" />
      <path d="m3.9 3.9 4.2 4.2M8.1 3.9 3.9 8.1" />
    </g>
  ),
  approve: <path {...line} strokeLinejoin="round" d="m1.8 6.4 2.8 2.8 5.6-6" />,
  reject: <path {...line} d="m2.6 2.6 6.8 6.8M9.4 2.6 2.6 9.4" />,
  abstain: <path {...line} d="M2 6h8" />,
};

const wordOf = (outcome: string): string => outcome.replace(/[-_]/g, ' ');

type Props = {
  /** A gate outcome or a ballot, as the domain or as the wire writes it: `conditional-go`, `conditional_go`. */
  outcome: string;
  /** Instead of the outcome's own word: `no vote`. */
  children?: ReactNode;
  /** What it rested on has moved: it is struck, and says so. */
  isVoided?: boolean;
};

/** Go arrow, broken arrow, bars, loop, crossed square; a tick, a cross and a dash for what is not about a gate. */
export function OutcomeMark({ outcome, children, isVoided = false }: Props) {
  const name = outcome.replaceAll('_', '-');
  return (
    <span className={classes.outcome} data-outcome={name} data-voided={isVoided || undefined}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[name]}
      </svg>
      {isVoided ? <s>{children ?? wordOf(outcome)}</s> : <span>{children ?? wordOf(outcome)}</span>}
      {isVoided && <small>voided</small>}
    </span>
  );
}
