import { accept, isRule, reject, type Decision, type Refusal } from '@gatehouse/kernel';
import { holdsOffice } from '../board/offices';
import { flawInNote, flawInText, longestReason } from '../words';
import type { MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import { itemOf, type CalledMeeting, type MeetingAction } from './meeting.state';
import { holdsOfficeIn, itemUnknown, withdrawal } from './presiding';
import { flawInDay } from './results';
import { rulesOf } from './standing';

type Decided = Decision<MeetingEvent, MeetingRefusal>;
type No = Refusal<MeetingRefusal>;

const aText = { what: 'text', most: longestReason } as const;

export const assignAction = (
  { meetingId, actor, board, today, itemId, ...action }: MeetingCommandOf<'AssignAction'>,
  meeting: CalledMeeting,
): Decided => {
  const { actionId, text, owner, dueOn } = action;
  const rules = rulesOf(meeting, board, today);
  const no =
    begun(meeting) ??
    (rules && holdsOffice(rules.seats, { person: actor.person, day: rules.onDay })
      ? null
      : reject('not-your-office', 'Actions are given by the chair or the secretary.')) ??
    mayTouch(meeting, itemId, actor.person) ??
    flawInText(text, { ...aText, ask: 'Say what is to be done.' }) ??
    (owner.trim() === '' ? reject('owner-missing', 'Say who does it.', 'owner') : null) ??
    flawInDay(dueOn, { today, field: 'dueOn', isTodayLate: false });
  if (no) return no;
  if (meeting.actions.some((one) => one.actionId === actionId)) return accept();
  return accept({
    ...{ type: 'ActionAssigned', meetingId, itemId, actionId },
    ...{ text: text.trim(), owner, dueOn },
  });
};

/** Until the minutes are sealed, with the item they are about open to whoever writes. */
const begun = ({ state, minutes }: CalledMeeting): No | null => {
  if (minutes.state === 'sealed') return sealed;
  return state === 'called' ? reject('meeting-not-open', 'The meeting has not begun yet.') : null;
};

export const sealed: No = reject(
  'minutes-sealed',
  'The minutes are approved and sealed. What is to be put right goes beside them as an erratum.',
);

const mayTouch = (meeting: CalledMeeting, itemId: string | null, person: string): No | null => {
  if (itemId === null) return null;
  const item = itemOf(meeting, itemId);
  return item ? withdrawal(meeting, item, { person, pilot: null }) : itemUnknown;
};

export const finishAction = (
  { meetingId, actor, actionId, note }: MeetingCommandOf<'FinishAction'>,
  meeting: CalledMeeting,
): Decided => {
  const action = actionNamed(meeting, actionId);
  if (!action) return actionUnknown;
  if (action.owner !== actor.person && !holdsOfficeIn(meeting, actor.person))
    return reject(
      'not-your-action',
      'Whoever has to do it says that it is done, or the chair or the secretary.',
    );
  if (action.isDone) return accept();
  return flawInNote(note) ?? accept({ type: 'ActionDone', meetingId, actionId, note: note.trim() });
};

export const raiseAction = (
  { meetingId, actor, today, actionId, rule }: MeetingCommandOf<'RaiseAction'>,
  meeting: CalledMeeting,
): Decided => {
  if (!isRule(actor.person)) return reject('only-a-rule', 'Only the clock says that an action is overdue.');
  const action = actionNamed(meeting, actionId);
  if (!action) return actionUnknown;
  if (action.isDone || action.isRaised || action.dueOn >= today)
    return reject('no-longer-so', 'This action is done, not overdue yet, or was raised already.');
  const { owner, dueOn } = action;
  return accept({ type: 'ActionOverdue', meetingId, actionId, owner, dueOn, rule });
};

const actionNamed = ({ actions }: CalledMeeting, actionId: string): MeetingAction | undefined =>
  actions.find((one) => one.actionId === actionId);

const actionUnknown: No = reject('action-unknown', 'This meeting gave no such action.', 'actionId');

/** The only words of the minutes that somebody writes; everything else in them follows from what happened. */
export const noteItem = (
  { meetingId, actor, noteId, itemId, text }: MeetingCommandOf<'NoteItem'>,
  meeting: CalledMeeting,
): Decided => {
  const before = meeting.notes.find((note) => note.noteId === noteId);
  const no =
    begun(meeting) ??
    (holdsOfficeIn(meeting, actor.person)
      ? null
      : reject('not-your-office', 'Notes for the minutes are written by the secretary or the chair.')) ??
    mayTouch(meeting, itemId, actor.person) ??
    (before && before.itemId !== itemId
      ? reject('item-unknown', 'This note is about another item. Write a new one.', 'noteId')
      : null) ??
    flawInText(text, { ...aText, ask: 'Write the note.' });
  if (no) return no;
  const words = text.trim();
  return before?.text === words
    ? accept()
    : accept({ type: 'ItemNoted', meetingId, noteId, itemId, text: words });
};
