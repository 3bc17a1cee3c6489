import type { CircularEventOf, MeetingEventOf } from '@gatehouse/boards-domain';
import type { Outcome, Recorded, Tagged, Target } from '@gatehouse/event-store';
import {
  binding,
  isOpen,
  review,
  reviewStream,
  type Bound,
  type DecidedBy,
  type MaterialChange,
  type RequestedReview,
  type ReviewCommand,
  type ReviewEventOf,
} from '@gatehouse/gates-domain';
import type { OutcomeDemands } from '@gatehouse/kernel';
import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import { occasionOf } from '@gatehouse/reactions';
import { contractInForce, reviewOf, reviewsOf } from './dossier-on-stage';
import { assessedAt, openReviewIn, pilotAtGate } from './gate-facts';
import type { Stage } from './stage';

/** What the product's reactions of gates and pilots do, with the ids that they have there. */
export class GateRules {
  constructor(private readonly stage: Stage) {}

  async hear(recorded: Recorded): Promise<void> {
    const { event } = recorded;
    if (event.type === 'ItemDecided' || event.type === 'CircularDecided')
      await this.recordDecision(recorded as Recorded<Sealed>);
    if (event.type === 'ReviewDecided')
      await this.movePilot(recorded as Recorded<ReviewEventOf<'ReviewDecided'>>);
    if (event.type === 'DecisionVoided')
      await this.reopen(recorded as Recorded<ReviewEventOf<'DecisionVoided'>>);
    if (isAboutPilot(recorded)) await this.follow(recorded as Recorded<Tagged & { pilotId: string }>);
  }

  private async recordDecision(recorded: Recorded<Sealed>): Promise<void> {
    const { subject, result, title, review: facts } = recorded.event;
    const decidedBy = decidedByOf(recorded.event);
    const today = recorded.occurredAt.slice(0, 10);
    if (subject.kind === 'exception' && result.outcome === 'approve')
      await this.say(recorded, [boardRule, 'exception'], {
        ...{ type: 'GrantException', ...subjectIds(subject), criterionId: subject.criterionId },
        ...{ reason: title, decidedBy },
      });
    if (subject.kind !== 'review' || !facts || result.outcome === 'approve' || result.outcome === 'reject')
      return;
    // Nothing moves between a vote and its sealing on a stage.
    const demands: OutcomeDemands = result;
    await this.say(recorded, [boardRule, 'decision'], {
      ...{ type: 'RecordDecision', ...subjectIds(subject), demands, bound: facts.bound, decidedBy },
      ...{ moved: null, today, rule: boardRule },
    });
  }

  private async movePilot(recorded: Recorded<ReviewEventOf<'ReviewDecided'>>): Promise<void> {
    const { reviewId, pilotId, gate, to, demands, stands } = recorded.event;
    if (!stands) return;
    const where = occasionOf('gate-moves-pilot', recorded).target(pilotStream(pilotId));
    const actor = { person: where.by, grants: [] };
    const about = { reviewId, gate, to };
    await this.stage.runAs(where, pilot, {
      type: 'ApplyGateOutcome',
      pilotId,
      actor,
      review: about,
      demands,
    });
  }

  private async reopen(recorded: Recorded<ReviewEventOf<'DecisionVoided'>>): Promise<void> {
    const { reviewId: voided, pilotId } = recorded.event;
    const before = await reviewOf(this.stage, voided);
    const { facts, ...ahead } = await pilotAtGate(this.stage, pilotId);
    const request = { ...before.request, autonomy: null };
    await this.say(recorded, ['voided-decision-reopens', 'request'], {
      ...{ type: 'RequestReview', reviewId: `${voided}-again`, pilotId, pilot: facts, ...ahead, request },
      now: recorded.occurredAt,
    });
  }

