import {
  flawsIn,
  withText,
  textIn,
  type ClauseName,
  type Clauses,
  type PilotWords,
} from '@gatehouse/pilots-domain';
import { useState } from 'react';
import { withAnswer } from './answers';

type Options = { clause: ClauseName; saved: Clauses; revision: number; pilot: PilotWords };

/**
 * One clause while somebody writes in it. What they typed stays, whatever a colleague saves meanwhile: `theirs` is the
 * clause as the colleague left it, until the writer has gone on from it or kept their own.
 */
export function useClauseDraft({ clause, saved, revision, pilot }: Options) {
  const [mine, setMine] = useState(saved);
  const [seen, setSeen] = useState({ revision, clauses: saved });
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());

  // The rest of the contract is as it stands now: an answer may repeat what a colleague has just written.
  const clauses = withText(saved, textIn(mine, clause));
  const isChanged = isDifferent(mine, seen.clauses, clause);
  const theirs = revision > seen.revision && isDifferent(saved, mine, clause) ? saved : null;
  return {
    clauses,
    isChanged,
    theirs,
    seenRevision: seen.revision,
    touched,
    flaws: flawsIn(clauses, pilot).filter((flaw) => flaw.clause === clause),
    answer: (path: string, text: string) => {
      setTouched((before) => new Set([...before, path]));
      setMine(withAnswer(clauses, path, text));
    },
    change: setMine,
    goOnFromTheirs: () => {
      setMine(saved);
      setSeen({ revision, clauses: saved });
    },
    keepMine: () => setSeen({ revision, clauses: saved }),
  };
}

const isDifferent = (one: Clauses, other: Clauses, clause: ClauseName): boolean =>
  JSON.stringify(one[clause]) !== JSON.stringify(other[clause]);
