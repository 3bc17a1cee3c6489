import { seatsInTerm, type Seat } from '@gatehouse/boards-domain';
import { daysBetween, sentence, strong, type Instant } from '@gatehouse/kernel';
import type { ActionOwed, BoardAffair, ItemAffair, MeetingAffair } from './affair';
import { affairMatter, everybody, named, type AffairMatter } from './affair-matter';
import type { Subject } from './subject';

type Around = { meeting: MeetingAffair; board: BoardAffair; seats: readonly Seat[]; now: Instant };

/** What waits about a meeting: before it, in its room, and after it. */
export const meetingMatters = (meeting: MeetingAffair, board: BoardAffair, now: Instant): AffairMatter[] => {
  const around = { meeting, board, seats: seatsInTerm(board.seats, now.slice(0, 10)), now };
  const { actions } = meeting;
  const owed = actions.map((action) => owedBy(action, around));
  switch (meeting.state) {
    case 'called':
      return [...before(around), ...owed];
    case 'open':
      return [...inTheRoom(around), ...owed];
    case 'closed':
      return [...after(around), ...owed];
    case 'cancelled':
      return [];
  }
};

const subjectOf = ({ meeting, board }: Around): Subject => ({
  ...{ id: meeting.meetingId, name: `${board.name}, ${meeting.title}`, unit: null, programme: null },
});

const holding = (seats: readonly Seat[], ...offices: Seat['office'][]): string[] =>
  seats.filter(({ office }) => offices.includes(office)).map(({ person }) => person);

const before = (around: Around): AffairMatter[] => {
  const { meeting, seats, now } = around;
  const { meetingId, packAt, calledAt, startsAt, items, apologies } = meeting;
  const isNear = daysBetween(now, startsAt) < daysToPrepare;
  const common = { subject: subjectOf(around), restsOn: {} };
  if (packAt === null)
    return isNear
      ? [
          affairMatter({
            ...{ id: `${meetingId}/pack`, kind: 'freeze-pack', ...common, since: calledAt },
            audience: everybody(holding(seats, 'secretary', 'chair')),
            sentence: sentence`It meets on ${startsAt.slice(0, 10)}, and its pack is not frozen`,
            act: { label: 'Prepare', address: `/meetings/${meetingId}` },
          }),
        ]
      : [];
  const asked = seats.filter(({ hasVote, person }) => hasVote && !apologies.includes(person));
  return [
    affairMatter({
      ...{ id: `${meetingId}/read`, kind: 'read-pack', ...common, since: packAt },
      audience: everybody(asked.map(({ person }) => person)),
      sentence: sentence`It meets on ${startsAt.slice(0, 10)}; the pack of ${countedItems(items)} is frozen`,
      act: { label: 'Read the pack', address: `/meetings/${meetingId}` },
    }),
    ...meeting.questions.map(({ questionId, itemId, at }) =>
      affairMatter({
        ...{ id: `${meetingId}/question/${questionId}`, kind: 'answer-question', ...common, since: at },
        restsOn: { item: `${meetingId}/${itemId}` },
        audience: everybody(holding(seats, 'secretary', 'chair')),
        sentence: sentence`A member's question before the meeting has no answer yet`,
        act: { label: 'Answer', address: `/meetings/${meetingId}` },
      }),
    ),
  ];
};

const countedItems = (items: readonly ItemAffair[]): string =>
  items.length === 1 ? 'one item' : `${items.length} items`;

