import type { CircularEvent, ItemSubject, MeetingEvent } from '@gatehouse/boards-domain';
import { projection } from '@gatehouse/projections';

/** What an item (`<meetingId>/<itemId>`) or a circular (its id) is about, for whoever is withdrawn from it. */
export type SubjectRow = { meetingId: string | null; reviewId: string | null };

const reviewOf = (subject: ItemSubject): string | null => ('reviewId' in subject ? subject.reviewId : null);

const ofCirculars: readonly string[] = [
  ...['CircularProposed', 'CircularDecided', 'CircularLapsed', 'CircularWithdrawn'],
];
const isOfCircular = (event: MeetingEvent | CircularEvent): event is CircularEvent =>
  ofCirculars.includes(event.type);

export const itemSubjects = projection<SubjectRow, MeetingEvent | CircularEvent>()({
  name: 'item-subjects',
  version: 1,
  history: 'none',
  keys: (event) => {
    if (isOfCircular(event)) return [event.circularId];
    return event.type === 'ItemPlaced' || event.type === 'ItemRemoved'
      ? [`${event.meetingId}/${event.itemId}`]
      : [];
  },
  columns: {},
  starts: {
    ItemPlaced: ({ meetingId, subject }) => ({ meetingId, reviewId: reviewOf(subject) }),
    CircularProposed: ({ subject }) => ({ meetingId: null, reviewId: reviewOf(subject) }),
  },
  changes: {
    ItemRemoved: () => null,
    // What was decided in writing has no minutes to wait for.
    ...{ CircularDecided: () => null, CircularLapsed: () => null, CircularWithdrawn: () => null },
  },
});
