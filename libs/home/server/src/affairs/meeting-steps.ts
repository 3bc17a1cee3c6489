import type { MeetingEvent, MeetingEventOf } from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { ItemAffair, MeetingAffair } from './affair';

export const meetingAtFirst = (
  { meetingId, boardId, number, title, startsAt }: MeetingEventOf<'MeetingCalled'>,
  { occurredAt }: Pick<Envelope, 'occurredAt'>,
): MeetingAffair => ({
  ...{ kind: 'meeting', meetingId, boardId, number, title, startsAt, calledAt: occurredAt, state: 'called' },
  ...{ openedAt: null, closedAt: null, packAt: null, present: [], apologies: [], items: [] },
  ...{ questions: [], actions: [], minutes: { isDrafted: false, isSealed: false, since: null } },
});

type Steps = {
  [Type in MeetingEvent['type']]?: (
    meeting: MeetingAffair,
    event: MeetingEventOf<Type>,
    envelope: Envelope,
  ) => MeetingAffair;
};

/** How a meeting's own events change what waits about it. */
export const meetingSteps = {
  MeetingRescheduled: (meeting, { startsAt }) => ({ ...meeting, startsAt }),
  MeetingCancelled: (meeting) => ({ ...meeting, state: 'cancelled' }),
  ItemPlaced: (meeting, { itemId, title, subject }) => ({
    ...meeting,
    items: [
      ...meeting.items,
      {
        ...{ itemId, title, isOver: false, openSince: null, voted: [], recused: [], unconfirmed: [] },
        pilotId: 'pilotId' in subject ? subject.pilotId : null,
        reviewId: 'reviewId' in subject ? subject.reviewId : null,
      },
    ],
  }),
  ItemRemoved: (meeting, { itemId }) => ({
    ...meeting,
    items: meeting.items.filter((item) => item.itemId !== itemId),
  }),
  PackFrozen: (meeting, _, { occurredAt }) => ({ ...meeting, packAt: occurredAt }),
  ApologySent: (meeting, { person }) => ({ ...meeting, apologies: [...meeting.apologies, person] }),
  QuestionAsked: (meeting, { questionId, itemId, person: by }, { occurredAt: at }) => ({
    ...meeting,
    questions: [...meeting.questions, { questionId, itemId, by, at }],
  }),
  QuestionAnswered: (meeting, { questionId }) => ({
    ...meeting,
    questions: meeting.questions.filter((question) => question.questionId !== questionId),
  }),
  MeetingOpened: (meeting, _, { occurredAt }) => ({
    ...meeting,
    ...{ state: 'open', openedAt: occurredAt },
  }),
  MemberArrived: (meeting, { person }) => ({ ...meeting, present: [...meeting.present, person] }),
  MemberLeft: (meeting, { person }) => ({
    ...meeting,
    present: meeting.present.filter((one) => one !== person),
  }),
  MemberRecused: (meeting, { itemId, person }) =>
    ofItem(meeting, itemId, ({ recused }) => ({ recused: [...recused, person] })),
  RecusalEnded: (meeting, { itemId, person }) =>
    ofItem(meeting, itemId, ({ recused }) => ({ recused: recused.filter((one) => one !== person) })),
  ItemOpened: (meeting, { itemId }, { occurredAt }) => ({
    ...meeting,
    items: meeting.items.map((item) => ({
      ...item,
      openSince: item.itemId === itemId ? occurredAt : null,
    })),
  }),
  ItemPaused: (meeting, { itemId }) => ofItem(meeting, itemId, () => ({ openSince: null })),
  VoteCast: (meeting, { itemId, seatId, person, isRecordedForThem }, { occurredAt: at }) =>
    ofItem(meeting, itemId, ({ voted, unconfirmed }) => ({
      voted: [...voted, seatId],
      unconfirmed: isRecordedForThem ? [...unconfirmed, { person, at }] : unconfirmed,
    })),
  VoteChanged: (meeting, { itemId, person, isRecordedForThem }, { occurredAt: at }) =>
    ofItem(meeting, itemId, ({ unconfirmed }) => ({
      unconfirmed: [
        ...unconfirmed.filter((one) => one.person !== person),
        ...(isRecordedForThem ? [{ person, at }] : []),
      ],
    })),
  VoteConfirmed: (meeting, { itemId, person }) =>
    ofItem(meeting, itemId, ({ unconfirmed }) => ({
      unconfirmed: unconfirmed.filter((one) => one.person !== person),
    })),
  ItemDecided: (meeting, { itemId }) => ofItem(meeting, itemId, () => ({ isOver: true, openSince: null })),
  ItemDeferred: (meeting, { itemId }) => ofItem(meeting, itemId, () => ({ isOver: true, openSince: null })),
  ActionAssigned: (meeting, { actionId, text, owner, dueOn }, { occurredAt: at }) => ({
    ...meeting,
    actions: [...meeting.actions, { actionId, text, owner, dueOn, at, isOverdue: false }],
  }),
  ActionDone: (meeting, { actionId }) => ({
    ...meeting,
    actions: meeting.actions.filter((action) => action.actionId !== actionId),
  }),
  ActionOverdue: (meeting, { actionId }) => ({
    ...meeting,
    actions: meeting.actions.map((action) =>
      action.actionId === actionId ? { ...action, isOverdue: true } : action,
    ),
  }),
  MeetingClosed: (meeting, _, { occurredAt }) => ({
    ...meeting,
    ...{ state: 'closed', closedAt: occurredAt },
    items: meeting.items.map((item) => ({ ...item, openSince: null })),
  }),
  MinutesDrafted: (meeting, _, { occurredAt: since }) => ({
    ...meeting,
    minutes: { isDrafted: true, isSealed: false, since },
  }),
  MinutesApproved: (meeting, _, { occurredAt: since }) => ({
    ...meeting,
    minutes: { isDrafted: true, isSealed: true, since },
  }),
} satisfies Steps;

const ofItem = (
  meeting: MeetingAffair,
  itemId: string,
  change: (item: ItemAffair) => Partial<ItemAffair>,
): MeetingAffair => ({
  ...meeting,
  items: meeting.items.map((item) => (item.itemId === itemId ? { ...item, ...change(item) } : item)),
});
