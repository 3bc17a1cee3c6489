import { QuorumBox } from '../quorum/quorum-box';
import { Dissent } from './dissent';
import { Members } from './members';
import { OutcomePart } from './outcome-part';
import { OwnVote } from './own-vote';
import type { Room, RoomItem } from './room-query';
import { voteOf } from './room-state';
import classes from './room.module.css';
import { SeatControls } from './seat-controls';
import { Suspended } from './suspended';
import type { RoomDesk } from './use-desk';

type Props = { room: Room; item: RoomItem | undefined; desk: RoomDesk };

/** Who counts, who has voted how, and what comes of it. */
export function Rail({ room, item, desk }: Props) {
  const { me, isPast, isLeading } = desk;
  const vote = item && voteOf(item, me?.id);
  // Before an item is opened nobody is counted for it, only there or not.
  const counted = item?.state === 'waiting' || item?.isWithheld ? undefined : item;
  const seatBy = (seatId: string) => room.seats.find((seat) => seat.seatId === seatId);
  return (
    <aside className={classes.rail} aria-label="Quorum and votes">
      <div>
        {counted?.quorum && (
          <QuorumBox
            quorum={counted.quorum}
            isProofOpen={desk.isProofOpen}
            onProof={(isOpen) => desk.showProof(isOpen)}
          />
        )}
        <Suspended item={item} />
      </div>
      <Members
        room={room}
        item={counted}
        controlsOf={(seatId) => {
          const seat = seatBy(seatId);
          if (!isLeading || room.state !== 'open' || !seat) return null;
          return (
            <SeatControls
              {...{ room, item, seat }}
              onRecordVote={() => desk.start({ kind: 'vote', seat })}
              onEndRecusal={(person) => desk.start({ kind: 'end-recusal', person })}
              onRecorded={desk.recorded}
              onRefused={desk.refused}
            />
          );
        }}
      />
      <div className={classes.answer}>
        {counted && <Dissent item={counted} />}
        {item && me && !isPast && <OwnVote {...{ room, item, vote, me: me.id, onRecorded: desk.recorded }} />}
        {item?.state === 'open' && !item.isWithheld && !isPast && (
          <OutcomePart
            {...{ room, item }}
            answering={desk.answering(item)}
            hasVoted={vote !== undefined}
            onVote={() => desk.start({ kind: 'vote' })}
            onSeal={(result) => desk.start({ kind: 'seal', result })}
            onDefer={() => desk.start({ kind: 'defer' })}
          />
        )}
      </div>
    </aside>
  );
}
