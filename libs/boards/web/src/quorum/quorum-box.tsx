import { Icon, IconAlertTriangle, IconCircleCheck } from '@gatehouse/ui';
import { useState } from 'react';
import { QuorumProof } from './quorum-proof';
import classes from './quorum.module.css';
import { SeatSquares } from './seat-squares';
import { votingSeats, type ShownQuorum } from './shown-quorum';

type Props = {
  quorum: ShownQuorum;
  /** What the count is for: `for this item`. */
  about?: string;
  /** Where a key or a link elsewhere opens the proof as well. */
  isProofOpen?: boolean;
  onProof?: (isOpen: boolean) => void;
};

/** Whether enough of the board counts, seat by seat, with the proof behind it. */
export function QuorumBox({ quorum, about = 'for this item', isProofOpen, onProof }: Props) {
  const [isOpenHere, setOpenHere] = useState(false);
  const setOpen = onProof ?? setOpenHere;
  const { isQuorate, counted, required, seats } = quorum;
  const voting = votingSeats(seats);
  const reasons = voting.filter(({ standing }) => standing === 'recused' || standing === 'counts_elsewhere');
  return (
    <section className={classes.box} data-quorate={isQuorate} aria-label="Quorum">
      <div className={classes.head}>
        <h2>Quorum</h2>
        <span className={classes.valid}>
          <Icon of={isQuorate ? IconCircleCheck : IconAlertTriangle} size={14} />
          {isQuorate ? 'valid' : 'lost'}
        </span>
      </div>
      <SeatSquares seats={seats} />
      <p className={classes.count}>
        {counted} of {voting.length} {counted === 1 ? 'counts' : 'count'} {about}; quorum {required}
      </p>
      <p className={classes.reasons}>
        {reasons.map(({ seatId, person, standing, because }) => (
          <span key={seatId}>
            {person.name} {standing === 'recused' ? 'is withdrawn, ' : ''}
            {because}.{' '}
          </span>
        ))}
        <button type="button" className={classes.link} onClick={() => setOpen(true)}>
          See the proof
        </button>
      </p>
      <QuorumProof quorum={quorum} isOpen={isProofOpen ?? isOpenHere} onClose={() => setOpen(false)} />
    </section>
  );
}
