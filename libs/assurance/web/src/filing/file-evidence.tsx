import { evidenceStory, type EvidenceKind } from '@gatehouse/assurance-domain';
import { Confirm, Segmented, Sentence, TextInput } from '@gatehouse/ui';
import { graphql, useCommand, type EvidenceKind as WireKind, type UploadedFile } from '@gatehouse/web-kit';
import { useState } from 'react';
import type { ShownEvidence } from '../evidence/evidence.query';
import { kindOf, wireKindOf } from '../evidence/wire-kind';
import { FileField } from './file-field';
import { KindField, SupersedesField } from './filing-fields';
import classes from './filing.module.css';

const fileEvidence = graphql(`
  mutation FileEvidence($input: FileEvidenceInput!) {
    fileEvidence(input: $input) {
      ...Outcome
    }
  }
`);

type Props = {
  pilot: { id: string; name: string };
  me: { id: string; name: string };
  /** What is filed already: one of it can be superseded. */
  evidence: readonly ShownEvidence[];
  kind: EvidenceKind | null;
  /** The evidence that this one is begun to supersede. */
  supersedes?: string;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

export type Filing = {
  kind: WireKind | null;
  title: string;
  datedOn: string;
  expiresOn: string;
  supersedes: string | null;
  place: 'file' | 'link';
  file: UploadedFile | null;
  link: string;
  linkDigest: string;
};

/** Files a document or a result: what it is, of which day, where it lies, and what it takes the place of. */
export function FileEvidence({ pilot, me, evidence, kind, supersedes, onClose, onRecorded }: Props) {
  const [filing, setFiling] = useState<Filing>(() => blank(kind, supersedes ?? null));
  const command = useCommand(fileEvidence);
  const change = (part: Partial<Filing>) => setFiling((now) => ({ ...now, ...part }));
  const file = async () => {
    if (filing.kind === null) return;
    const outcome = await command.run({ pilotId: pilot.id, kind: filing.kind, ...inputOf(filing) });
    if (outcome.accepted) onRecorded(outcome.position);
  };
  return (
    <Confirm
      title={`File evidence of ${pilot.name}`}
      isOpen
      onClose={onClose}
      act="File the evidence"
      isReady={isWhole(filing)}
      isBusy={command.isRunning}
      trouble={command.refusal && { title: command.refusal.reason }}
      onConfirm={() => void file()}
      recorded={filing.kind && filing.title.trim() !== '' && <Recorded filing={filing} by={me} />}
    >
      <KindField kind={filing.kind} onChange={(chosen) => change({ kind: chosen, supersedes: null })} />
      <TextInput
        label="What it is"
        description="As people would look for it: “Accuracy by document type, May 2026”."
        maxLength={200}
        value={filing.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={classes.dates}>
        <TextInput
          type="date"
          label="The day it speaks of"
          max={today()}
          value={filing.datedOn}
          onChange={(event) => change({ datedOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Counts until"
          description="Nothing, if it does not run out."
          min={filing.datedOn}
          value={filing.expiresOn}
          onChange={(event) => change({ expiresOn: event.currentTarget.value })}
        />
      </div>
      <Lying filing={filing} onChange={change} />
      <SupersedesField filing={filing} evidence={evidence} onChange={(id) => change({ supersedes: id })} />
    </Confirm>
  );
}

type PartProps = { filing: Filing; onChange: (part: Partial<Filing>) => void };

/** A file that is kept here, or a place elsewhere. */
function Lying({ filing, onChange }: PartProps) {
  return (
    <div className={classes.lying}>
      <Segmented
        label="Where it lies"
        value={filing.place}
        choices={[
          { value: 'file', label: 'A file' },
          { value: 'link', label: 'A link' },
        ]}
        onChange={(place) => onChange({ place })}
      />
      {filing.place === 'file' ? (
        <FileField file={filing.file} onChange={(file) => onChange({ file })} />
      ) : (
        <>
          <TextInput
            label="Link"
            inputMode="url"
            description="The whole address, beginning with https://. Nobody fetches it; it is kept as you give it."
            value={filing.link}
            onChange={(event) => onChange({ link: event.currentTarget.value })}
          />
          <TextInput
            label="Digest of what lies there"
            description="SHA-256 in hex, if you know it: then a change can be proven later."
            value={filing.linkDigest}
            onChange={(event) => onChange({ linkDigest: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}

/** The very sentence that the story will tell, before it is recorded. */
function Recorded({ filing, by }: { filing: Filing; by: Props['me'] }) {
  const told = evidenceStory(
    {
      ...{ type: 'EvidenceFiled', evidenceId: '', pilotId: '', capacity: 'owner' },
      kind: kindOf(filing.kind ?? 'other'),
      ...{ title: filing.title.trim(), datedOn: filing.datedOn, supersedes: filing.supersedes },
      ...{ expiresOn: filing.expiresOn || null, object: { at: 'link', url: '', digest: null } },
    },
    by.id,
  );
  return (
    <Sentence
      parts={told.sentence.map((part) => (part.kind === 'person' ? { kind: 'person', text: by.name } : part))}
    />
  );
}

const today = (): string => new Date().toISOString().slice(0, 10);

const blank = (kind: EvidenceKind | null, supersedes: string | null): Filing => ({
  kind: kind && wireKindOf(kind),
  ...{ title: '', datedOn: today(), expiresOn: '', supersedes },
  ...{ place: 'file', file: null, link: '', linkDigest: '' },
});

const isWhole = ({ kind, title, datedOn, place, file, link }: Filing): boolean =>
  kind !== null &&
  title.trim() !== '' &&
  datedOn !== '' &&
  (place === 'file' ? file !== null : link.trim() !== '');

const inputOf = ({ title, datedOn, expiresOn, supersedes, place, file, link, linkDigest }: Filing) => ({
  ...{ title, datedOn, expiresOn: expiresOn || null, supersedes },
  ...(place === 'file'
    ? { upload: file?.digest ?? null, fileName: file?.name ?? null }
    : { link: link.trim(), linkDigest: linkDigest.trim() || null }),
});
