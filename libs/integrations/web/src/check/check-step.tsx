import { WithRun } from '../run/run-state';
import { CheckScreen } from './check-screen';

/** `id` is the import's: every row is read with its mapping, and nothing is stored. */
export function CheckStep({ id }: { id: string }) {
  return (
    <WithRun id={id} step="Check rows">
      {(run) => <CheckScreen run={run} />}
    </WithRun>
  );
}
