import { evidenceKinds, evidenceKindWords, evidencePurpose } from '@gatehouse/assurance-domain';
import { day, NativeSelect } from '@gatehouse/ui';
import type { EvidenceKind as WireKind } from '@gatehouse/web-kit';
import type { ShownEvidence } from '../evidence/evidence.query';
import { wireKindOf } from '../evidence/wire-kind';
import type { Filing } from './file-evidence';

const wireKinds = evidenceKinds.map((kind) => ({ kind, value: wireKindOf(kind) }));

type KindProps = { kind: WireKind | null; onChange: (kind: WireKind | null) => void };

/** The kind, with a line on what it is for. */
export function KindField({ kind, onChange }: KindProps) {
  const chosen = wireKinds.find(({ value }) => value === kind);
  return (
    <NativeSelect
      label="Kind"
      description={chosen ? evidencePurpose[chosen.kind] : 'Criteria ask for evidence by its kind.'}
      data-autofocus
      value={kind ?? ''}
      data={[
        { value: '', label: 'Choose what it is evidence of' },
        ...wireKinds.map((one) => ({ value: one.value, label: evidenceKindWords(one.kind) })),
      ]}
      onChange={(event) =>
        onChange(wireKinds.find(({ value }) => value === event.currentTarget.value)?.value ?? null)
      }
    />
  );
}

type SupersedesProps = {
  filing: Filing;
  evidence: readonly ShownEvidence[];
  onChange: (id: string | null) => void;
};

/** Older evidence of the same kind that nothing has taken the place of; nothing to choose where there is none. */
export function SupersedesField({ filing: { kind, supersedes }, evidence, onChange }: SupersedesProps) {
  const older = evidence.filter((one) => one.kind === kind && one.supersededBy === null);
  if (older.length === 0) return null;
  return (
    <NativeSelect
      label="Takes the place of"
      description="Older evidence of this kind; it stays on record, and counts no more."
      value={supersedes ?? ''}
      data={[
        { value: '', label: 'Nothing: it stands beside what is filed' },
        ...older.map(({ id, title, datedOn }) => ({ value: id, label: `${title}, ${day(datedOn)}` })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
