import { clauseTitles, type ClauseName, type Clauses } from '@gatehouse/pilots-domain';
import { Button, Note } from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import type { ShownPilot } from '../pilot/shown-pilot';
import { ClauseForm } from './clause-form';
import { clauseIntroductions } from './clause-guide';
import { ClauseText } from './clause-view';
import { reviseClause } from './contract-commands';
import type { ShownDraft } from './contract-query';
import classes from './contract.module.css';
import { useClauseDraft } from './use-clause-draft';
import { clauseInput } from './wire-clauses';

type Props = {
  pilot: ShownPilot;
  clause: ClauseName;
  saved: Clauses;
  written: ShownDraft['written'][number] | undefined;
  /** The contract's revision that is shown. */
  revision: number;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

/** One clause of the draft, open for writing; saved as an event of its own. */
export function ClauseEditor({ pilot, clause, saved, written, revision, onClose, onRecorded }: Props) {
  const command = useCommand(reviseClause);
  const draft = useClauseDraft({ clause, saved, revision: written?.revision ?? revision, pilot });
  const save = async () => {
    if (!draft.isChanged) {
      onClose();
      return;
    }
    const outcome = await command.run({
      pilotId: pilot.id,
      seenRevision: draft.seenRevision,
      clause: clauseInput(draft.clauses, clause),
    });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <form
      ref={focusFirst}
      className={classes.editor}
      aria-label={clauseTitles[clause]}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={classes.introduction}>{clauseIntroductions[clause]}</p>
      {draft.theirs && (
        <Theirs
          by={written?.by.name ?? 'A colleague'}
          clause={clause}
          theirs={draft.theirs}
          onGoOn={draft.goOnFromTheirs}
          onKeep={draft.keepMine}
        />
      )}
      <ClauseForm
        clause={clause}
        clauses={draft.clauses}
        flaws={draft.flaws}
        touched={draft.touched}
        onAnswer={draft.answer}
        onChange={draft.change}
      />
      {command.refusal && !draft.theirs && <Note tone="warn" role="alert" title={command.refusal.reason} />}
      <div className={classes.acts}>
        <Button type="submit" tone="solid" isBusy={command.isRunning} disabled={draft.theirs !== null}>
          Save this clause
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

/** Opening a clause is asking to write: the hand is on the first answer. */
const focusFirst = (form: HTMLFormElement | null): void =>
  form?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();

type TheirsProps = {
  by: string;
  clause: ClauseName;
  theirs: Clauses;
  onGoOn: () => void;
  onKeep: () => void;
};

/** What a colleague saved in this clause meanwhile; what the reader typed is still below. */
function Theirs({ by, clause, theirs, onGoOn, onKeep }: TheirsProps) {
  return (
    <Note tone="warn" role="status" title={`${by} changed this clause while you were writing.`}>
      What you typed is still here. It now reads:
      <div className={classes.theirs}>
        <ClauseText clause={clause} clauses={theirs} />
      </div>
      <span className={classes.acts}>
        <Button size="small" onClick={onGoOn}>
          Go on from theirs
        </Button>
        <Button size="small" onClick={onKeep}>
          Keep mine
        </Button>
      </span>
    </Note>
  );
}
