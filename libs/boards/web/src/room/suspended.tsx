import { Note } from '@gatehouse/ui';
import { votingSeats } from '../quorum/shown-quorum';
import type { RoomItem, RoomQuorum } from './room-query';

/** What is so when too few are left, and how it goes on. */
export const suspendedWords = ({ counted, required, entitled, seats }: RoomQuorum): string => {
  const next =
    entitled < required
      ? 'Too many are withdrawn for this item to be decided here; defer it.'
      : 'It resumes when a member returns.';
  return `Voting is suspended: ${counted} of ${votingSeats(seats).length} ${counted === 1 ? 'counts' : 'count'} and the quorum is ${required}. What was decided before stands. ${next}`;
};

/** Heard at once, wherever one is in the page. */
export function Suspended({ item }: { item: RoomItem | undefined }) {
  const quorum = item?.state === 'open' ? item.quorum : null;
  return (
    <div aria-live="assertive" role="alert">
      {quorum && !quorum.isQuorate && <Note tone="warn" title={suspendedWords(quorum)} />}
    </div>
  );
}
