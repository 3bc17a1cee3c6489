import { asColumn, wordsIn } from '@gatehouse/server-kit';
import type {
  CircularEvent,
  CircularEventOf,
  ItemResult,
  MeetingEvent,
  MeetingEventOf,
} from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

/** Where it was decided: an item of a meeting, or a circular. */
type Place =
  | { meetingId: string; itemId: string; circularId: null }
  | { meetingId: null; itemId: null; circularId: string };

/** A decision record as it was sealed. */
export type DecisionRecord = Place &
  Omit<MeetingEventOf<'ItemDecided'>, 'type' | 'meetingId' | 'itemId'> & {
    at: Instant;
    by: string;
    position: number;
  };

type Sealed = MeetingEventOf<'ItemDecided'> | CircularEventOf<'CircularDecided'>;

const sealed = (event: Sealed, { occurredAt, by, position }: Envelope): DecisionRecord => ({
  ...placeOf(event),
  ...{ decisionId: event.decisionId, boardId: event.boardId, subject: event.subject, title: event.title },
  ...{ result: event.result, votes: event.votes, dissent: event.dissent, proof: event.proof },
  ...{ tally: event.tally, packDigest: event.packDigest, review: event.review },
  ...{ at: occurredAt, by, position },
});

const placeOf = (event: Sealed): Place =>
  event.type === 'ItemDecided'
    ? { meetingId: event.meetingId, itemId: event.itemId, circularId: null }
    : { meetingId: null, itemId: null, circularId: event.circularId };

/** Every decision ever. What was sealed never changes, so an instant is only a filter. */
export const decisions = projection<DecisionRecord, MeetingEvent | CircularEvent>()({
  name: 'decision',
  version: 1,
  history: 'insert-only',
  keys: (event) => ('decisionId' in event ? [event.decisionId] : []),
  columns: {
    board: text((row) => row.boardId, true),
    outcome: text((row): string => row.result.outcome),
    pilot: text((row) => ('pilotId' in row.subject ? row.subject.pilotId : null), true),
    review: text((row) => ('reviewId' in row.subject ? row.subject.reviewId : null), true),
    /** By which withholding names it. */
    item: text((row) => (row.circularId === null ? `${row.meetingId}/${row.itemId}` : null)),
    circular: text((row) => row.circularId),
    words: text((row) => asColumn(wordsIn(...textsIn(row)))),
  },
  indexes: [['outcome', 'board']],
  starts: { ItemDecided: sealed, CircularDecided: sealed },
  changes: {},
});

/** What a decision is found by. */
const textsIn = ({ title, subject, review, result, votes }: DecisionRecord): string[] => [
  title,
  ...(subject.kind === 'information' ? [subject.text] : []),
  ...(review ? [review.gate] : []),
  ...reasonsIn(result),
  ...votes.map(({ rationale }) => rationale),
];

/** What was said with the answer. */
const reasonsIn = (result: ItemResult): string[] => {
  switch (result.outcome) {
    case 'hold':
    case 'reject':
      return [result.because];
    case 'recycle':
      return [result.because, ...result.redo];
    case 'kill':
      return [result.because, result.lessons];
    case 'conditional-go':
      return result.conditions.map(({ text: demanded }) => demanded);
    case 'go':
    case 'approve':
      return [];
  }
};
