import { person, sentence, type Sentence } from '@gatehouse/kernel';
import type { SeatOffice } from './board/board.events';
import type { QuorumProof, SeatCounted } from './quorum-proof';
import { counted as numbered } from './words';

type Counted = {
  seats: readonly SeatCounted[];
  offices: ReadonlyMap<string, SeatOffice>;
  counted: number;
  voting: number;
  required: number;
};

/** As it is kept with a decision: it speaks of offices and rules, so that no name is in it. */
export const quorumSentence = ({ seats, offices, counted, voting, required }: Counted): string => {
  const withdrawn = seats
    .filter(({ standing }) => standing === 'recused')
    .map(({ seatId, because }) => `${officeWords[offices.get(seatId) ?? 'member']} is withdrawn, ${because}`);
  const elsewhere = seats.filter(({ standing }) => standing === 'counts-elsewhere').length;
  const absent = seats.filter(({ standing }) => standing === 'absent').length;
  return [
    countWords({ counted, voting, required }),
    ...withdrawn.map((one) => ` ${one}.`),
    ...(elsewhere > 0 ? [` ${numbered(elsewhere, 'seat')} of somebody who counts in another.`] : []),
    ...(absent > 0 ? [` ${numbered(absent, 'seat')} without anybody there.`] : []),
  ].join('');
};

const officeWords: Readonly<Record<SeatOffice, string>> = {
  chair: 'The chair',
  secretary: 'The secretary',
  member: 'A member',
};

const countWords = ({ counted, voting, required }: Omit<Counted, 'seats' | 'offices'>): string =>
  voting === 0
    ? 'Nobody is entitled to vote on this item.'
    : `${counted} of ${voting} ${counted === 1 ? 'counts' : 'count'} for this item; the quorum is ${required}.`;

/** The same by name, for whoever may see the names. */
export const quorumStory = ({ seats, counted, required }: QuorumProof): Sentence => {
  const voting = seats.filter(({ standing }) => standing !== 'out-of-term' && standing !== 'no-vote').length;
  return [
    ...sentence`${countWords({ counted, voting, required })}`,
    ...seats
      .filter(({ standing }) => standing === 'recused')
      .flatMap((seat) => sentence` ${person(seat.person)} is withdrawn, ${seat.because}.`),
  ];
};
