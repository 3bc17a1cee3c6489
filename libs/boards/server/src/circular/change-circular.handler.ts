import {
  circular,
  circularStream,
  type CircularCommand,
  type CircularCommandOf,
  type ItemSubject,
  type PilotPeople,
} from '@gatehouse/boards-domain';
import { CommandRunner, EventStore, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dayOf } from '../day-of';
import { boardWith } from '../meeting/meeting-facts';
import { pilotPeople } from '../meeting/pilot-people.projection';
import { reviewForBoard } from '../meeting/review-facts';
import { PackMaterial } from '../pack/pack-material';
import { circulars } from './circulars.projection';

type Fact = 'board' | 'pilot' | 'review' | 'mayBeCircular' | 'position' | 'packDigest' | 'now' | 'today';
type Bare<Type extends CircularCommand['type']> = Omit<
  CircularCommandOf<Type>,
  'circularId' | 'actor' | Fact
>;

/** What is asked for, without the facts that are read here. */
export type CircularChange =
  | (Bare<'ProposeCircular'> & { boardId: string })
  | Bare<'DeclareCircularConflict'>
  | (Bare<'CastCircularVote'> & { packDigest: string })
  | Bare<'DecideCircular'>
  | Bare<'WithdrawCircular'>;

export class ChangeCircular extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly input: { commandId: string; circularId: string },
    readonly change: CircularChange,
  ) {
    super();
  }
}

/** Board, pilot, review and pack are facts of other streams: read up to now, and passed to the decision. */
@CommandHandler(ChangeCircular)
export class ChangeCircularHandler implements ICommandHandler<ChangeCircular> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly clock: Clock,
    private readonly material: PackMaterial,
  ) {}

  async execute({ actor, input: { commandId, circularId }, change }: ChangeCircular): Promise<Outcome> {
    const head = await this.log.head();
    if (!(await this.rows.caughtUp(head, longestWaitInMs))) return behind;
    const now = this.clock.now();
    const facts = await this.factsFor(change, circularId, head);
    // Each type takes of the facts those that it names; the compiler cannot pair them.
    const command = { ...change, ...facts, now, today: dayOf(now), circularId, actor } as CircularCommand;
    const outcome = await this.runner.run(circular, command, {
      ...{ stream: circularStream(circularId), commandId },
      ...by(actor),
      occurredAt: now,
    });
    // Whoever is recused by it is shown nothing more from the moment on at which it is accepted.
    if (outcome.accepted) await this.rows.caughtUp(outcome.position, longestWaitInMs);
    return outcome;
  }

  private async factsFor(change: CircularChange, circularId: string, head: number) {
    if (change.type === 'ProposeCircular') return this.factsToPropose(change, head);
    const subject = (await this.rows.row(circulars, circularId))?.circular.subject;
    const pilot = await this.pilotOf(subject);
    if (change.type !== 'DecideCircular') return { pilot };
    const review =
      subject && 'reviewId' in subject ? await reviewForBoard(this.rows, subject.reviewId) : null;
    return { pilot, review: review?.facts ?? null };
  }

  private async factsToPropose({ boardId, subject, title, question }: Proposed, head: number) {
    const review = 'reviewId' in subject ? await reviewForBoard(this.rows, subject.reviewId) : null;
    return {
      board: await boardWith(this.rows, boardId),
      pilot: await this.pilotOf(subject),
      mayBeCircular: review?.mayBeCircular ?? true,
      position: head,
      packDigest: await this.material.digestOf({ subject, title, question, attachments: [] }, head),
    };
  }

  private async pilotOf(subject: ItemSubject | undefined): Promise<PilotPeople | null> {
    if (!subject || !('pilotId' in subject)) return null;
    const pilot = await this.rows.row(pilotPeople, subject.pilotId);
    return pilot && { owner: pilot.owner, sponsor: pilot.sponsor };
  }
}

type Proposed = Extract<CircularChange, { type: 'ProposeCircular' }>;

const longestWaitInMs = 5_000;
const behind: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'The read models are behind the log just now, so nobody can say who may answer. Try again.',
};
