import { counted } from '@gatehouse/ui';
import { Navigate } from 'react-router';
import { ImportFrame } from '../frame/import-frame';
import type { ImportRun } from '../run/import-run';
import { RunProgress } from '../run/run-progress';
import { WithRun } from '../run/run-state';
import { Result } from './result';

/** What an import did, while it does it and ever after. */
export function ResultStep({ id }: { id: string }) {
  return (
    <WithRun id={id} step="Result">
      {(run) => <ResultScreen run={run} />}
    </WithRun>
  );
}

function ResultScreen({ run }: { run: ImportRun }) {
  if (run.phase === 'checking' || run.phase === 'checked')
    return <Navigate to={`/import/${run.id}/check`} replace />;
  const isImporting = run.phase === 'importing';
  return (
    <ImportFrame
      step="Result"
      lead={`${run.fileName}, ${counted(run.counts.rows || run.total, 'row')}`}
      isDone={!isImporting}
    >
      {isImporting ? <RunProgress run={run} /> : <Result run={run} />}
    </ImportFrame>
  );
}
