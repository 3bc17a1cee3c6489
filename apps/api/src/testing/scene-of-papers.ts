import { randomBytes } from 'node:crypto';
import type { Caller } from './callers';
import type { Scene } from './scene';
import {
  chair,
  chartered,
  closed,
  member,
  opened,
  otherMember,
  secretary,
  type OnAgenda,
} from './scene-of-boards';

const inThirtyDays = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** A file that was uploaded and lies nowhere yet, by its digest. */
export const uploaded = async (scene: Scene, text = randomBytes(8).toString('hex')): Promise<string> => {
  const answer = await scene
    .as('programme office')
    .request('POST', '/api/files?name=plan.txt', Buffer.from(text));
  return answer.json<{ digest: string }>().digest;
};

/** Something a meeting had a member do. */
export const assigned = async (scene: Scene): Promise<OnAgenda & { actionId: string }> => {
  const meeting = await opened(scene);
  const { meetingId, itemId } = meeting;
  const action = { text: 'Ask them.', owner: scene.personOf(member), dueOn: inThirtyDays() };
  const actionId = await scene.done('assignAction', { meetingId, itemId, ...action }, scene.as(chair));
  return { ...meeting, actionId };
};

/** Minutes that were drawn up and nobody has approved, with the digest of their text. */
export const drafted = async (scene: Scene): Promise<OnAgenda & { digest: string }> => {
  const meeting = await closed(scene);
  const { meetingId } = meeting;
  await scene.done('draftMinutes', { meetingId }, scene.as(secretary));
  const answer = await scene
    .as(secretary)
    .graphql('query ($id: ID!) { minutes(meeting: $id) { digest } }', { id: meetingId });
  const { digest } = (answer as { data: { minutes: { digest: string } } }).data.minutes;
  return { ...meeting, digest };
};

export const sealed = async (scene: Scene): Promise<OnAgenda & { digest: string }> => {
  const meeting = await drafted(scene);
  const { meetingId, digest } = meeting;
  await scene.done('approveMinutes', { meetingId, digest }, scene.as(chair));
  return meeting;
};

export const aCircular = { kind: 'information', title: 'The new form', question: 'May it be used?' };

/** A question that a board has been asked in writing. */
export const proposed = async (
  scene: Scene,
  words: object = {},
): Promise<{ boardId: string; circularId: string }> => {
  const boardId = await chartered(scene);
  const circularId = await scene.done(
    'proposeCircular',
    { boardId, ...aCircular, ...words },
    scene.as(chair),
  );
  return { boardId, circularId };
};

export const anAnswer = async (scene: Scene, circularId: string) => {
  const asked = 'query ($id: ID!) { circular(id: $id) { packDigest } }';
  const answer = await scene.as(secretary).graphql(asked, { id: circularId });
  const { packDigest } = (answer as { data: { circular: { packDigest: string } } }).data.circular;
  return { circularId, ballot: 'approve', rationale: 'It is clear.', packDigest };
};

/** Everybody who is asked has answered, and the chair has not sealed it. */
export const answered = async (scene: Scene): Promise<{ boardId: string; circularId: string }> => {
  const asked = await proposed(scene);
  const voters: readonly Caller[] = [chair, member, otherMember];
  for (const caller of voters)
    await scene.done('castCircularVote', await anAnswer(scene, asked.circularId), scene.as(caller));
  return asked;
};
