import { accept, isRule, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { keeps } from '../board/offices';
import { flawInText } from '../words';
import { longestTitle, notKeeping, why } from './calling';
import type { ItemSubject } from './item';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import { openItemOf, type CalledMeeting } from './meeting.state';
import { isNo, undecided, withdrawal } from './presiding';

type Decided = Decision<MeetingEvent, MeetingRefusal>;
type No = Refusal<MeetingRefusal>;

const longestBox = 480;

export const placeItem = (command: MeetingCommandOf<'PlaceItem'>, meeting: CalledMeeting): Decided => {
  const { meetingId, actor, board, today, itemId, subject, title, minutes } = command;
  const isMachine = isRule(actor.person);
  if (!isMachine && !keeps(actor, board, today)) return notKeeping;
  const no =
    over(meeting) ??
    flawInText(title, { what: 'title', most: longestTitle, ask: 'Give the item a title.' }) ??
    flawInBox(minutes) ??
    alreadyThere(meeting, itemId, subject);
  if (no) return no;
  const rule = isMachine ? actor.person.slice('rule:'.length) : null;
  return accept({ type: 'ItemPlaced', meetingId, itemId, subject, title: title.trim(), minutes, rule });
};

const flawInBox = (minutes: number): No | null =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= longestBox
    ? null
    : reject('length-out-of-range', `The time box of an item is 1 to ${longestBox} minutes.`, 'minutes');

const alreadyThere = (meeting: CalledMeeting, itemId: string, subject: ItemSubject): No | null => {
  if (meeting.items.some((item) => item.itemId === itemId))
    return reject('already-placed', 'This item is on the agenda already.');
  const key = subjectKey(subject);
  const twin = meeting.items.findIndex(
    (item) => item.state !== 'deferred' && subjectKey(item.subject) === key,
  );
  return twin >= 0
    ? reject('already-on-the-agenda', `Item ${twin + 1} is about the same already. A subject comes up once.`)
    : null;
};

/** What an item is about, as a name: the same subject is not placed twice. */
export const subjectKey = (subject: ItemSubject): string => {
  switch (subject.kind) {
    case 'review':
      return `review:${subject.reviewId}`;
    case 'return':
      return `return:${subject.pilotId}`;
    case 'trigger':
      return `trigger:${subject.triggerId}`;
    case 'exception':
      return `exception:${subject.reviewId}:${subject.criterionId}`;
    case 'information':
      return `information:${subject.text.trim()}`;
  }
};

export const removeItem = (
  { meetingId, actor, board, today, itemId, reason }: MeetingCommandOf<'RemoveItem'>,
  meeting: CalledMeeting,
): Decided => {
  if (!keeps(actor, board, today)) return notKeeping;
  const item = undecided(meeting, itemId);
  if (isNo(item)) return item;
  const no =
    over(meeting) ??
    withdrawal(meeting, item, { person: actor.person, pilot: null }) ??
    flawInText(reason, why('Say why it leaves the agenda; whoever asked for it reads it.'));
  if (no) return no;
  if (item.wasOpened)
    return reject('item-is-open', 'The item was opened, and what was said on it stays. Defer it instead.');
  return accept({ type: 'ItemRemoved', meetingId, itemId, reason: reason.trim() });
};

export const orderAgenda = (
  { meetingId, actor, board, today, order }: MeetingCommandOf<'OrderAgenda'>,
  meeting: CalledMeeting,
): Decided => {
  if (!keeps(actor, board, today)) return notKeeping;
  const no = over(meeting);
  if (no) return no;
  const present = meeting.items.map(({ itemId }) => itemId);
  const isComplete = order.length === present.length && present.every((itemId) => order.includes(itemId));
  if (!isComplete)
    return reject(
      'order-incomplete',
      'The agenda has changed since you looked. Order all of its items, each once.',
      'order',
    );
  return order.every((itemId, index) => itemId === present[index])
    ? accept()
    : accept({ type: 'AgendaOrdered', meetingId, order });
};

export const freezePack = (
  { meetingId, actor, board, today, position, digest, items }: MeetingCommandOf<'FreezePack'>,
  meeting: CalledMeeting,
): Decided => {
  if (!keeps(actor, board, today)) return notKeeping;
  const no = over(meeting);
  if (no) return no;
  if (openItemOf(meeting))
    return reject(
      'item-is-open',
      'An item is open, and votes on it rest on the pack as it is. Decide, defer or pause it, then freeze the pack again.',
    );
  if (meeting.items.length === 0)
    return reject('agenda-empty', 'Nothing is on the agenda. Place an item before the pack is frozen.');
  const isShown = new Set(items.map(({ itemId }) => itemId));
  if (meeting.items.some(({ itemId, state }) => state === 'waiting' && !isShown.has(itemId)))
    return reject(
      'pack-incomplete',
      'An item was placed meanwhile that this pack does not hold. Freeze it again.',
    );
  return meeting.pack?.digest === digest
    ? accept()
    : accept({ type: 'PackFrozen', meetingId, position, digest, items });
};

/** The agenda changes until the meeting closes. */
export const over = ({ state }: CalledMeeting): No | null =>
  state === 'closed'
    ? reject('meeting-closed', 'The meeting is closed, and its agenda with it. Place it in the next one.')
    : null;
