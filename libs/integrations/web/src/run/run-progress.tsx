import { Button, count, Note, Progress } from '@gatehouse/ui';
import { graphql, useCommand } from '@gatehouse/web-kit';
import type { ImportRun } from './import-run';
import classes from './run.module.css';

const cancelImport = graphql(`
  mutation CancelImport($input: ImportInput!) {
    cancelImport(input: $input) {
      ...Outcome
    }
  }
`);

/** Long work: what it is, how far it has come, and the way to stop it. */
export function RunProgress({ run }: { run: ImportRun }) {
  const command = useCommand(cancelImport);
  const isChecking = run.phase === 'checking';
  return (
    <section className={classes.progress} aria-live="polite">
      <h2>{isChecking ? 'Checking every row' : 'Importing'}</h2>
      <Progress
        label={isChecking ? 'Rows checked' : 'Rows imported'}
        done={run.done}
        total={run.total}
        words={`${count(run.done)} of ${count(run.total)} rows`}
      />
      <p>
        {isChecking
          ? 'Nothing is stored while rows are checked.'
          : 'What is recorded stays, also if you stop; the rest of the rows would be left out. You may leave this page.'}
      </p>
      {command.refusal && <Note tone="warn" role="alert" title={command.refusal.reason} />}
      <div>
        <Button isBusy={command.isRunning} onClick={() => void command.run({ importId: run.id })}>
          {isChecking ? 'Stop checking' : 'Stop the import'}
        </Button>
      </div>
    </section>
  );
}
