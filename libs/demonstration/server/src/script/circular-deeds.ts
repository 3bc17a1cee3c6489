import {
  circular,
  circularStream,
  type Ballot,
  type CircularCommand,
  type CircularEvent,
  type ItemResult,
  type ItemSubject,
} from '@gatehouse/boards-domain';
import { replay } from '@gatehouse/kernel';
import { boardOf } from './board-deeds';
import { reviewOf } from './dossier-on-stage';
import { digestOfItem, peopleOf, reviewFactsOf } from './items';
import type { Deed } from './scene';
import type { Acting, Stage } from './stage';

type Asked = { boardId: string; subject: ItemSubject; title: string; question: string };

/** One question that a board answers in writing. */
export const circularDeeds = (circularId: string) => ({
  id: circularId,
  proposes:
    ({ boardId, subject, title, question }: Asked): Deed =>
    async (stage, acting) =>
      send(
        { stage, acting, circularId },
        {
          ...{ type: 'ProposeCircular', subject, title, question, now: acting.occurredAt },
          ...{ board: await boardOf(stage, boardId), pilot: await peopleOf(stage, subject) },
          ...{ position: await stage.head(), packDigest: await digestOfItem(stage, subject, title) },
          mayBeCircular:
            'reviewId' in subject ? (await reviewOf(stage, subject.reviewId)).rules.mayBeCircular : true,
        },
      ),
  declaresConflict:
    (reason: string): Deed =>
    (stage, acting) =>
      send(
        { stage, acting, circularId },
        { type: 'DeclareCircularConflict', reason, now: acting.occurredAt },
      ),
  votes:
    (ballot: Ballot, rationale: string): Deed =>
    async (stage, acting) => {
      const { packDigest, subject } = await proposed(stage, circularId);
      const words = { ballot, rationale, packDigest, pilot: await peopleOf(stage, subject) };
      return send(
        { stage, acting, circularId },
        { type: 'CastCircularVote', ...words, now: acting.occurredAt },
      );
    },
  ...endings(circularId),
});

const endings = (circularId: string) => ({
  seals:
    (decisionId: string, result: ItemResult): Deed =>
    async (stage, acting) => {
      const { subject } = await proposed(stage, circularId);
      return send(
        { stage, acting, circularId },
        {
          ...{ type: 'DecideCircular', decisionId, result, now: acting.occurredAt },
          ...{ pilot: await peopleOf(stage, subject), review: await reviewFactsOf(stage, subject) },
        },
      );
    },
  withdraws:
    (reason: string): Deed =>
    (stage, acting) =>
      send({ stage, acting, circularId }, { type: 'WithdrawCircular', reason }),
});

const proposed = async (stage: Stage, circularId: string) => {
  const state = replay(circular, await stage.facts<CircularEvent>(circularStream(circularId)));
  if (state.kind === 'none') throw new Error(`Nobody proposed ${circularId}.`);
  return state;
};

type Bare = CircularCommand extends infer Command
  ? Command extends CircularCommand
    ? Omit<Command, 'circularId' | 'actor' | 'today'>
    : never
  : never;

type From = { stage: Stage; acting: Acting; circularId: string };

const send = ({ stage, acting, circularId }: From, command: Bare) => {
  const today = stage.now.slice(0, 10);
  const whole = { ...command, circularId, actor: acting.actor, today }; // what was left out above
  return stage.run(circular, whole, { stream: circularStream(circularId), acting });
};
