import { SeatSquares } from '../quorum/seat-squares';
import { votingSeats } from '../quorum/shown-quorum';
import { Members } from '../room/members';
import type { Room, RoomItem } from '../room/room-query';
import classes from './presentation.module.css';

/** Who counts, and each vote as it is cast. */
export function BigVotes({ room, item }: { room: Room; item: RoomItem }) {
  const { quorum, tally } = item;
  return (
    <section className={classes.votes} aria-label="Quorum and votes">
      {quorum && (
        <>
          <SeatSquares seats={quorum.seats} />
          <p className={classes.count}>
            {quorum.counted} of {votingSeats(quorum.seats).length} count; quorum {quorum.required}
          </p>
        </>
      )}
      <Members room={{ ...room, guests: [] }} item={item} controlsOf={() => null} />
      {tally && <p className={classes.tally}>{tally.sentence}</p>}
    </section>
  );
}
