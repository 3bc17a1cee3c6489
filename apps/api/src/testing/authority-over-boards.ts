import { everybody, office, reason, type Lines } from './authority-line';
import type { Scene } from './scene';
import {
  aCharter,
  aVote,
  called,
  chair,
  chartered,
  member,
  onTheTable,
  opened,
  otherMember,
  placed,
  seatOf,
  secretary,
  votedOn,
  type OnAgenda,
} from './scene-of-boards';

/** Whoever prepares a board's work. */
const keepers = [office, chair, secretary] as const;
const leaders = [chair, secretary] as const;
const seated = [chair, secretary, member, otherMember] as const;
const voters = [chair, member, otherMember] as const;

const inPerson = everybody.filter((caller) => caller !== 'a delegate of the owner');

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

export const authorityOverBoards: Lines = {
  charterBoard: {
    by: [office],
    input: () => Promise.resolve({ name: 'A board', purpose: 'p', charter: aCharter }),
  },
  amendCharter: {
    by: keepers,
    input: async (scene) => ({
      ...{ boardId: await chartered(scene), seenVersion: 1, reason },
      charter: { ...aCharter, quorum: 3 },
    }),
  },
  seatMember: {
    by: keepers,
    input: async (scene) => ({
      ...{ boardId: await chartered(scene), person: await scene.somebody(), office: 'member' },
      ...{ hasVote: true, from: '2020-01-01' },
    }),
  },
  seatDelegate: {
    by: keepers,
    input: async (scene) => {
      const boardId = await chartered(scene);
      return { boardId, seatId: await seatOf(scene, boardId, member), delegate: await scene.somebody() };
    },
  },
  unseatMember: {
    by: keepers,
    input: async (scene) => {
      const boardId = await chartered(scene);
      return { boardId, seatId: await seatOf(scene, boardId, member), reason };
    },
  },
  callMeeting: {
    by: keepers,
    input: async (scene) => ({
      ...{ boardId: await chartered(scene), title: 'Monthly', startsAt: tomorrow() },
      ...{ minutes: 60, place: 'Room 4' },
    }),
  },
  rescheduleMeeting: {
    by: keepers,
    input: async (scene) => ({
      meetingId: (await called(scene)).meetingId,
      ...{ startsAt: tomorrow(), minutes: 60, place: 'Room 5', reason },
    }),
  },
  cancelMeeting: {
    by: keepers,
    input: async (scene) => ({ meetingId: (await called(scene)).meetingId, reason }),
  },
  placeItem: {
    by: keepers,
    input: async (scene) => ({
      meetingId: (await called(scene)).meetingId,
      ...{ kind: 'information', title: 'The year ahead', minutes: 10, text: 't' },
    }),
  },
  removeItem: { by: keepers, input: async (scene) => ({ ...(await onAgenda(scene)), reason }) },
  orderAgenda: {
    by: keepers,
    input: async (scene) => {
      const { meetingId, itemId } = await onAgenda(scene);
      const another = { kind: 'information', title: 'Another', minutes: 5, text: 'another' };
      return { meetingId, order: [await scene.done('placeItem', { meetingId, ...another }), itemId] };
    },
  },
  sendApology: {
    by: seated,
    input: async (scene) => ({ meetingId: (await called(scene)).meetingId, note: 'Away.' }),
  },
  askQuestion: {
    by: [office, ...seated],
    input: async (scene) => ({ ...(await onAgenda(scene)), text: 'Why?' }),
  },
  answerQuestion: {
    by: leaders,
    input: async (scene) => {
      const { meetingId, itemId } = await onAgenda(scene);
      const question = { meetingId, itemId, text: 'Why?' };
      const questionId = await scene.done('askQuestion', question, scene.as(member));
      return { meetingId, questionId, text: 'Because.' };
    },
  },
};

/** The meeting itself: led by chair and secretary, voted in by whoever has a seat with a vote. */
export const authorityInMeetings: Lines = {
  openMeeting: { by: leaders, input: async (scene) => ({ meetingId: (await placed(scene)).meetingId }) },
  // Whoever has no seat is a guest; nobody is there for another.
  arrive: { by: inPerson, input: async (scene) => ({ meetingId: (await opened(scene)).meetingId }) },
  leave: { by: inPerson, input: async (scene) => ({ meetingId: (await opened(scene)).meetingId }) },
  declareConflict: { by: seated, input: async (scene) => ({ ...only(await placed(scene)), reason }) },
  endRecusal: {
    by: leaders,
    input: async (scene) => {
      const item = only(await opened(scene));
      await scene.done('declareConflict', { ...item, reason }, scene.as(member));
      return { ...item, person: scene.personOf(member), reason };
    },
  },
  openItem: { by: leaders, input: async (scene) => only(await opened(scene)) },
  pauseItem: { by: leaders, input: async (scene) => only(await onTheTable(scene)) },
  castVote: { by: voters, input: async (scene) => aVote(scene, await onTheTable(scene)) },
  confirmVote: {
    by: [member],
    input: async (scene) => {
      const meeting = await onTheTable(scene);
      const seatId = await seatOf(scene, meeting.boardId, member);
      const vote = { ...(await aVote(scene, meeting)), seatId };
      await scene.done('castVote', vote, scene.as(secretary));
      return { ...only(meeting), seatId };
    },
  },
  decideItem: {
    by: [chair],
    input: async (scene) => ({ ...only(await votedOn(scene)), result: { outcome: 'approve' } }),
  },
  deferItem: { by: leaders, input: async (scene) => ({ ...only(await onTheTable(scene)), reason }) },
  assignAction: {
    by: leaders,
    input: async (scene) => ({
      ...{ meetingId: (await opened(scene)).meetingId, text: 'Ask them.' },
      ...{ owner: scene.personOf(member), dueOn: tomorrow().slice(0, 10) },
    }),
  },
  noteItem: {
    by: leaders,
    input: async (scene) => ({ ...only(await opened(scene)), text: 'They were thanked.' }),
  },
  closeMeeting: { by: leaders, input: async (scene) => ({ meetingId: (await opened(scene)).meetingId }) },
};

const onAgenda = async (scene: Scene) => only(await placed(scene));
/** What inputs know of an item. */
const only = ({ meetingId, itemId }: OnAgenda) => ({ meetingId, itemId });
