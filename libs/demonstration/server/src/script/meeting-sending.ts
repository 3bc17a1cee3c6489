import {
  meeting,
  meetingStream,
  type CalledMeeting,
  type ItemSubject,
  type MeetingCommand,
  type MeetingEvent,
} from '@gatehouse/boards-domain';
import type { Outcome } from '@gatehouse/event-store';
import { replay } from '@gatehouse/kernel';
import { boardOf } from './board-deeds';
import { peopleOf } from './items';
import type { Deed } from './scene';
import type { Acting, Stage } from './stage';

type Stripped<Command> = Command extends MeetingCommand
  ? Omit<Command, 'meetingId' | 'actor' | 'today'>
  : never;
/** Which meeting is spoken to, by whom. */
export type From = { stage: Stage; acting: Acting; meetingId: string };

export type Bare = Stripped<MeetingCommand>;
type WithoutBoard =
  Stripped<Extract<MeetingCommand, { board: unknown }>> extends infer Command
    ? Command extends unknown
      ? Omit<Command, 'board'>
      : never
    : never;

export const plain =
  (meetingId: string, command: Bare): Deed =>
  (stage, acting) =>
    send({ stage, acting, meetingId }, command);

/** With the board as it is then. */
export const ofBoard =
  (meetingId: string, command: WithoutBoard): Deed =>
  async (stage, acting) => {
    const board = await boardOf(stage, (await held(stage, meetingId)).boardId);
    // Each of them is a command that lacks its board alone.
    return send({ stage, acting, meetingId }, { ...command, board });
  };

export const send = ({ stage, acting, meetingId }: From, command: Bare): Promise<Outcome> => {
  const today = stage.now.slice(0, 10);
  const whole = { ...command, meetingId, actor: acting.actor, today }; // what was left out above
  return stage.run(meeting, whole, { stream: meetingStream(meetingId), acting });
};

export const held = async (stage: Stage, meetingId: string): Promise<CalledMeeting> => {
  const state = replay(meeting, await stage.facts<MeetingEvent>(meetingStream(meetingId)));
  if (state.kind === 'none') throw new Error(`Nobody called the meeting ${meetingId}.`);
  return state;
};

export const subjectOf = async (stage: Stage, meetingId: string, itemId: string): Promise<ItemSubject> => {
  const item = (await held(stage, meetingId)).items.find((one) => one.itemId === itemId);
  if (!item) throw new Error(`${itemId} is on no agenda of ${meetingId}.`);
  return item.subject;
};

export const pilotIn = async (stage: Stage, meetingId: string, itemId: string) =>
  peopleOf(stage, await subjectOf(stage, meetingId, itemId));
