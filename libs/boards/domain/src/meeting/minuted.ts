import type { MeetingEvent } from './meeting.events';

/** What the minutes tell. Votes are told with the decision that they are counted in. */
const minuted: Readonly<Record<MeetingEvent['type'], boolean>> = {
  MeetingCalled: true,
  MeetingRescheduled: true,
  MeetingCancelled: false,
  ItemPlaced: true,
  ItemRemoved: true,
  AgendaOrdered: true,
  PackFrozen: true,
  ApologySent: true,
  QuestionAsked: true,
  QuestionAnswered: true,
  AttachmentAdded: true,
  MeetingOpened: true,
  MemberArrived: true,
  MemberLeft: true,
  ConflictDeclared: true,
  MemberRecused: true,
  RecusalEnded: true,
  ItemOpened: false,
  ItemPaused: false,
  VoteCast: false,
  VoteChanged: true,
  VoteConfirmed: true,
  ItemDecided: true,
  ItemDeferred: true,
  ActionAssigned: true,
  ActionDone: false,
  ActionOverdue: false,
  ItemNoted: true,
  MeetingClosed: true,
  MinutesDrafted: false,
  MinutesApproved: false,
  ErratumAdded: false,
};

export const isMinuted = ({ type }: MeetingEvent): boolean => minuted[type];
