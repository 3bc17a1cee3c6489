import { meeting, meetingStream, type MeetingCommand, type MeetingCommandOf } from '@gatehouse/boards-domain';
import { CommandRunner, EventStore, StreamQueue, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { factsFor, type Asked, type Fact } from './meeting-facts';
import { voteFacts } from './vote-facts';

type Bare<Type extends MeetingCommand['type']> = Omit<MeetingCommandOf<Type>, 'meetingId' | 'actor' | Fact>;

/** What is asked for, without the facts that are read here. */
export type MeetingChange =
  | (Bare<'CallMeeting'> & { boardId: string })
  | { [Type in Exclude<MeetingCommand['type'], 'CallMeeting'>]: Bare<Type> }[Exclude<
      MeetingCommand['type'],
      'CallMeeting'
    >];

export class ChangeMeeting extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; meetingId: string },
    readonly change: MeetingChange,
  ) {
    super();
  }
}

/** Board, pilot and review are facts of other streams: read up to now, and passed to the decision. */
@CommandHandler(ChangeMeeting)
export class ChangeMeetingHandler implements ICommandHandler<ChangeMeeting> {
  private readonly calls = new StreamQueue();

  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
  ) {}

  execute(command: ChangeMeeting): Promise<Outcome> {
    const { change } = command;
    // One after the other, so that no two meetings of a board get the same number.
    return change.type === 'CallMeeting'
      ? this.calls.inTurn(change.boardId, () => this.send(command))
      : this.send(command);
  }

  private async send({ actor, input: { commandId, meetingId }, change }: ChangeMeeting): Promise<Outcome> {
    const now = this.clock.now();
    const facts = await this.factsFor({ meetingId, change, now });
    if (!facts) return behind;
    // Each type takes of the facts those that it names; the compiler cannot pair them.
    const command = { ...change, ...facts, meetingId, actor } as MeetingCommand;
    const outcome = await this.runner.run(meeting, command, {
      ...{ stream: meetingStream(meetingId), commandId },
      ...by(actor),
      occurredAt: now,
    });
    // Whoever is recused by it is shown nothing more from the moment on at which it is accepted.
    if (outcome.accepted && mayRecuse.has(change.type))
      await this.rows.caughtUp(outcome.position, longestWaitInMs);
    return outcome;
  }

  /** Null where the read models do not reach the log's head. Many vote at once, and none waits for what the others did. */
  private async factsFor(asked: Asked) {
    const ofVote = await voteFacts({ rows: this.rows, log: this.log }, asked);
    if (ofVote) return ofVote;
    const isUpToDate = await this.rows.caughtUp(await this.log.head(), longestWaitInMs);
    return isUpToDate ? factsFor(this.rows, asked) : null;
  }
}

const mayRecuse: ReadonlySet<MeetingCommand['type']> = new Set(['DeclareConflict', 'OpenItem']);

const longestWaitInMs = 5_000;
const behind: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'The read models are behind the log just now, so nobody can say who may vote. Try again.',
};
