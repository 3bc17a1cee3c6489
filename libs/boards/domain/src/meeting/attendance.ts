import { accept, reject, type Decision } from '@gatehouse/kernel';
import { holdsOffice, seatsInTerm } from '../board/offices';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import { openItemOf, type CalledMeeting, type MeetingRules } from './meeting.state';
import { holdsOfficeIn, isOpen, isStuck, mayLead, notLeading, notOpen } from './presiding';
import { ownSeat } from './standing';

type Decided = Decision<MeetingEvent, MeetingRefusal>;

/** Whoever opens it is there: the meeting begins with them. */
export const openMeeting = (
  { meetingId, actor, board, today }: MeetingCommandOf<'OpenMeeting'>,
  meeting: CalledMeeting,
): Decided => {
  if (meeting.state !== 'called')
    return meeting.state === 'open'
      ? reject('meeting-open', 'The meeting is open already.')
      : reject('meeting-closed', 'The meeting was held and closed.');
  if (board.kind === 'unchartered')
    return reject('board-unknown', 'No board has this id. Look it up under Boards.', 'boardId');
  const { person } = actor;
  if (!holdsOffice(board.seats, { person, day: today }))
    return reject('not-your-office', 'The chair or the secretary opens the meeting.');
  const { charterVersion, charter, seats } = board;
  const rules = { onDay: today, charterVersion, charter, seats };
  return accept(
    { type: 'MeetingOpened', meetingId, person, ...rules },
    { type: 'MemberArrived', meetingId, person, seatId: seatFor(person, rules, []) },
  );
};

export const arrive = (
  { meetingId, actor, person }: MeetingCommandOf<'Arrive'>,
  meeting: CalledMeeting,
): Decided => {
  if (!isOpen(meeting)) return notOpen(meeting);
  if (person !== actor.person && !holdsOfficeIn(meeting, actor.person)) return onlyOneself;
  if (person.trim() === '') return reject('not-there', 'Say who has arrived.', 'person');
  if (meeting.present.some((one) => one.person === person)) return accept();
  const there = meeting.present.map((one) => one.person);
  return accept({ type: 'MemberArrived', meetingId, person, seatId: seatFor(person, meeting.rules, there) });
};

export const leave = (
  { meetingId, actor, person }: MeetingCommandOf<'Leave'>,
  meeting: CalledMeeting,
): Decided => {
  if (!isOpen(meeting)) return notOpen(meeting);
  if (person !== actor.person && !holdsOfficeIn(meeting, actor.person)) return onlyOneself;
  const there = meeting.present.find((one) => one.person === person);
  return there ? accept({ type: 'MemberLeft', meetingId, person, seatId: there.seatId }) : accept();
};

const onlyOneself = reject(
  'not-your-office',
  'Everybody arrives and leaves for themselves; the chair or the secretary marks others.',
);

/** Their own seat; else one that they stand in for while its member is away; a guest has none. */
const seatFor = (person: string, rules: MeetingRules, there: readonly string[]): string | null => {
  const own = ownSeat(rules, person);
  if (own !== null || !rules.charter.allowsDelegates) return own;
  const lent = seatsInTerm(rules.seats, rules.onDay).find(
    (seat) => seat.delegate === person && !there.includes(seat.person),
  );
  return lent?.seatId ?? null;
};

export const closeMeeting = (
  { meetingId, actor }: MeetingCommandOf<'CloseMeeting'>,
  meeting: CalledMeeting,
): Decided => {
  if (!isOpen(meeting)) return notOpen(meeting);
  if (!mayLead(meeting, actor.person, null)) return notLeading;
  const open = openItemOf(meeting);
  if (open && !isStuck(meeting, open))
    return reject(
      'item-is-open',
      `“${open.title}” is open. Decide, defer or pause it, then close the meeting.`,
    );
  const undecided = meeting.items.filter(({ state }) => state === 'waiting' || state === 'open');
  return accept(
    ...undecided.map(({ itemId }): MeetingEvent => ({
      ...{ type: 'ItemDeferred', meetingId, itemId, returnOn: null },
      reason: 'The meeting closed before it was decided.',
    })),
    { type: 'MeetingClosed', meetingId, person: actor.person },
  );
};
