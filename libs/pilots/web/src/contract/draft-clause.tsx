import {
  clauseTitles,
  contractDifference,
  type ClauseName,
  type Clauses,
  type Flaw,
} from '@gatehouse/pilots-domain';
import { Button, counted, IconEdit } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useEffect, useRef } from 'react';
import type { ShownPilot } from '../pilot/shown-pilot';
import { ClauseEditor } from './clause-editor';
import { ClauseText } from './clause-view';
import { openingOf, type ShownContract, type ShownDraft } from './contract-query';
import { ChangeTag } from './contract-text';
import classes from './contract.module.css';
import { Mark } from './mark';

type Props = {
  pilot: ShownPilot;
  contract: ShownContract;
  draft: ShownDraft;
  onRecorded: (position: string) => Promise<void>;
  clause: ClauseName;
  number: number;
  clauses: Clauses;
  was: Clauses | null;
  flaws: readonly Flaw[];
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
};

/** One clause of the draft: as it reads now, or open for writing. */
export function DraftClause(props: Props) {
  const { pilot, contract, draft, clause, number, clauses, was, flaws, isOpen, onOpen, onClose, onRecorded } =
    props;
  const { isPast } = useMoment();
  const opener = useFocusAfterClosing(isOpen);
  const written = draft.written.find((one) => one.clause === clause);
  const change = was ? contractDifference(was, clauses).find((one) => one.clause === clause)?.change : 'same';
  const mayWrite = !isPast && openingOf(contract, 'ReviseClause')?.isOpen === true;
  return (
    <article className={classes.clause} data-change={change} data-open={isOpen || undefined}>
      <span className={classes.number}>{number}</span>
      <div className={classes.words}>
        <div className={classes.clauseHead}>
          <h3>
            {clauseTitles[clause]} <ChangeTag change={change ?? 'same'} />
          </h3>
          <Owed flaws={flaws} />
          {mayWrite && !isOpen && (
            <Button size="small" icon={IconEdit} ref={opener} onClick={onOpen}>
              Write<span className={classes.hidden}> {clauseTitles[clause]}</span>
            </Button>
          )}
        </div>
        {isOpen && !isPast ? (
          <ClauseEditor
            {...{ pilot, clause, written }}
            saved={clauses}
            revision={contract.revision}
            onClose={onClose}
            onRecorded={(position) => void onRecorded(position).then(onClose)}
          />
        ) : (
          <ClauseText clause={clause} clauses={clauses} before={change === 'same' ? undefined : was} />
        )}
      </div>
    </article>
  );
}

function Owed({ flaws }: { flaws: readonly Flaw[] }) {
  if (flaws.length === 0) return <Mark kind="done">whole</Mark>;
  return <Mark kind="open">{counted(flaws.length, 'answer', 'answers')} owed</Mark>;
}

/** Whoever leaves a form goes on from the button that opened it. */
function useFocusAfterClosing(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
