import type {
  ItemSubject,
  ItemVote,
  MeetingEvent,
  MeetingEventOf,
  RecusalBasis,
} from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { Day, Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

export type RecusalRow = {
  person: string;
  seatId: string | null;
  basis: RecusalBasis;
  /** What the member said, where they declared it. */
  reason: string | null;
  since: Instant;
};

export type VoteRow = ItemVote & { at: Instant };

/** The sealed result: who counted, how the votes fell, and where the decision record stands in the log. */
export type DecisionRow = Pick<
  MeetingEventOf<'ItemDecided'>,
  'decisionId' | 'result' | 'votes' | 'dissent' | 'proof' | 'tally' | 'packDigest' | 'review'
> & { at: Instant; by: string; position: number };

/** One item of one meeting. Whether it is the open one, and for how long it was, the meeting's own row says. */
export type ItemRow = {
  meetingId: string;
  itemId: string;
  subject: ItemSubject;
  title: string;
  minutes: number;
  rule: string | null;
  state: 'waiting' | 'decided' | 'deferred';
  recusals: readonly RecusalRow[];
  votes: readonly VoteRow[];
  decision: DecisionRow | null;
  deferredBecause: string | null;
  returnOn: Day | null;
  questions: readonly QuestionRow[];
  notes: readonly { noteId: string; text: string; by: string; at: Instant }[];
};

export type QuestionRow = {
  questionId: string;
  person: string;
  text: string;
  at: Instant;
  answer: { text: string; by: string; at: Instant } | null;
};

/** Unique in the product. */
export const itemKey = (meetingId: string, itemId: string): string => `${meetingId}/${itemId}`;

const placed = (event: MeetingEventOf<'ItemPlaced'>): ItemRow => ({
  ...{ meetingId: event.meetingId, itemId: event.itemId, subject: event.subject, title: event.title },
  ...{ minutes: event.minutes, rule: event.rule, state: 'waiting' },
  ...{ recusals: [], votes: [], decision: null, deferredBecause: null, returnOn: null },
  ...{ questions: [], notes: [] },
});

const voted = (
  row: ItemRow,
  event: MeetingEventOf<'VoteCast'> | MeetingEventOf<'VoteChanged'>,
  envelope: Envelope,
): ItemRow => {
  const { seatId, person, by, ballot, rationale, packDigest, isRecordedForThem } = event;
  const vote: VoteRow = {
    ...{ seatId, person, by, ballot, rationale, packDigest, at: envelope.occurredAt },
    ...{ isRecordedForThem, isUnconfirmed: isRecordedForThem },
    wasChanged: event.type === 'VoteChanged',
  };
  return { ...row, votes: [...row.votes.filter((other) => other.seatId !== seatId), vote] };
};

const decided = (row: ItemRow, event: MeetingEventOf<'ItemDecided'>, envelope: Envelope): ItemRow => {
  const { decisionId, result, votes, dissent, proof, tally, packDigest, review } = event;
  return {
    ...row,
    state: 'decided',
    decision: {
      ...{ decisionId, result, votes, dissent, proof, tally, packDigest, review },
      ...{ at: envelope.occurredAt, by: envelope.by, position: envelope.position },
    },
  };
};

const withdrawn = (row: ItemRow, recusal: RecusalRow): ItemRow => ({
  ...row,
  recusals: [...row.recusals.filter(({ person }) => person !== recusal.person), recusal],
});

export const meetingItems = projection<ItemRow, MeetingEvent>()({
  name: 'meeting-item',
  version: 1,
  history: 'versions',
  keys: (event) =>
    'itemId' in event && event.itemId !== null ? [itemKey(event.meetingId, event.itemId)] : [],
  columns: {
    meeting: text((row) => row.meetingId, true),
    review: text((row) => ('reviewId' in row.subject ? row.subject.reviewId : null), true),
    pilot: text((row) => ('pilotId' in row.subject ? row.subject.pilotId : null), true),
    state: text((row) => row.state),
  },
  starts: { ItemPlaced: placed },
  changes: {
    ItemRemoved: () => null,
    // What was said comes with the recusal that follows from it.
    ConflictDeclared: (row, { person, reason }, { occurredAt }) =>
      withdrawn(row, { person, seatId: null, basis: 'declared', reason, since: occurredAt }),
    MemberRecused: (row, { person, seatId, basis }, { occurredAt }) => {
      const declared = row.recusals.find((other) => other.person === person);
      const reason = declared?.reason ?? null;
      return withdrawn(row, { person, seatId, basis, reason, since: declared?.since ?? occurredAt });
    },
    RecusalEnded: (row, { person }) => ({
      ...row,
      recusals: row.recusals.filter((other) => other.person !== person),
    }),
    VoteCast: voted,
    VoteChanged: voted,
    VoteConfirmed: (row, { seatId }) => ({
      ...row,
      votes: row.votes.map((vote) => (vote.seatId === seatId ? { ...vote, isUnconfirmed: false } : vote)),
    }),
    ItemDecided: decided,
    ItemDeferred: (row, { reason, returnOn }) => ({
      ...row,
      ...{ state: 'deferred', deferredBecause: reason, returnOn },
    }),
    QuestionAsked: (row, { questionId, person, text: asked }, { occurredAt }) => ({
      ...row,
      questions: [...row.questions, { questionId, person, text: asked, at: occurredAt, answer: null }],
    }),
    QuestionAnswered: (row, { questionId, person, text: words }, { occurredAt }) => ({
      ...row,
      questions: row.questions.map((question) =>
        question.questionId === questionId
          ? { ...question, answer: { text: words, by: person, at: occurredAt } }
          : question,
      ),
    }),
    ItemNoted: (row, { noteId, text: words }, { by, occurredAt }) => ({
      ...row,
      notes: [
        ...row.notes.filter((note) => note.noteId !== noteId),
        { noteId, text: words, by, at: occurredAt },
      ],
    }),
  },
});
