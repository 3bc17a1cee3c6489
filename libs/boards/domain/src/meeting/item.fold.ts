import type { MeetingEvent, MeetingEventOf } from './meeting.events';
import type { AgendaItem, CalledMeeting, ItemVote } from './meeting.state';

/** What changes one item of the agenda. */
export type ItemEvent = MeetingEventOf<
  | 'ItemPlaced'
  | 'ItemRemoved'
  | 'QuestionAsked'
  | 'QuestionAnswered'
  | 'ConflictDeclared'
  | 'MemberRecused'
  | 'RecusalEnded'
  | 'ItemOpened'
  | 'ItemPaused'
  | 'VoteCast'
  | 'VoteChanged'
  | 'VoteConfirmed'
  | 'ItemDecided'
  | 'ItemDeferred'
>;

type Changes = {
  [Type in ItemEvent['type']]: (
    event: MeetingEventOf<Type>,
    meeting: CalledMeeting,
  ) => Partial<CalledMeeting>;
};

export const itemChanges: Changes = {
  ItemPlaced: (event, { items }) => ({ items: [...items, placed(event)] }),
  ItemRemoved: ({ itemId }, { items }) => ({ items: items.filter((item) => item.itemId !== itemId) }),
  QuestionAsked: ({ itemId, questionId, person, text }, meeting) =>
    on(meeting, itemId, ({ questions }) => ({
      questions: [...questions, { questionId, person, text, answer: null }],
    })),
  QuestionAnswered: ({ itemId, questionId, person, text }, meeting) =>
    on(meeting, itemId, ({ questions }) => ({
      questions: questions.map((one) =>
        one.questionId === questionId ? { ...one, answer: { person, text } } : one,
      ),
    })),
  // What was said comes with the recusal that follows from it.
  ConflictDeclared: ({ itemId, person, reason }, meeting) =>
    on(meeting, itemId, ({ recusals }) => ({
      recusals: [
        ...recusals.filter((one) => one.person !== person),
        { person, seatId: null, basis: 'declared', reason },
      ],
    })),
  MemberRecused: ({ itemId, person, seatId, basis }, meeting) =>
    on(meeting, itemId, ({ recusals }) => ({
      recusals: [
        ...recusals.filter((one) => one.person !== person),
        { person, seatId, basis, reason: recusals.find((one) => one.person === person)?.reason ?? null },
      ],
    })),
  RecusalEnded: ({ itemId, person }, meeting) =>
    on(meeting, itemId, ({ recusals }) => ({
      recusals: recusals.filter((one) => one.person !== person),
    })),
  // One at a time: whatever was open waits again, and its votes with it.
  ItemOpened: ({ itemId }, { items }) => ({
    items: items.map((item): AgendaItem => {
      if (item.itemId === itemId) return { ...item, state: 'open', wasOpened: true };
      return item.state === 'open' ? { ...item, state: 'waiting' } : item;
    }),
  }),
  ItemPaused: ({ itemId }, meeting) => on(meeting, itemId, () => ({ state: 'waiting' })),
  VoteCast: (event, meeting) => voted(event, meeting, false),
  VoteChanged: (event, meeting) => voted(event, meeting, true),
  VoteConfirmed: ({ itemId, seatId }, meeting) =>
    on(meeting, itemId, ({ votes }) => {
      const vote = votes[seatId];
      return vote ? { votes: { ...votes, [seatId]: { ...vote, isUnconfirmed: false } } } : {};
    }),
  ItemDecided: (event, meeting) => on(meeting, event.itemId, () => ({ state: 'decided', decision: event })),
  ItemDeferred: ({ itemId, reason, returnOn }, meeting) =>
    on(meeting, itemId, () => ({ state: 'deferred', deferral: { reason, returnOn } })),
};

const placed = ({ itemId, subject, title, minutes, rule }: MeetingEventOf<'ItemPlaced'>): AgendaItem => ({
  ...{ itemId, subject, title, minutes, rule },
  ...{ state: 'waiting', wasOpened: false, recusals: [], votes: {}, questions: [] },
  ...{ decision: null, deferral: null },
});

const on = (
  { items }: CalledMeeting,
  itemId: string,
  change: (item: AgendaItem) => Partial<AgendaItem>,
): Partial<CalledMeeting> => ({
  items: items.map((item) => (item.itemId === itemId ? { ...item, ...change(item) } : item)),
});

const voted = (
  event: Extract<MeetingEvent, { type: 'VoteCast' | 'VoteChanged' }>,
  meeting: CalledMeeting,
  wasChanged: boolean,
): Partial<CalledMeeting> =>
  on(meeting, event.itemId, ({ votes }) => ({
    votes: { ...votes, [event.seatId]: voteOf(event, wasChanged) },
  }));

const voteOf = (
  {
    seatId,
    person,
    by,
    ballot,
    rationale,
    packDigest,
    isRecordedForThem,
  }: Extract<MeetingEvent, { type: 'VoteCast' | 'VoteChanged' }>,
  wasChanged: boolean,
): ItemVote => ({
  ...{ seatId, person, by, ballot, rationale, packDigest },
  ...{ isRecordedForThem, isUnconfirmed: isRecordedForThem, wasChanged },
});
