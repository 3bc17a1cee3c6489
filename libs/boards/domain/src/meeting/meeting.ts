import { isInOwnRight, isRule, reject, type Decider, type Decision } from '@gatehouse/kernel';
import { assignAction, finishAction, noteItem, raiseAction } from './actions';
import { freezePack, orderAgenda, placeItem, removeItem } from './agenda';
import { arrive, closeMeeting, leave, openMeeting } from './attendance';
import { callMeeting, cancelMeeting, rescheduleMeeting } from './calling';
import { declareConflict, endRecusal } from './conflicts';
import { decideItem } from './deciding';
import { evolveMeeting } from './meeting.fold';
import type { MeetingCommand, MeetingCommandOf } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';
import { noMeeting, type CalledMeeting, type Meeting } from './meeting.state';
import { addAttachment, answerQuestion, askQuestion, sendApology } from './preparing';
import { deferItem, openItem, pauseItem } from './running';
import { addErratum, approveMinutes, draftMinutes } from './sealing';
import { castVote, confirmVote } from './voting';

type Decided = Decision<MeetingEvent, MeetingRefusal>;

const decide = (command: MeetingCommand, meeting: Meeting): Decided => {
  if (!isInOwnRight(command.actor))
    return reject(
      'in-own-right-only',
      'In a meeting everybody acts in their own right. Act as yourself: a seat’s delegate sits in as themselves.',
    );
  if (isRule(command.actor.person) && !openToRules.includes(command.type))
    return reject('not-your-office', 'A rule places items and raises what is overdue; people do the rest.');
  if (command.type === 'CallMeeting') return callMeeting(command, meeting);
  if (meeting.kind === 'none')
    return reject('meeting-unknown', 'No meeting has this id. Look it up under Boards.', 'meetingId');
  if (meeting.state === 'cancelled')
    return reject('meeting-cancelled', 'This meeting was cancelled. Call another one.');
  return decideCalled(command, meeting);
};

const openToRules: readonly MeetingCommand['type'][] = ['PlaceItem', 'RaiseAction'];

type CalledCommand = Exclude<MeetingCommand, { type: 'CallMeeting' }>;
type Deciders = {
  [Type in CalledCommand['type']]: (command: MeetingCommandOf<Type>, meeting: CalledMeeting) => Decided;
};

const deciders: Deciders = {
  RescheduleMeeting: rescheduleMeeting,
  CancelMeeting: cancelMeeting,
  PlaceItem: placeItem,
  RemoveItem: removeItem,
  OrderAgenda: orderAgenda,
  FreezePack: freezePack,
  SendApology: sendApology,
  AskQuestion: askQuestion,
  AnswerQuestion: answerQuestion,
  AddAttachment: addAttachment,
  OpenMeeting: openMeeting,
  Arrive: arrive,
  Leave: leave,
  DeclareConflict: declareConflict,
  EndRecusal: endRecusal,
  OpenItem: openItem,
  PauseItem: pauseItem,
  CastVote: castVote,
  ConfirmVote: confirmVote,
  DecideItem: decideItem,
  DeferItem: deferItem,
  AssignAction: assignAction,
  FinishAction: finishAction,
  RaiseAction: raiseAction,
  NoteItem: noteItem,
  CloseMeeting: closeMeeting,
  DraftMinutes: draftMinutes,
  ApproveMinutes: approveMinutes,
  AddErratum: addErratum,
};

const decideCalled = (command: CalledCommand, meeting: CalledMeeting): Decided => {
  // The table pairs each type with its command; indexing by a union loses the pairing, hence the cast.
  const decider = deciders[command.type] as (command: CalledCommand, meeting: CalledMeeting) => Decided;
  return decider(command, meeting);
};

/** One meeting of one board: what people do before it, in it and after it. */
export const meeting: Decider<MeetingCommand, MeetingEvent, Meeting, MeetingRefusal> = {
  initial: noMeeting,
  decide,
  evolve: evolveMeeting,
};
