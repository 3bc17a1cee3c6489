import { Button, CriterionMark } from '@gatehouse/ui';
import { doesCount, votingSeats } from '../quorum/shown-quorum';
import type { Room, RoomItem } from './room-query';
import { mayDo, voteOf } from './room-state';
import classes from './room.module.css';
import type { RoomDesk } from './use-desk';

type Props = { room: Room; item: RoomItem; desk: RoomDesk };

/** Within reach of a thumb while an item is open: who counts, and one's vote. */
export function PhoneVoteBar({ room, item, desk }: Props) {
  const { quorum, votes } = item;
  if (!quorum || item.state !== 'open') return null;
  const counting = quorum.seats.filter(({ standing }) => doesCount(standing));
  const voted = counting.filter(({ seatId }) => votes.some((vote) => vote.seatId === seatId));
  return (
    <div className={classes.voteBar}>
      <div className={classes.grow}>
        <CriterionMark state={quorum.isQuorate ? 'met' : 'unmet'}>
          {quorum.counted} of {votingSeats(quorum.seats).length} count; quorum {quorum.required}
        </CriterionMark>
        <p className={classes.small}>
          {voted.length} of {counting.length} have voted
        </p>
      </div>
      {!desk.isPast && quorum.isQuorate && mayDo(room, 'CastVote', item.itemId) && (
        <Button tone="solid" onClick={() => desk.start({ kind: 'vote' })}>
          {voteOf(item, desk.me?.id) ? 'Change your vote' : 'Cast your vote'}
        </Button>
      )}
    </div>
  );
}