  /** A fact moved: what was bound and moved voids what rested on it, and an open review is assessed again. */
  private async follow(recorded: Recorded<Tagged & { pilotId: string }>): Promise<void> {
    const { pilotId } = recorded.event;
    const reviews = await reviewsOf(this.stage, pilotId);
    const present = await contractInForce(this.stage, pilotId);
    for (const one of reviews) {
      const change = changeIn(recorded.event, one, present);
      if (change && (isOpen(one) || isStanding(one, reviews))) await this.noteChange(recorded, one, change);
    }
    const open = openReviewIn(await reviewsOf(this.stage, pilotId));
    if (!open) return;
    const { assessed, bound } = await assessedAt(this.stage, pilotId, open.rules);
    const { reviewId } = open;
    await this.say(recorded, [followRule, 'assessed'], {
      ...{ type: 'AssessReview', reviewId, pilotId, assessed, current: bound.evidence },
      ...{ now: recorded.occurredAt, rule: followRule },
    });
  }

  private async noteChange(recorded: Recorded, one: RequestedReview, change: MaterialChange): Promise<void> {
    const { reviewId, pilotId } = one;
    const { bound } = await assessedAt(this.stage, pilotId, one.rules);
    const counts = new Set(bound.evidence.map(({ evidenceId }) => evidenceId));
    const kept = one.bound.evidence.filter(({ evidenceId }) => counts.has(evidenceId));
    await this.say(recorded, [followRule, `moved/${reviewId}`], {
      ...{ type: 'NoteMaterialChange', reviewId, pilotId, change, bound: binding(bound, kept) },
      ...{ today: recorded.occurredAt.slice(0, 10), rule: followRule },
    });
  }

  private say(
    recorded: Recorded,
    [rule, part]: [rule: string, part: string],
    command: Bare,
  ): Promise<Outcome> {
    const where: Target = occasionOf(rule, recorded).target(reviewStream(command.reviewId), part);
    const actor = { person: where.by, grants: [] };
    return this.stage.runAs(where, review, { ...command, actor }); // the actor was left out above
  }
}

type Sealed = MeetingEventOf<'ItemDecided'> | CircularEventOf<'CircularDecided'>;
type Bare = ReviewCommand extends infer Command
  ? Command extends ReviewCommand
    ? Omit<Command, 'actor'>
    : never
  : never;

const boardRule = 'board-decides-review';
const followRule = 'review-follows-facts';

const subjectIds = ({ reviewId, pilotId }: { reviewId: string; pilotId: string }) => ({ reviewId, pilotId });

const decidedByOf = (event: Sealed): DecidedBy => ({
  boardId: event.boardId,
  decisionId: event.decisionId,
  in:
    event.type === 'ItemDecided'
      ? { kind: 'meeting', meetingId: event.meetingId, itemId: event.itemId }
      : { kind: 'circular', circularId: event.circularId },
});

const isAboutPilot = ({ stream, event }: Recorded): boolean =>
  ['pilot', 'contract', 'evidence'].includes(stream.split('-', 1)[0] ?? '') ||
  ['ConditionSet', 'ConditionMet', 'ConditionLapsed'].includes(event.type);

/** The last decision that let the pilot pass. */
const isStanding = ({ reviewId, course }: RequestedReview, reviews: readonly RequestedReview[]): boolean =>
  course.kind === 'decided' &&
  course.voided === null &&
  reviews.findLast((one) => one.course.kind === 'decided')?.reviewId === reviewId &&
  (course.demands.outcome === 'go' || course.demands.outcome === 'conditional-go');

const changeIn = (
  event: Tagged,
  { bound }: RequestedReview,
  present: Bound['contract'],
): MaterialChange | null => {
  const { evidenceId } = event as Tagged & { evidenceId: string }; // evidence's own have one
  switch (event.type) {
    case 'ContractInForce':
    case 'ContractVoided':
      return { what: 'contract', from: bound.contract?.version ?? null, to: present?.version ?? null };
    case 'EvidenceSuperseded':
      return { what: 'evidence', evidenceId, became: 'superseded' };
    case 'EvidenceExpired':
      return { what: 'evidence', evidenceId, became: 'expired' };
    default:
      return null;
  }
};
