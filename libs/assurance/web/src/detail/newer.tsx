import { Button } from '@gatehouse/ui';
import { useMe } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { EvidenceAction, ShownEvidence } from '../evidence/evidence.query';
import { kindOf } from '../evidence/wire-kind';
import { FileEvidence } from '../filing/file-evidence';

type Props = {
  evidence: ShownEvidence;
  pilot: {
    id: string;
    name: string;
    evidence: readonly ShownEvidence[];
    evidenceActions: readonly EvidenceAction[];
  } | null;
  onRecorded: (position: string) => void;
};

/** Files what takes this evidence's place; nothing once something has, or for whoever may not. */
export function Newer({ evidence, pilot, onRecorded }: Props) {
  const [isFiling, setFiling] = useState(false);
  const me = useMe()?.person;
  if (!pilot?.evidenceActions[0]?.isOpen || evidence.supersededBy !== null) return null;
  return (
    <>
      <Button onClick={() => setFiling(true)}>File a newer one</Button>
      {isFiling && me && (
        <FileEvidence
          {...{ pilot, me }}
          evidence={pilot.evidence}
          kind={kindOf(evidence.kind)}
          supersedes={evidence.id}
          onClose={() => setFiling(false)}
          onRecorded={(position) => {
            setFiling(false);
            onRecorded(position);
          }}
        />
      )}
    </>
  );
}