const inTheRoom = (around: Around): AffairMatter[] => {
  const { meeting, seats } = around;
  const { meetingId, openedAt, present, items, apologies } = meeting;
  const room = `/meetings/${meetingId}/room`;
  const away = seats.filter(
    ({ hasVote, person, delegate }) =>
      hasVote &&
      !present.includes(person) &&
      !apologies.includes(person) &&
      !(delegate !== null && present.includes(delegate)),
  );
  const open = items.find(({ openSince }) => openSince !== null);
  return [
    affairMatter({
      ...{ id: `${meetingId}/arrive`, kind: 'take-seat', since: openedAt ?? meeting.startsAt },
      ...{ subject: subjectOf(around), restsOn: {} },
      audience: everybody(away.map(({ person }) => person)),
      sentence: sentence`The meeting is ${strong('open')}; your seat is empty`,
      act: { label: 'Take your seat', address: room },
    }),
    ...(open ? [voteOn(open, around)] : []),
  ];
};

const voteOn = (item: ItemAffair, around: Around): AffairMatter => {
  const { meeting, seats, board } = around;
  const { meetingId, present } = meeting;
  const waiting = seats.flatMap(({ seatId, person, hasVote, delegate }) => {
    if (!hasVote || item.voted.includes(seatId)) return [];
    const inSeat = present.includes(person) ? person : board.allowsDelegates ? delegate : null;
    return inSeat !== null && present.includes(inSeat) ? [inSeat] : [];
  });
  return affairMatter({
    ...{ id: `${meetingId}/vote/${item.itemId}`, kind: 'cast-vote', subject: subjectOf(around) },
    restsOn: { item: `${meetingId}/${item.itemId}`, reviewId: item.reviewId },
    since: item.openSince ?? meeting.startsAt,
    audience: everybody(waiting.filter((person) => !item.recused.includes(person))),
    sentence: sentence`${strong(item.title)} waits for your vote`,
    act: { label: 'Vote', address: `/meetings/${meetingId}/room` },
  });
};

const after = (around: Around): AffairMatter[] => {
  const { meeting, seats } = around;
  const { meetingId, closedAt, minutes, items } = meeting;
  const common = { subject: subjectOf(around), since: minutes.since ?? closedAt ?? meeting.startsAt };
  const address = `/meetings/${meetingId}/minutes`;
  const toWrite = affairMatter({
    ...{ id: `${meetingId}/minutes`, kind: 'draft-minutes', ...common, restsOn: {} },
    audience: everybody(holding(seats, 'secretary')),
    sentence: sentence`The meeting is over; its minutes are not drafted`,
    act: { label: 'Draft minutes', address },
  });
  const toApprove = affairMatter({
    ...{ id: `${meetingId}/approval`, kind: 'approve-minutes', ...common, restsOn: {} },
    audience: everybody(holding(seats, 'chair')),
    sentence: sentence`Its minutes are drafted and wait for your approval`,
    act: { label: 'Read and approve', address },
  });
  return [
    ...(minutes.isSealed ? [] : [minutes.isDrafted ? toApprove : toWrite]),
    ...items.flatMap(({ itemId, title, reviewId, unconfirmed }) =>
      unconfirmed.map(({ person, at }) =>
        affairMatter({
          ...{ id: `${meetingId}/confirm/${itemId}/${person}`, kind: 'confirm-vote', ...common, since: at },
          restsOn: { item: `${meetingId}/${itemId}`, reviewId },
          audience: [named(person)],
          sentence: sentence`The secretary recorded your vote on ${strong(title)}`,
          act: { label: 'Confirm it', address: `/meetings/${meetingId}/room` },
        }),
      ),
    ),
  ];
};

const owedBy = ({ actionId, text, owner, dueOn, at, isOverdue }: ActionOwed, around: Around): AffairMatter =>
  affairMatter({
    ...{
      id: `${around.meeting.meetingId}/action/${actionId}`,
      kind: 'do-action',
      since: at,
      isEscalated: isOverdue,
    },
    ...{ subject: subjectOf(around), restsOn: {}, audience: [named(owner)] },
    sentence: isOverdue ? sentence`${text}; it was due on ${dueOn}` : sentence`${text}, by ${dueOn}`,
    act: { label: 'Say it is done', address: '/actions' },
  });

/** So many days before a meeting its pack should be frozen. */
const daysToPrepare = 7;
