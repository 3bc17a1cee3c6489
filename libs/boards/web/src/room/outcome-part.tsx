import { Button } from '@gatehouse/ui';
import type { ResultInput } from '@gatehouse/web-kit';
import { offered } from '../command/board-action';
import { missingIn, resultOf } from '../outcome/demands';
import { DemandsForm } from '../outcome/demands-form';
import { OutcomeChooser } from '../outcome/outcome-chooser';
import { answersTo, ballotWord } from '../outcome/outcomes';
import type { Room, RoomItem } from './room-query';
import { mayDo, sealWaitsFor } from './room-state';
import classes from './room.module.css';
import type { Answering } from './use-answering';

type Props = {
  room: Room;
  item: RoomItem;
  answering: Answering;
  hasVoted: boolean;
  onVote: () => void;
  onSeal: (result: ResultInput) => void;
  onDefer: () => void;
};

/** The answers to an open item: what each demands, one's vote, and the seal. */
export function OutcomePart(props: Props) {
  const { room, item, answering, hasVoted, onVote, onDefer } = props;
  const { chosen, choose, typed, type, against, autonomyAsked } = answering;
  const maySeal = mayDo(room, 'DecideItem', item.itemId);
  const vote = offered(room.commands, 'CastVote', item.itemId);
  const isSuspended = item.quorum?.isQuorate === false;
  const mayVote = !isSuspended && vote?.isOpen === true;
  const isAsked = !isSuspended && (mayVote || leadsItem(room, item));
  return (
    <section aria-labelledby="outcome" className={classes.outcome}>
      <div className={classes.between}>
        <h2 id="outcome">Outcome</h2>
        <span className={classes.small}>
          {!isSuspended &&
            item.tally &&
            item.quorum &&
            `majority is ${item.tally.needed} of ${item.quorum.counted}`}
        </span>
      </div>
      {isAsked && (
        <OutcomeChooser
          label="Outcome"
          answers={answersTo(item.kind, against)}
          chosen={chosen}
          onChoose={choose}
          showsKeys
        >
          {chosen && leadsItem(room, item) && chosen !== 'abstain' && chosen !== 'approve' && (
            <DemandsForm outcome={chosen} typed={typed} onChange={type} autonomyAsked={autonomyAsked} />
          )}
        </OutcomeChooser>
      )}
      {mayVote && (
        <div className={classes.castHere}>
          <Button tone={hasVoted || maySeal ? 'plain' : 'solid'} onClick={onVote}>
            {hasVoted ? 'Change your vote' : 'Cast your vote'}
          </Button>
        </div>
      )}
      {!isAsked && item.tally && <p>{item.tally.sentence}</p>}
      {!isSuspended && vote && !vote.isOpen && !leadsItem(room, item) && (
        <p className={classes.small}>{vote.reason}</p>
      )}
      {leadsItem(room, item) && (
        <div className={classes.foot}>
          <div className={classes.acts}>
            {mayDo(room, 'DeferItem', item.itemId) && (
              <Button size="small" tone="quiet" onClick={onDefer}>
                Defer item
              </Button>
            )}
            <span className={classes.grow} />
            <Seal {...props} />
          </div>
          <p className={classes.waits} role="status">
            {whySealWaits(room, item, answering)}
          </p>
        </div>
      )}
    </section>
  );
}

function Seal({ room, item, answering, onSeal }: Props) {
  const { chosen, typed } = answering;
  const result = chosen && whySealWaits(room, item, answering) === null ? resultOf(chosen, typed) : null;
  return (
    <Button tone="solid" disabled={result === null} onClick={() => result && onSeal(result)}>
      Seal decision
    </Button>
  );
}

/** Whoever may seal the item, now or once it is ready: the server offers it to no one else. */
export const leadsItem = ({ commands }: Room, { itemId }: RoomItem): boolean =>
  offered(commands, 'DecideItem', itemId)?.isOpen === true ||
  offered(commands, 'DeferItem', itemId)?.isOpen === true;

const whySealWaits = (room: Room, item: RoomItem, { chosen, typed }: Answering): string | null => {
  const waits = sealWaitsFor(item, room);
  const carried = item.tally?.carried;
  if (waits !== null || !carried) return waits;
  const action = offered(room.commands, 'DecideItem', item.itemId);
  if (action && !action.isOpen) return action.reason ?? null;
  if (chosen !== carried) return `${sentenceCase(ballotWord(carried))} carries: choose it to seal it`;
  return missingIn(carried, typed);
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
