import {
  amountOf,
  autonomyWord,
  Confirm,
  money,
  MoneyField,
  NativeSelect,
  Textarea,
  type TypedMoney,
} from '@gatehouse/ui';
import { useCommand } from '@gatehouse/web-kit';
import { useState } from 'react';
import { asTrouble } from '../review/dialog-props';
import { requestReview } from '../review/review-commands';
import classes from '../review/review.module.css';
import type { Named } from '../review/said';
import type { ShownGateAhead, ShownPilotAhead } from './gate-ahead.query';

type Props = {
  pilot: ShownPilotAhead;
  ahead: ShownGateAhead;
  me: Named;
  onClose: () => void;
  onRecorded: (position: string, reviewId: string) => Promise<void>;
};

const levels = [0, 1, 2, 3, 4];

/** What the board is asked for; the versions that lie there now are bound with it. */
export function RequestReview({ pilot, ahead, me, onClose, onRecorded }: Props) {
  const { spendAuthority } = ahead;
  const [ask, setAsk] = useState('');
  const [spend, setSpend] = useState<TypedMoney>({ amount: '', currency: spendAuthority?.currency ?? 'USD' });
  const [autonomy, setAutonomy] = useState<number | null>(null);
  const command = useCommand(requestReview);
  const amount = amountOf(spend);
  const send = async () => {
    if (amount === 'malformed') return;
    const outcome = await command.run({ pilotId: pilot.id, ask, spend: amount, autonomy });
    if (outcome.accepted) await onRecorded(outcome.position, outcome.id);
  };
  const higher = levels.filter((level) => level > pilot.autonomy);
  return (
    <Confirm
      title={`Request the review of ${ahead.gate}`}
      size="wide"
      isOpen
      onClose={onClose}
      act="Request the review"
      isReady={ask.trim() !== '' && amount !== 'malformed'}
      isBusy={command.isRunning}
      trouble={asTrouble(command.refusal)}
      onConfirm={() => void send()}
      recorded={
        <>
          {me.name} requested the review of {ahead.gate}. <q className={classes.serif}>{ask.trim() || '…'}</q>
        </>
      }
    >
      <Textarea
        label="What do you ask the board for?"
        description="In words that can be read aloud: which offices, which volume, until when."
        data-autofocus
        resize="vertical"
        rows={3}
        value={ask}
        onChange={(event) => setAsk(event.currentTarget.value)}
      />
      <MoneyField label="Spend" typed={spend} onChange={setSpend} />
      {spendAuthority && (
        <p className={classes.quiet}>This gate may release at most {money(spendAuthority)}.</p>
      )}
      <NativeSelect
        label="Autonomy after a go"
        description={`It stands at ${pilot.autonomy}, ${autonomyWord(pilot.autonomy)}.`}
        value={autonomy === null ? '' : String(autonomy)}
        data={[
          { value: '', label: 'Stays as it is' },
          ...higher.map((level) => ({ value: String(level), label: `${level} ${autonomyWord(level)}` })),
        ]}
        onChange={({ currentTarget: { value } }) => setAutonomy(value === '' ? null : Number(value))}
      />
      <WillBind ahead={ahead} />
    </Confirm>
  );
}

function WillBind({ ahead: { wouldBind, mustMeet } }: { ahead: ShownGateAhead }) {
  const { contractVersion, evidence } = wouldBind;
  const unmet = mustMeet.filter(({ verdict }) => verdict !== 'met').length;
  return (
    <div>
      <p>
        It binds{' '}
        {contractVersion == null ? 'no contract' : `version ${contractVersion} of the decision contract`}
        {evidence.length > 0 && ` and ${evidence.map(({ title }) => `“${title}”`).join(', ')}`}. What is bound
        and then moves takes the approvals away that rested on it.
      </p>
      {unmet > 0 && (
        <p className={classes.quiet}>
          {unmet === 1 ? 'One must-meet criterion is' : `${unmet} must-meet criteria are`} not met today: the
          board cannot decide go while that is so.
        </p>
      )}
    </div>
  );
}
