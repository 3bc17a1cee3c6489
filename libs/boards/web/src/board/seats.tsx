import { Avatar, counted, day, Tag } from '@gatehouse/ui';
import { ActButton } from '../command/act-button';
import { ActMenu } from '../command/act-menu';
import list from '../list/list.module.css';
import classes from './board.module.css';
import type { ShownBoard, ShownSeat } from './board.query';

export type SeatTask = { kind: 'delegate' | 'unseat'; seat: ShownSeat };

type Props = { board: ShownBoard; onSeat: () => void; onTask: (task: SeatTask) => void };

/** Who has a place, in which office, for how long, and who stands in. */
export function Seats({ board, onSeat, onTask }: Props) {
  return (
    <section aria-label="Seats">
      <div className={list.heading}>
        <h2>Seats</h2>
        <span>{votesOf(board.seats)}</span>
        <span className={list.tools}>
          <ActButton
            actions={board.actions}
            command="SeatMember"
            label="Seat a member"
            hidesReason
            onStart={onSeat}
          />
        </span>
      </div>
      {board.seats.length === 0 && (
        <p className={list.nothing}>
          Nobody sits on it yet. It can meet once a chair and members are seated.
        </p>
      )}
      <ul>
        {board.seats.map((seat) => (
          <SeatRow key={seat.seatId} board={board} seat={seat} onTask={onTask} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = Pick<Props, 'board' | 'onTask'> & { seat: ShownSeat };

function SeatRow({ board, seat, onTask }: RowProps) {
  const { person, office, hasVote, delegate, isInTerm, seatId } = seat;
  return (
    <li className={classes.seat}>
      <Avatar initials={person.initials} />
      <span className={classes.sitter}>
        <span>
          <b>{person.name}</b> {office}
        </span>
        <small>
          {termOf(seat)}
          {delegate && `, delegate ${delegate.name}`}
        </small>
      </span>
      <span className={classes.marks}>
        {!hasVote && <Tag tone="outline">no vote</Tag>}
        {!isInTerm && <Tag tone="warn">not in term</Tag>}
      </span>
      <ActMenu
        label={`The seat of ${person.name}`}
        actions={board.actions}
        acts={[
          {
            label: 'Name a delegate',
            command: 'SeatDelegate',
            about: seatId,
            act: () => onTask({ kind: 'delegate', seat }),
          },
          {
            label: 'Unseat the member',
            command: 'UnseatMember',
            about: seatId,
            act: () => onTask({ kind: 'unseat', seat }),
          },
        ]}
      />
    </li>
  );
}

const termOf = ({ from, until }: ShownSeat): string =>
  until ? `${day(from)} to ${day(until)}` : `since ${day(from)}`;

const votesOf = (seats: readonly ShownSeat[]): string => {
  const voting = seats.filter(({ hasVote, isInTerm }) => hasVote && isInTerm).length;
  return counted(voting, 'vote');
};
