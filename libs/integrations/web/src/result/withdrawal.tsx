import { Button, Confirm, counted } from '@gatehouse/ui';
import { graphql, useCommand, useMe, useMoment } from '@gatehouse/web-kit';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { ImportRun } from '../run/import-run';
import classes from './result.module.css';

const withdrawImport = graphql(`
  mutation WithdrawImport($input: ImportInput!) {
    withdrawImport(input: $input) {
      ...Outcome
    }
  }
`);

/** Takes an import back while nobody has touched its pilots; otherwise says what stands in the way. */
export function Withdrawal({ run }: { run: ImportRun }) {
  const [isOpen, setOpen] = useState(false);
  const client = useApolloClient();
  const command = useCommand(withdrawImport);
  const me = useMe()?.person;
  const { isPast } = useMoment();
  if (isPast || run.phase === 'withdrawn' || run.phase === 'failed') return null;
  const mayWithdraw = me?.grants.some(({ role }) => role === 'programme_office') ?? false;
  const obstacle =
    run.withdrawalObstacle ?? (mayWithdraw ? null : 'The programme office withdraws imports. Ask them.');
  if (obstacle)
    return (
      <p className={classes.obstacle}>
        <b>Withdrawing it is not open.</b> {obstacle}
      </p>
    );
  const withdraw = async () => {
    const outcome = await command.run({ importId: run.id });
    if (!outcome.accepted) return;
    setOpen(false);
    await client.refetchQueries({ include: ['ImportRun'] });
  };
  return (
    <div>
      <Button tone="danger" onClick={() => setOpen(true)}>
        Withdraw this import
      </Button>
      <Confirm
        title="Withdraw this import"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        act="Withdraw the import"
        tone="danger"
        isBusy={command.isRunning}
        trouble={command.refusal && { title: command.refusal.reason }}
        onConfirm={() => void withdraw()}
        recorded={
          <>
            <b>{me?.name}</b> withdrew the import of <b>{run.fileName}</b>, with the{' '}
            {counted(run.counts.registered, 'pilot')} that it had registered.
          </>
        }
      >
        <p>
          Its pilots leave the portfolio as if they had not arrived; the log keeps that they did, and that it
          was taken back.
        </p>
      </Confirm>
    </div>
  );
}
