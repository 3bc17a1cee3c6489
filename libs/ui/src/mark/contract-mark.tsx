import type { ReactNode } from 'react';
import classes from './mark.module.css';

type State = { word: string; means: string; shape: ReactNode };

const ring = <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />;
const cross = <path d="m4.2 4.2 3.6 3.6M7.8 4.2 4.2 7.8" stroke="currentColor" strokeWidth="1.4" />;

const states: Readonly<Record<string, State>> = {
  none: { word: 'none', means: 'Nobody has begun its decision contract', shape: ring },
  draft: {
    word: 'draft',
    means: 'Being written; not yet submitted for signatures',
    shape: (
      <>
        {ring}
        <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2Z" fill="currentColor" />
      </>
    ),
  },
  waiting: {
    word: 'waiting',
    means: 'Submitted; not everybody has signed',
    shape: (
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.2 1.5"
      />
    ),
  },
  voided: {
    word: 'voided',
    means: 'It was in force until a materially different version was submitted, which waits for signatures',
    shape: (
      <>
        {ring}
        {cross}
      </>
    ),
  },
  'in-force': {
    word: 'in force',
    means: 'Signed by everybody it needs',
    shape: (
      <>
        <circle cx="6" cy="6" r="5.3" fill="currentColor" />
        <path d="m3.7 6.2 1.6 1.6 3-3.4" fill="none" stroke="var(--gh-surface)" strokeWidth="1.4" />
      </>
    ),
  },
};

/** `in force` for `in-force`. */
export const contractWord = (state: string): string => states[state]?.word ?? state;

type Props = {
  state: string;
  /** Where no heading says what it is about: `contract in force`, `no contract`. */
  isAlone?: boolean;
};

/** How a decision contract stands: `none`, `draft`, `waiting`, `voided`, `in-force`. */
export function ContractMark({ state, isAlone = false }: Props) {
  return (
    <span className={classes.contract} data-state={state} title={states[state]?.means}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {states[state]?.shape}
      </svg>
      {isAlone ? aloneWord(state) : contractWord(state)}
    </span>
  );
}

const aloneWord = (state: string): string =>
  state === 'none' ? 'no contract' : `contract ${contractWord(state)}`;
