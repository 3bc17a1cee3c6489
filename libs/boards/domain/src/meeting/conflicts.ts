import { accept, reject, type Decision } from '@gatehouse/kernel';
import { belongsToBoard } from '../board/offices';
import { paragraphs } from '../charter-sentences';
import { isByThemselves, withdrawnFrom } from '../seating';
import { flawInText, longestReason } from '../words';
import { over } from './agenda';
import { why } from './calling';
import type { PilotPeople } from './item';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import type { AgendaItem, CalledMeeting, ItemRecusal, MeetingRules } from './meeting.state';
import { notOnTheBoard } from './preparing';
import {
  isNo,
  isOpen,
  mayLead,
  notLeading,
  notOpen,
  undecided,
  withdrawal,
  type OpenMeeting,
} from './presiding';
import { ownSeat, recusalsDue, rulesOf } from './standing';

type Decided = Decision<MeetingEvent, MeetingRefusal>;

export const declareConflict = (
  { meetingId, actor, board, today, itemId, reason }: MeetingCommandOf<'DeclareConflict'>,
  meeting: CalledMeeting,
): Decided => {
  const { person } = actor;
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const closed = over(meeting);
  if (closed) return closed;
  const rules = rulesOf(meeting, board, today);
  if (!rules || !belongsToBoard(rules.seats, person, rules.onDay)) return notOnTheBoard;
  const standing = item.recusals.find((one) => one.person === person);
  // A reason of their own outlasts the withdrawal of somebody they stand in for.
  if (standing && isByThemselves(standing.basis)) return accept();
  const no = flawInText(reason, {
    ...{ what: 'reason', most: longestReason },
    ask: 'Say what the conflict is, in a sentence; it is read in the minutes.',
  });
  if (no) return no;
  const words = reason.trim();
  const seatId = ownSeat(rules, person);
  const own: ItemRecusal = { person, seatId, basis: 'declared', reason: words };
  const recorded = [...item.recusals.filter((one) => one.person !== person), own];
  return accept(
    { type: 'ConflictDeclared', meetingId, itemId, person, reason: words },
    { type: 'MemberRecused', meetingId, itemId, person, seatId, basis: 'declared' },
    ...recused(meeting, { ...item, recusals: recorded }, { rules, pilot: null }),
  );
};

/** Recusals that follow from others, or from who owns and sponsors the pilot, and are not recorded yet. */
export const recused = (
  { meetingId, present }: Pick<CalledMeeting, 'meetingId' | 'present'>,
  { itemId, subject, recusals }: Pick<AgendaItem, 'itemId' | 'subject' | 'recusals'>,
  { rules, pilot }: { rules: MeetingRules; pilot: PilotPeople | null },
): MeetingEvent[] =>
  recusalsDue({ rules, recorded: recusals, subject, present }, pilot).map((due) => ({
    ...{ type: 'MemberRecused', meetingId, itemId },
    ...due,
  }));

export const endRecusal = (
  { meetingId, actor, itemId, person, reason }: MeetingCommandOf<'EndRecusal'>,
  meeting: CalledMeeting,
): Decided => {
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  if (!isOpen(meeting)) return notOpen(meeting);
  const mine = withdrawal(meeting, item, { person: actor.person, pilot: null });
  if (mine) return mine;
  if (!mayLead(meeting, actor.person, item)) return notLeading;
  const recusal = item.recusals.find((one) => one.person === person);
  if (!recusal) return reject('not-recused', 'They are not withdrawn from this item.', 'person');
  if (recusal.basis !== 'declared') return recusalStands(recusal.basis);
  const no = flawInText(reason, why('Say why the conflict is over; it is read in the minutes.'));
  if (no) return no;
  const words = reason.trim();
  const ended = [person, ...freedBy(meeting, item, person)];
  return accept(
    ...ended.map((one): MeetingEvent => ({
      ...{ type: 'RecusalEnded', meetingId, itemId },
      ...{ person: one, reason: words },
    })),
  );
};

const recusalStands = (basis: ItemRecusal['basis']) =>
  basis === 'owner' || basis === 'sponsor'
    ? reject(
        'recusal-stands',
        `Owner and sponsor stay withdrawn from their pilot: charter ${paragraphs.ownerOrSponsor}.`,
        'person',
      )
    : reject(
        'recusal-stands',
        'They are withdrawn with the member they stand in for. It ends when that member’s conflict ends.',
        'person',
      );

/** Who was withdrawn only as the delegate of somebody who no longer is. */
const freedBy = ({ rules, present }: OpenMeeting, { recusals }: AgendaItem, person: string): string[] => {
  const own = recusals.filter((one) => one.person !== person && isByThemselves(one.basis));
  const still = withdrawnFrom({ ...rules, present, recusals: own });
  return recusals.filter((one) => one.person !== person && !still.has(one.person)).map((one) => one.person);
};
