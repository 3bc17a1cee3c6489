import { accept, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { paragraphs } from '../charter-sentences';
import { flawInText } from '../words';
import { why } from './calling';
import { recused } from './conflicts';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import type { AgendaItem, CalledMeeting } from './meeting.state';
import { flawInDay } from './results';
import { isNo, isOpen, mayLead, notLeading, notOpen, undecided, withdrawal } from './presiding';

type Decided = Decision<MeetingEvent, MeetingRefusal>;

/** Opening another item closes the one before, undecided, with its votes kept. */
export const openItem = (
  { meetingId, actor, itemId, pilot }: MeetingCommandOf<'OpenItem'>,
  meeting: CalledMeeting,
): Decided => {
  if (!isOpen(meeting)) return notOpen(meeting);
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const no =
    withdrawal(meeting, item, { person: actor.person, pilot }) ??
    (mayLead(meeting, actor.person, item) ? null : notLeading) ??
    uncovered(meeting, item);
  if (no) return no;
  const due = recused(meeting, item, { rules: meeting.rules, pilot });
  return item.state === 'open' ? accept(...due) : accept({ type: 'ItemOpened', meetingId, itemId }, ...due);
};

/** The meeting goes on without an item before it: a break, or a word with somebody outside. */
export const pauseItem = (
  { meetingId, actor, itemId }: MeetingCommandOf<'PauseItem'>,
  meeting: CalledMeeting,
): Decided => {
  if (!isOpen(meeting)) return notOpen(meeting);
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const no =
    withdrawal(meeting, item, { person: actor.person, pilot: null }) ??
    (mayLead(meeting, actor.person, item) ? null : notLeading);
  if (no) return no;
  return item.state === 'open'
    ? accept({ type: 'ItemPaused', meetingId, itemId })
    : reject('item-not-open', 'This item is not open. There is nothing to pause.');
};

/** A vote rests on what was frozen and shown. */
export const uncovered = ({ pack }: CalledMeeting, { itemId }: AgendaItem): Refusal<MeetingRefusal> | null =>
  pack?.items[itemId] === undefined
    ? reject(
        'pack-not-frozen',
        pack
          ? `This item was placed after the pack was frozen: charter ${paragraphs.pack}. Freeze the pack again, then open it.`
          : 'The pack is not frozen yet. Freeze it, then open the item.',
      )
    : null;

export const deferItem = (
  { meetingId, actor, today, itemId, reason, returnOn }: MeetingCommandOf<'DeferItem'>,
  meeting: CalledMeeting,
): Decided => {
  if (!isOpen(meeting)) return notOpen(meeting);
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const no =
    withdrawal(meeting, item, { person: actor.person, pilot: null }) ??
    (mayLead(meeting, actor.person, item) ? null : notLeading) ??
    flawInText(reason, why('Say why it is deferred; whoever waits for it reads it.'));
  if (no) return no;
  const late =
    returnOn === null ? null : flawInDay(returnOn, { today, field: 'returnOn', isTodayLate: true });
  return late ?? accept({ type: 'ItemDeferred', meetingId, itemId, reason: reason.trim(), returnOn });
};
