import { Dialog, PersonName } from '@gatehouse/ui';
import classes from './quorum.module.css';
import { standingWord, type ShownQuorum, type ShownSeatCount } from './shown-quorum';

/** Seat by seat: who sits in it, whether it counts, and the rule that follows from. */
export function QuorumTable({ quorum }: { quorum: ShownQuorum }) {
  return (
    <>
      <p className={classes.sentence}>{quorum.sentence}</p>
      <table className={classes.proof} aria-label="Who counts and why">
        <thead>
          <tr>
            <th scope="col">Seat</th>
            <th scope="col">In it</th>
            <th scope="col">Counts</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {quorum.seats.map((seat) => (
            <SeatLine key={seat.seatId} seat={seat} />
          ))}
        </tbody>
      </table>
      <p className={classes.rule}>
        The rule: {quorum.rule}. Charter version {quorum.charterVersion}.
      </p>
    </>
  );
}

function SeatLine({ seat: { person, present, standing, because } }: { seat: ShownSeatCount }) {
  return (
    <tr data-standing={standing}>
      <th scope="row">
        <PersonName {...person} />
      </th>
      <td data-label="In it">{inSeat(person.id, present)}</td>
      <td data-label="Counts" className={classes.standing} data-standing={standing}>
        {standingWord(standing)}
      </td>
      <td data-label="Because">{because}</td>
    </tr>
  );
}

const inSeat = (person: string, present: ShownSeatCount['present']): string => {
  if (!present) return 'nobody';
  return present.id === person ? 'themselves' : present.name;
};

type Props = { quorum: ShownQuorum; isOpen: boolean; onClose: () => void };

/** The proof in a window of its own, for whoever doubts the count. */
export function QuorumProof({ quorum, isOpen, onClose }: Props) {
  return (
    <Dialog title="Quorum proof" isOpen={isOpen} onClose={onClose} size="wide">
      <QuorumTable quorum={quorum} />
    </Dialog>
  );
}
