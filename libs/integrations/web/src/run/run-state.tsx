import { ButtonLink, EmptyState, ErrorState, IconFileUpload, Loading } from '@gatehouse/ui';
import type { ReactNode } from 'react';
import { ImportFrame } from '../frame/import-frame';
import type { StepName } from '../frame/steps';
import { useImportRun, type ImportRun } from './import-run';

type Props = { id: string; step: StepName; children: (run: ImportRun) => ReactNode };

/** Waits for a run to be read; says so where there is none. */
export function WithRun({ id, step, children }: Props) {
  const { run, isMissing, error, refetch } = useImportRun(id);
  if (run) return children(run);
  return (
    <ImportFrame step={step} lead="One import of one file.">
      {error && <ErrorState title="This import could not be read" onRetry={() => void refetch()} />}
      {!error && !isMissing && <Loading label="Reading the import" rows={6} rowHeight={44} />}
      {isMissing && (
        <EmptyState
          title="No import has this id"
          icon={IconFileUpload}
          actions={<ButtonLink to="/import">See all imports</ButtonLink>}
        >
          The address may be incomplete, or what was checked has been cleared away since.
        </EmptyState>
      )}
    </ImportFrame>
  );
}
