import classes from './quorum.module.css';
import {
  doesCount,
  standingWord,
  votingSeats,
  type ShownSeatCount,
  type ShownStanding,
} from './shown-quorum';

/** A square a seat: filled where it counts, a dashed cross where it is recused, hollow otherwise. */
export function SeatSquares({ seats }: { seats: readonly ShownSeatCount[] }) {
  return (
    <span className={classes.squares} aria-hidden="true">
      {votingSeats(seats).map(({ seatId, person, standing }) => (
        <svg
          key={seatId}
          className={classes.square}
          data-standing={standing}
          width="15"
          height="15"
          viewBox="0 0 15 15"
        >
          <title>{`${person.name}: ${standingWord(standing)}`}</title>
          <Square standing={standing} />
        </svg>
      ))}
    </span>
  );
}

function Square({ standing }: { standing: ShownStanding }) {
  if (doesCount(standing)) return <rect x="1" y="1" width="13" height="13" rx="2.5" fill="currentColor" />;
  const isRecused = standing === 'recused';
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.3">
      <rect
        x="1.5"
        y="1.5"
        width="12"
        height="12"
        rx="2.5"
        {...(isRecused && { strokeDasharray: '2.2 1.6' })}
      />
      {isRecused && <path d="m5 5 5 5M10 5l-5 5" />}
    </g>
  );
}
