import { Button, ButtonLink, day, Note } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ImportFrame } from '../frame/import-frame';
import { fileWords } from './file-words';
import type { KnownMapping, ReadFile } from './import-file';
import { layOver, mappedCount, obstacleTo, type MappingDraft } from './mapping-draft';
import { MappingEditor } from './mapping-editor';
import classes from './mapping.module.css';

const checkImport = graphql(`
  mutation CheckImport($input: CheckImportInput!) {
    checkImport(input: $input) {
      ...Outcome
    }
  }
`);

type Props = { file: ReadFile; known: readonly KnownMapping[] };

/** The mapping of one file, from what fits it best to what its owner makes of it. */
export function MappingScreen({ file, known }: Props) {
  const today = new Date().toLocaleDateString('sv');
  const { draft, setDraft } = useDraft(file, today);
  const check = useCheck(file, draft);
  const isNarrow = useMediaQuery('(max-width: 47.49em)');
  const obstacle = obstacleTo(draft, file.columns, today);
  return (
    <ImportFrame
      step="Map columns"
      lead={fileWords(file)}
      foot={
        <>
          <span role={obstacle ? 'alert' : undefined} data-obstacle={obstacle ? true : undefined}>
            {obstacle ?? 'Checking reads every row and stores nothing.'}
          </span>
          <span className={classes.acts}>
            <ButtonLink to="/import">Back</ButtonLink>
            <Button tone="solid" disabled={obstacle !== null} isBusy={check.isRunning} onClick={check.start}>
              Check the rows
            </Button>
          </span>
        </>
      }
    >
      <div className={classes.notes}>
        {file.alreadyImportedAt && (
          <Note title={`Exactly this file was imported on ${day(file.alreadyImportedAt)}.`}>
            Importing it again with the same mapping changes nothing.
          </Note>
        )}
        {check.refusal && <Note tone="warn" role="alert" title={check.refusal.reason} />}
        {isNarrow && <NarrowNote draft={draft} file={file} />}
      </div>
      {!isNarrow && (
        <MappingEditor file={file} known={known} draft={draft} today={today} onChange={setDraft} />
      )}
    </ImportFrame>
  );
}

function NarrowNote({ draft, file }: { draft: MappingDraft; file: ReadFile }) {
  return (
    <Note title="Mapping columns wants a wider screen.">
      Open this address on one to change it. As it stands, “{file.suggestedMapping.name}” takes{' '}
      {mappedCount(draft)} of {draft.columns.length} columns, effective {day(draft.effectiveOn)}; the rows can
      be checked with that from here.
    </Note>
  );
}

function useDraft(file: ReadFile, today: string) {
  const location = useLocation();
  const [draft, setDraft] = useState(
    () => draftIn(location.state) ?? layOver(file.suggestedMapping, file.columns, today),
  );
  return { draft, setDraft };
}

/** What this place in the history was left with, so that Back loses nothing. */
const draftIn = (state: unknown): MappingDraft | null => {
  if (typeof state !== 'object' || state === null || !('draft' in state)) return null;
  // Only this screen writes it, below; the browser keeps it with the entry of its history.
  return state.draft as MappingDraft;
};

function useCheck(file: ReadFile, draft: MappingDraft) {
  const { run, isRunning, refusal } = useCommand(checkImport);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const check = async () => {
    const outcome = await run({
      file: file.id,
      fileName: file.name,
      effectiveOn: draft.effectiveOn,
      mapping: { columns: draft.columns.map(asInput) },
    });
    if (!outcome.accepted) return;
    await navigate(pathname, { replace: true, state: { draft } });
    await navigate(`/import/${outcome.id}/check`);
  };
  return { start: () => void check(), isRunning, refusal };
}

export const asInput = ({ index, header, target, values }: MappingDraft['columns'][number]) => ({
  index,
  header,
  target,
  values: values.map(({ from, to }) => ({ from, to })),
});
