import {
  accept,
  millisecondsOf,
  millisecondsPerDay,
  reject,
  type Decision,
  type Refusal,
} from '@gatehouse/kernel';
import { keeps } from '../board/offices';
import { paragraphs } from '../charter-sentences';
import { counted, flawInText, longestReason } from '../words';
import type { Appointment } from './item';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import type { CalledMeeting, Meeting } from './meeting.state';

type Decided = Decision<MeetingEvent, MeetingRefusal>;
type No = Refusal<MeetingRefusal>;

export const longestTitle = 200;
const longestPlace = 300;
const shortestMeeting = 5;
const longestMeeting = 720;
/** A meeting that is called as it begins. */
const grace = 3_600_000;

export const callMeeting = (command: MeetingCommandOf<'CallMeeting'>, meeting: Meeting): Decided => {
  if (meeting.kind === 'called') return reject('already-called', 'This meeting was called already.');
  const { meetingId, actor, board, today, number, title, waivesNotice, now } = command;
  if (board.kind === 'unchartered')
    return reject('board-unknown', 'No board has this id. Look it up under Boards.', 'boardId');
  if (!keeps(actor, board, today)) return notKeeping;
  const no =
    flawInText(title, { what: 'title', most: longestTitle, ask: 'Give the meeting a title.' }) ??
    flawInAppointment(command, now) ??
    (waivesNotice ? null : tooSoon(command, { today, days: board.charter.noticeDays, ...canWaive }));
  if (no) return no;
  return accept({
    ...{ type: 'MeetingCalled', meetingId, boardId: board.boardId, number, title: title.trim() },
    ...appointmentOf(command),
  });
};

export const rescheduleMeeting = (
  command: MeetingCommandOf<'RescheduleMeeting'>,
  meeting: CalledMeeting,
): Decided => {
  const { meetingId, actor, board, today, reason, now } = command;
  if (!keeps(actor, board, today)) return notKeeping;
  if (meeting.state !== 'called') return tooLate;
  const before = meeting.appointment;
  const isEarlier = command.startsAt < before.startsAt;
  const days = board.kind === 'chartered' ? board.charter.noticeDays : 0;
  const no =
    flawInText(reason, why('Say why it moves; everybody who was called reads it.')) ??
    flawInAppointment(command, now) ??
    // Who has kept the day free has kept the notice too: only an earlier day needs it anew.
    (isEarlier ? tooSoon(command, { today, days, ...cannotWaive }) : null);
  if (no) return no;
  const to = appointmentOf(command);
  if (to.startsAt === before.startsAt && to.minutes === before.minutes && to.place === before.place)
    return accept();
  return accept({ type: 'MeetingRescheduled', meetingId, reason: reason.trim(), ...to });
};

export const cancelMeeting = (
  { meetingId, actor, board, today, reason }: MeetingCommandOf<'CancelMeeting'>,
  meeting: CalledMeeting,
): Decided => {
  if (!keeps(actor, board, today)) return notKeeping;
  if (meeting.state !== 'called') return tooLate;
  const no = flawInText(reason, why('Say why it is cancelled; everybody who was called reads it.'));
  return no ?? accept({ type: 'MeetingCancelled', meetingId, reason: reason.trim() });
};

export const why = (ask: string) => ({ what: 'reason', most: longestReason, ask }) as const;

export const notKeeping: No = reject(
  'not-your-office',
  'A meeting is prepared by the board’s chair, its secretary and the programme office.',
);

const tooLate: No = reject(
  'meeting-open',
  'The meeting has begun. It can be closed, and its open items deferred; it no longer moves.',
);

const appointmentOf = ({ startsAt, minutes, place }: Appointment): Appointment => ({
  ...{ startsAt, minutes },
  place: place.trim(),
});

const flawInAppointment = ({ startsAt, minutes, place }: Appointment, now: string): No | null => {
  const begins = millisecondsOf(startsAt);
  if (Number.isNaN(begins)) return reject('in-the-past', 'Say when the meeting begins.', 'startsAt');
  if (begins < millisecondsOf(now) - grace)
    return reject('in-the-past', 'This hour has passed. Choose a later one.', 'startsAt');
  if (!Number.isInteger(minutes) || minutes < shortestMeeting || minutes > longestMeeting)
    return reject(
      'length-out-of-range',
      `A meeting is planned for ${shortestMeeting} to ${longestMeeting} minutes.`,
      'minutes',
    );
  return flawInText(place, {
    ...{ what: 'place', most: longestPlace },
    ask: 'Say where it is held, be it an address on the network.',
  });
};

const canWaive = { next: 'Choose a later day, or say that everybody agreed to a shorter notice.' };
const cannotWaive = { next: 'Choose a later day.' };

const tooSoon = (
  { startsAt }: Appointment,
  { today, days, next }: { today: string; days: number; next: string },
): No | null => {
  const notice = Math.round((Date.parse(startsAt.slice(0, 10)) - Date.parse(today)) / millisecondsPerDay);
  return notice < days
    ? reject(
        'notice-too-short',
        `Charter ${paragraphs.notice} asks for a notice of ${counted(days, 'day')}, and this is ${counted(Math.max(0, notice), 'day')} away. ${next}`,
        'startsAt',
      )
    : null;
};
