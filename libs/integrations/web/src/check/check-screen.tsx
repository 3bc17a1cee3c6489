import { Button, ButtonLink, count, counted, day, Note } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import { Navigate, useNavigate } from 'react-router';
import { ImportFrame } from '../frame/import-frame';
import { ForImporters } from '../frame/may-import';
import { DownloadRows } from '../rows/download-rows';
import type { ImportRun } from '../run/import-run';
import { RunProgress } from '../run/run-progress';
import classes from './check.module.css';
import { CheckedRows } from './checked-rows';

const startImport = graphql(`
  mutation StartImport($input: ImportInput!) {
    startImport(input: $input) {
      ...Outcome
    }
  }
`);

export function CheckScreen({ run }: { run: ImportRun }) {
  const lead = `${run.fileName}, ${counted(run.counts.rows || run.total, 'row')}, effective ${day(run.effectiveOn)}`;
  if (run.phase === 'checking')
    return (
      <ImportFrame step="Check rows" lead={lead}>
        <RunProgress run={run} />
      </ImportFrame>
    );
  if (run.phase !== 'checked') return <NotChecked run={run} lead={lead} />;
  return (
    <ImportFrame step="Check rows" lead={lead} foot={<Foot run={run} />}>
      <ForImporters>
        <CheckedRows run={run} />
      </ForImporters>
    </ImportFrame>
  );
}

function NotChecked({ run, lead }: { run: ImportRun; lead: string }) {
  // A check that ended early has nothing to import; everything later has a result.
  const hasEnded = (run.phase === 'cancelled' || run.phase === 'failed') && run.counts.events === 0;
  if (!hasEnded) return <Navigate to={`/import/${run.id}/result`} replace />;
  return (
    <ImportFrame
      step="Check rows"
      lead={lead}
      foot={<ButtonLink to={`/import/${run.file}/map`}>Back to the mapping</ButtonLink>}
    >
      <div className={classes.step}>
        {run.phase === 'cancelled' ? (
          <Note title="The check was stopped.">
            Nothing was stored. Check the rows again whenever you like.
          </Note>
        ) : (
          <Note tone="kill" role="alert" title="The rows could not be checked.">
            {run.error} Nothing was stored.
          </Note>
        )}
      </div>
    </ImportFrame>
  );
}

function Foot({ run }: { run: ImportRun }) {
  const command = useCommand(startImport);
  const navigate = useNavigate();
  const { taken, refused } = run.counts;
  const start = async () => {
    const outcome = await command.run({ importId: run.id });
    if (outcome.accepted) await navigate(`/import/${run.id}/result`);
  };
  return (
    <>
      {command.refusal ? (
        <Note tone="warn" role="alert" title={command.refusal.reason} />
      ) : (
        <span>Nothing is stored until you import. Importing this file again changes nothing.</span>
      )}
      <span className={classes.acts}>
        <ButtonLink to={`/import/${run.file}/map`}>Back</ButtonLink>
        <DownloadRows importId={run.id} verdict="refused" total={refused} />
        <Button tone="solid" disabled={taken === 0} isBusy={command.isRunning} onClick={() => void start()}>
          {taken === 0 ? 'Nothing to import' : `Import ${count(taken)} ${taken === 1 ? 'pilot' : 'pilots'}`}
        </Button>
      </span>
    </>
  );
}
