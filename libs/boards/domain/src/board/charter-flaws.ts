import { reject, type Day, type Refusal } from '@gatehouse/kernel';
import { counted } from '../words';
import type { Charter, Seat } from './board.events';
import type { BoardRefusal } from './board.refusal';

type No = Refusal<BoardRefusal>;

const longestCircular = 60;
const longestNotice = 90;
const longestStay = 90;
/** More seats than any board has; a quorum above it is a slip of the finger. */
const mostSeats = 200;

/** What a charter cannot say; `seated` where the board has seats already. */
export const flawInCharter = (
  charter: Charter,
  seated: { seats: readonly Seat[]; today: Day } | null,
): No | null =>
  flawInQuorum(charter, seated) ??
  (charter.circulars.areAllowed
    ? outside(charter.circulars.days, {
        ...{ field: 'circularDays', least: 1, most: longestCircular },
        what: 'A circular resolution is open for',
      })
    : null) ??
  outside(charter.noticeDays, {
    ...{ field: 'noticeDays', least: 0, most: longestNotice },
    what: 'The notice of a meeting is',
  }) ??
  outside(charter.stayDays, {
    ...{ field: 'stayDays', least: 1, most: longestStay },
    what: 'The chair stays a trigger for',
  });

const flawInQuorum = (
  { quorum }: Charter,
  seated: { seats: readonly Seat[]; today: Day } | null,
): No | null => {
  if (quorum.kind === 'share')
    return Number.isInteger(quorum.percent) && quorum.percent >= 1 && quorum.percent <= 100
      ? null
      : reject('quorum-impossible', 'A share is a whole number from 1 to 100 percent.', 'quorum');
  if (!Number.isInteger(quorum.atLeast) || quorum.atLeast < 1)
    return reject(
      'quorum-impossible',
      'A quorum is a whole number of at least 1: nobody decides nothing.',
      'quorum',
    );
  if (quorum.atLeast > mostSeats)
    return reject('quorum-impossible', `No board has more than ${mostSeats} seats.`, 'quorum');
  const voting = seated
    ? seated.seats.filter(({ hasVote, until }) => hasVote && !(until !== null && until < seated.today)).length
    : 0;
  return voting > 0 && quorum.atLeast > voting
    ? reject(
        'quorum-impossible',
        `A quorum of ${quorum.atLeast} is never reached: the board has ${counted(voting, 'seat')} with a vote. Name at most ${voting}, or seat more members first.`,
        'quorum',
      )
    : null;
};

const outside = (
  days: number,
  { field, least, most, what }: { field: string; least: number; most: number; what: string },
): No | null =>
  Number.isInteger(days) && days >= least && days <= most
    ? null
    : reject(
        'days-out-of-range',
        `${what} ${least} to ${counted(most, 'day')}, in whole days. ${days} is not among them.`,
        field,
      );
