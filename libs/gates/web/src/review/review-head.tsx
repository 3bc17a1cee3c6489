import {
  Age,
  Autonomy,
  Button,
  ButtonLink,
  Fact,
  Facts,
  money,
  PersonName,
  Tag,
  type Tone,
} from '@gatehouse/ui';
import { useMoment, words } from '@gatehouse/web-kit';
import classes from './review.module.css';
import { mayDo, type ShownReview } from './shown-review';

type Props = { review: ShownReview; onWithdraw: () => void };

/** What the board is asked for, by whom, under which rules. */
export function ReviewHead({ review, onWithdraw }: Props) {
  const { keep, clock } = useMoment();
  const { gate, from, to, state, ask, spend, autonomyAsked, requestedBy, requestedAt, policy, reopens } =
    review;
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <div>
          <p className={classes.quiet}>
            {words(from)} → {words(to)}
          </p>
          <h2>
            {gate} <ReviewStateTag state={state} />
          </h2>
        </div>
        <span className={classes.acts}>
          <ButtonLink size="small" tone="quiet" to={keep(`/pilots/${review.pilotId}/reviews`)}>
            All reviews
          </ButtonLink>
          {mayDo(review, 'WithdrawReview') && (
            <Button size="small" onClick={onWithdraw}>
              Withdraw
            </Button>
          )}
        </span>
      </div>
      <p className={classes.ask}>{ask}</p>
      {reopens && (
        <p className={classes.quiet}>
          Its decision was voided and is taken anew.{' '}
          <ButtonLink size="small" to={keep(`/pilots/${review.pilotId}/reviews/${reopens}`)}>
            Open the voided review
          </ButtonLink>
        </p>
      )}
      <Facts>
        <Fact name="Requested by">
          <PersonName {...requestedBy} />
        </Fact>
        <Fact name="Requested">
          <span>
            <Age since={requestedAt} {...(clock && { at: clock })} /> ago
          </span>
        </Fact>
        <Fact name="Policy">
          {policy.name}, v{policy.version}
        </Fact>
        {spend && <Fact name="Spend">{money(spend)}</Fact>}
        {autonomyAsked != null && (
          <Fact name="Autonomy after a go">
            <Autonomy level={autonomyAsked} withWord />
          </Fact>
        )}
      </Facts>
    </header>
  );
}

const tones: Record<ShownReview['state'], Tone | 'outline'> = {
  open: 'hold',
  ready: 'go',
  decided: 'outline',
  voided: 'warn',
  withdrawn: 'outline',
};

export function ReviewStateTag({ state }: Pick<ShownReview, 'state'>) {
  return <Tag tone={tones[state]}>{state === 'ready' ? 'ready for a board' : state}</Tag>;
}
