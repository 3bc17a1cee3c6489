import { clauseNames, flawsIn, type ClauseName, type Flaw } from '@gatehouse/pilots-domain';
import { Button, Note, shortDay, When } from '@gatehouse/ui';
import { useMoment } from '@gatehouse/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ShownPilot } from '../pilot/shown-pilot';
import type { Named } from '../pilot/will-be-recorded';
import { openingOf, type ShownContract, type ShownDraft } from './contract-query';
import classes from './contract.module.css';
import { DraftClause } from './draft-clause';
import { SubmitContract } from './submit-contract';
import { clausesOf } from './wire-clauses';

type Props = {
  pilot: ShownPilot;
  contract: ShownContract;
  draft: ShownDraft;
  /** Somebody has submitted it since; whoever was writing goes on from there. */
  isSubmitted: boolean;
  me: Named | null;
  /** Answers once the page shows what was recorded. */
  onRecorded: (position: string) => Promise<void>;
  onSubmitted: () => void;
};

/** The draft of the next version, clause by clause, written by several people at once. */
export function DraftScreen({ pilot, contract, draft, isSubmitted, me, onRecorded, onSubmitted }: Props) {
  const [open, setOpen] = useState<ReadonlySet<ClauseName>>(new Set());
  const [isSubmitting, setSubmitting] = useState(false);
  const clauses = clausesOf(draft.clauses);
  const flaws = flawsIn(clauses, pilot);
  const [before] = contract.versions;
  const was = before ? clausesOf(before.clauses) : null;
  const submit = openingOf(contract, 'SubmitContract');
  return (
    <>
      {isSubmitted ? (
        <SubmittedNote pilotId={pilot.id} contract={contract} me={me} />
      ) : (
        <DraftHead contract={contract} draft={draft} flaws={flaws} onSubmit={() => setSubmitting(true)} />
      )}
      <div className={classes.document}>
        {clauseNames.map((clause, index) => (
          <DraftClause
            key={clause}
            {...{ pilot, contract, draft, clause, clauses, was, onRecorded }}
            number={index + 1}
            flaws={flaws.filter((flaw) => flaw.clause === clause)}
            isOpen={open.has(clause)}
            onOpen={() => setOpen(new Set([...open, clause]))}
            onClose={() => setOpen((before) => new Set([...before].filter((one) => one !== clause)))}
          />
        ))}
      </div>
      {isSubmitting && me && (
        <SubmitContract
          pilotId={pilot.id}
          me={me}
          closedBecause={submit?.isOpen ? null : (submit?.reason ?? null)}
          onClose={() => setSubmitting(false)}
          onRecorded={(position) => {
            setSubmitting(false);
            void onRecorded(position).then(onSubmitted);
          }}
        />
      )}
    </>
  );
}

type HeadProps = { contract: ShownContract; draft: ShownDraft; flaws: readonly Flaw[]; onSubmit: () => void };

function DraftHead({ contract, draft, flaws, onSubmit }: HeadProps) {
  const { isPast } = useMoment();
  const owing = new Set(flaws.map(({ clause }) => clause)).size;
  const next = (contract.versions[0]?.version ?? 0) + 1;
  const revise = openingOf(contract, 'ReviseClause');
  return (
    <div className={classes.draftHead}>
      <div>
        <h2>Draft of version {next}</h2>
        <p>
          Begun by {draft.begunBy.name} on <When at={draft.begunAt} show={shortDay} />.{' '}
          {owing === 0
            ? 'Every clause says what it must.'
            : `${clauseNames.length - owing} of ${clauseNames.length} clauses say what they must.`}{' '}
          Writing voids nothing; submitting may, and says so first.
        </p>
        {!isPast && revise && !revise.isOpen && <p className={classes.closed}>{revise.reason}</p>}
      </div>
      {!isPast && revise?.isOpen && (
        <Button tone="solid" onClick={onSubmit}>
          Submit version {next}
        </Button>
      )}
    </div>
  );
}

/** Said to whoever was still writing when a colleague submitted the draft. */
function SubmittedNote({ pilotId, contract, me }: Pick<Props, 'contract' | 'me'> & { pilotId: string }) {
  const { keep } = useMoment();
  const [present] = contract.versions;
  if (!present || present.submittedBy.id === me?.id) return null;
  return (
    <Note
      tone="warn"
      role="status"
      title={`${present.submittedBy.name} submitted this draft as version ${present.version}.`}
    >
      <Link className={classes.link} to={keep(`/pilots/${pilotId}/contract`)}>
        Read version {present.version}
      </Link>
      . What you were writing is still here: propose a change, and save it in the next draft.
    </Note>
  );
}
