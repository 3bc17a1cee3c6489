import { evidenceKindWords, evidencePurpose, type EvidenceKind } from '@gatehouse/assurance-domain';
import { Button, counted, EmptyState, ErrorState, IconPaperclip, IconPlus, Loading } from '@gatehouse/ui';
import { useMe, useMoment, useStart } from '@gatehouse/web-kit';
import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { FileEvidence } from '../filing/file-evidence';
import { EvidenceList } from './evidence-list';
import classes from './evidence.module.css';
import { pilotEvidenceQuery, type EvidenceAction, type ShownEvidence } from './evidence.query';
import { kindOf } from './wire-kind';
import { useAskedKinds } from './use-asked-kinds';
import { useFreshEvidence } from './use-fresh-evidence';

type Props = { pilot: { id: string; name: string }; onRecorded: (position: string) => Promise<void> };

/** What a pilot can prove: filed, dated, running out, superseded. */
export function EvidenceTab({ pilot, onRecorded }: Props) {
  const { variables, clock } = useMoment();
  const { data, previousData, error, refetch } = useQuery(pilotEvidenceQuery, {
    variables: { id: pilot.id, ...variables },
  });
  useFreshEvidence(pilot.id);
  const shown = (data ?? previousData)?.pilot;
  if (error && !shown)
    return <ErrorState title="The evidence could not be read" onRetry={() => void refetch()} />;
  if (!shown) return <Loading label="Reading the evidence" rows={6} rowHeight={44} />;
  const { evidence, evidenceActions } = shown;
  return (
    <Filed {...{ pilot, evidence, onRecorded }} action={evidenceActions[0] ?? null}>
      {evidence.length > 0 && <EvidenceList evidence={evidence} at={clock} />}
    </Filed>
  );
}

type FiledProps = Props & {
  evidence: readonly ShownEvidence[];
  /** Whether the person may file; null in the past. */
  action: EvidenceAction | null;
  children: ReactNode;
};

function Filed({ pilot, evidence, action, onRecorded, children }: FiledProps) {
  const [filing, setFiling] = useState<{ kind: EvidenceKind | null } | null>(null);
  const me = useMe()?.person;
  const start = (kind: EvidenceKind | null) => {
    if (action?.isOpen) setFiling({ kind });
  };
  useStart((name) => name === 'fileEvidence' && start(null));
  const button = action?.isOpen && (
    <Button tone="solid" icon={IconPlus} onClick={() => start(null)}>
      File evidence
    </Button>
  );
  return (
    <section className={classes.section} aria-label="Evidence">
      {evidence.length > 0 && (
        <div className={classes.tools}>
          <p>{summaryOf(evidence)}</p>
          {button}
        </div>
      )}
      {evidence.length > 0 && action && !action.isOpen && <p className={classes.nothing}>{action.reason}</p>}
      {children}
      <AskedFor pilotId={pilot.id} evidence={evidence} onChoose={action?.isOpen ? start : null} />
      {evidence.length === 0 && (
        <EmptyState title="No evidence is filed" icon={IconPaperclip} actions={button}>
          {action && !action.isOpen
            ? action.reason
            : 'An evaluation, a security review, a baseline study: filed here it is dated, kept by its digest, and counts at the gates.'}
        </EmptyState>
      )}
      {filing && me && (
        <FileEvidence
          pilot={pilot}
          me={me}
          evidence={evidence}
          kind={filing.kind}
          onClose={() => setFiling(null)}
          onRecorded={(position) => {
            setFiling(null);
            void onRecorded(position);
          }}
        />
      )}
    </section>
  );
}

type AskedProps = {
  pilotId: string;
  evidence: readonly ShownEvidence[];
  onChoose: ((kind: EvidenceKind) => void) | null;
};

/** The kinds that the gate ahead asks for and that nothing counting is filed of. */
function AskedFor({ pilotId, evidence, onChoose }: AskedProps) {
  const asked = useAskedKinds(pilotId);
  const counting = new Set(
    evidence.filter(({ state }) => state === 'counts').map(({ kind }) => kindOf(kind)),
  );
  const missing = asked?.kinds.filter((kind) => !counting.has(kind)) ?? [];
  if (!asked || missing.length === 0) return null;
  return (
    <section className={classes.asked} aria-labelledby="asked-for">
      <h2 id="asked-for">
        What {asked.gate} asks for{evidence.length > 0 && ' besides'}
      </h2>
      <ul>
        {missing.map((kind) => (
          <li key={kind}>
            <b>{evidenceKindWords(kind)}</b>
            <span>{evidencePurpose[kind]}</span>
            {onChoose && (
              <Button size="small" onClick={() => onChoose(kind)}>
                File it
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const summaryOf = (evidence: readonly ShownEvidence[]): string => {
  const counting = evidence.filter(({ state }) => state === 'counts').length;
  const past = evidence.length - counting;
  const pieces = counting === 1 ? '1 piece counts' : `${counting} pieces count`;
  return past === 0 ? pieces : `${pieces}, ${counted(past, 'is', 'are')} superseded or expired`;
};
