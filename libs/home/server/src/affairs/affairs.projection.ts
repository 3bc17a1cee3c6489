import { type BoardEvent, type CircularEvent, type MeetingEvent } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { ReviewEvent } from '@gatehouse/gates-domain';
import { integer, projection } from '@gatehouse/projections';
import type { Affair } from './affair';
import { boardAtFirst, boardSteps, circularAtFirst, circularSteps } from './board-steps';
import { meetingAtFirst, meetingSteps } from './meeting-steps';
import { reviewAtFirst, reviewSteps } from './review-steps';

type Happened = ReviewEvent | BoardEvent | MeetingEvent | CircularEvent;
type Step = (affair: Affair, event: Happened, envelope: Envelope) => Affair;

/** Reviews, boards, meetings and circulars with what waits about them. */
export const homeAffairs = projection<Affair, Happened>()({
  name: 'home-affairs',
  version: 1,
  history: 'versions',
  keys: (event) => [keyOf(event)],
  columns: {
    /** 1 while it may need somebody; null once it is over. */
    waits: integer((affair) => (mayNeedSomebody(affair) ? 1 : null), true),
  },
  covered: ['waits'],
  starts: {
    ReviewRequested: reviewAtFirst,
    BoardChartered: boardAtFirst,
    MeetingCalled: meetingAtFirst,
    CircularProposed: circularAtFirst,
  },
  // Each step takes rows and events of its own kind, and a key never holds another; indexing by a text loses that.
  changes: { ...reviewSteps, ...boardSteps, ...meetingSteps, ...circularSteps } as Record<string, Step>,
});

export const boardKey = (boardId: string): string => `board/${boardId}`;

const keyOf = (event: Happened): string => {
  if ('reviewId' in event) return `review/${event.reviewId}`;
  if ('meetingId' in event) return `meeting/${event.meetingId}`;
  if ('circularId' in event) return `circular/${event.circularId}`;
  return boardKey(event.boardId);
};

const mayNeedSomebody = (affair: Affair): boolean => {
  switch (affair.kind) {
    case 'review':
      return !affair.isOver || affair.conditions.length > 0;
    case 'board':
      return true;
    case 'meeting':
      return affair.state !== 'cancelled' && !isDone(affair);
    case 'circular':
      return !affair.isOver;
  }
};

const isDone = ({ state, minutes, actions, items }: Extract<Affair, { kind: 'meeting' }>): boolean =>
  state === 'closed' &&
  minutes.isSealed &&
  actions.length === 0 &&
  items.every(({ unconfirmed }) => unconfirmed.length === 0);
