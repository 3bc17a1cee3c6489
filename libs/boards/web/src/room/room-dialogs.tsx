import { AssignAction } from './assign-action';
import { CastVote } from './cast-vote';
import { DeclareConflict } from './declare-conflict';
import { DeferItem } from './defer-item';
import { CloseMeeting, EndRecusal, NoteItem, OpenMeeting } from './lead-dialogs';
import type { Room, RoomItem } from './room-query';
import { voteOf } from './room-state';
import { SealDecision } from './seal-decision';
import type { RoomDesk } from './use-desk';

type Props = { room: Room; item: RoomItem | undefined; desk: RoomDesk };

/** The dialog of what somebody is about to do. */
export function RoomDialogs({ room, item, desk }: Props) {
  const { doing, stop, recorded } = desk;
  const ways = { room, onClose: stop, onRecorded: recorded };
  switch (doing?.kind) {
    case undefined:
      return null;
    case 'open':
      return <OpenMeeting {...ways} />;
    case 'close':
      return <CloseMeeting {...ways} />;
    case 'action':
      return <AssignAction {...ways} item={item} />;
    case 'note':
      return <NoteItem {...ways} item={item} />;
    default:
      return item && <ItemDialog {...ways} item={item} desk={desk} />;
  }
}

type ItemProps = {
  room: Room;
  item: RoomItem;
  desk: RoomDesk;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

function ItemDialog({ desk, ...ways }: ItemProps) {
  const { item } = ways;
  const { doing, drafts } = desk;
  const answering = desk.answering(item);
  switch (doing?.kind) {
    case 'vote': {
      const key = doing.seat ? `${item.id} ${doing.seat.seatId}` : item.id;
      const vote = doing.seat ? undefined : voteOf(item, desk.me?.id);
      const standing = vote && { ballot: vote.ballot, rationale: vote.rationale };
      return (
        <CastVote
          {...ways}
          against={answering.against}
          draft={drafts.of(key, standing)}
          onDraft={(part) => drafts.keep(key, part)}
          {...(doing.seat && { recordedFor: doing.seat })}
        />
      );
    }
    case 'seal':
      return <SealDecision {...ways} result={doing.result} typed={answering.typed} />;
    case 'conflict':
      return <DeclareConflict {...ways} />;
    case 'defer':
      return <DeferItem {...ways} />;
    case 'end-recusal':
      return <EndRecusal {...ways} person={doing.person} />;
    default:
      return null;
  }
}
