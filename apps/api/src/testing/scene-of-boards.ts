import { randomUUID } from 'node:crypto';
import type { Caller } from './callers';
import type { Scene } from './scene';

/** Whose seats a board of these scenes has; none of them has a right on it from elsewhere. */
export const chair: Caller = 'finance';
export const secretary: Caller = 'auditor';
export const member: Caller = 'assurance';
export const otherMember: Caller = 'reader';

const reason = 'A reason.';

export const aCharter = {
  ...{ quorumKind: 'number', quorum: 2, majority: 'simple', abstentions: 'count' },
  ...{ hasCastingVote: true, allowsDelegates: true, noticeDays: 0, stayDays: 14 },
  ...{ allowsCirculars: true, circularDays: 5, circularMustBeUnanimous: false },
};

/** A board with a chair, a secretary without a vote, and two members. */
export const chartered = async (scene: Scene): Promise<string> => {
  const board = { name: `Board ${randomUUID()}`, purpose: 'p', charter: aCharter };
  const boardId = await scene.done('charterBoard', board);
  for (const [caller, office] of [
    [chair, 'chair'],
    [secretary, 'secretary'],
    [member, 'member'],
    [otherMember, 'member'],
  ] as const)
    await scene.done('seatMember', {
      ...{ boardId, person: scene.personOf(caller), office, hasVote: caller !== secretary },
      from: '2020-01-01',
    });
  return boardId;
};

/** A seat of a board, by whose it is. */
export const seatOf = async (scene: Scene, boardId: string, caller: Caller): Promise<string> => {
  const asked = 'query ($id: ID!) { board(id: $id) { seats { seatId person { id } } } }';
  const answer = await scene.as(secretary).graphql(asked, { id: boardId });
  type Seats = { data: { board: { seats: { seatId: string; person: { id: string } }[] } } };
  const { seats } = (answer as Seats).data.board;
  return seats.find(({ person }) => person.id === scene.personOf(caller))?.seatId ?? '';
};

export type InMeeting = { boardId: string; meetingId: string };
export type OnAgenda = InMeeting & { itemId: string };

export const called = async (scene: Scene): Promise<InMeeting> => {
  const boardId = await chartered(scene);
  const startsAt = new Date(Date.now() + 3_600_000).toISOString();
  const call = { boardId, title: 'Monthly', startsAt, minutes: 90, place: 'Room 4' };
  return { boardId, meetingId: await scene.done('callMeeting', call) };
};

/** A called meeting with one item, about which nobody's pilot is. */
export const placed = async (scene: Scene): Promise<OnAgenda> => {
  const meeting = await called(scene);
  const item = { kind: 'information', title: 'The year ahead', minutes: 10, text: 'To be approved.' };
  return {
    ...meeting,
    itemId: await scene.done('placeItem', { meetingId: meeting.meetingId, ...item }),
  };
};

/** Chair and members are in the room; the pack is frozen, and no item is open yet. */
export const opened = async (scene: Scene): Promise<OnAgenda> => {
  const meeting = await placed(scene);
  const { meetingId } = meeting;
  await scene.done('freezePack', { meetingId });
  await scene.done('openMeeting', { meetingId }, scene.as(chair));
  for (const caller of [secretary, member, otherMember])
    await scene.done('arrive', { meetingId }, scene.as(caller));
  return meeting;
};

/** The item is open and waits for votes. */
export const onTheTable = async (scene: Scene): Promise<OnAgenda> => {
  const meeting = await opened(scene);
  const { meetingId, itemId } = meeting;
  await scene.done('openItem', { meetingId, itemId }, scene.as(chair));
  return meeting;
};

/** The members approve, and the chair does not yet seal it. */
export const votedOn = async (scene: Scene): Promise<OnAgenda> => {
  const meeting = await onTheTable(scene);
  for (const caller of [member, otherMember])
    await scene.done('castVote', await aVote(scene, meeting), scene.as(caller));
  return meeting;
};

export const aVote = async (scene: Scene, { meetingId, itemId }: OnAgenda) => ({
  ...{ meetingId, itemId, ballot: 'approve', rationale: reason },
  packDigest: await packDigest(scene, meetingId),
});

export const packDigest = async (scene: Scene, meetingId: string): Promise<string> => {
  const asked = 'query ($id: ID!) { meeting(id: $id) { pack { digest } } }';
  const answer = await scene.as(secretary).graphql(asked, { id: meetingId });
  return (answer as { data: { meeting: { pack: { digest: string } } } }).data.meeting.pack.digest;
};

/** Held to its end; its minutes are not yet drafted. */
export const closed = async (scene: Scene): Promise<OnAgenda> => {
  const meeting = await votedOn(scene);
  const { meetingId, itemId } = meeting;
  await scene.done('decideItem', { meetingId, itemId, result: { outcome: 'approve' } }, scene.as(chair));
  await scene.done('closeMeeting', { meetingId }, scene.as(chair));
  return meeting;
};
