import type { EvidenceEvent, EvidenceKind } from '@gatehouse/assurance-domain';
import { CommandRunner, MemoryEventStore } from '@gatehouse/event-store';
import { reviewStream, type ReviewEvent } from '@gatehouse/gates-domain';
import { now as firstNow, secondGate } from '@gatehouse/gates-domain/testing';
import type { Actor, OutcomeDemands } from '@gatehouse/kernel';
import type { ContractEvent, PilotEvent } from '@gatehouse/pilots-domain';
import { registration } from '@gatehouse/pilots-domain/testing';
import type { Moment } from '@gatehouse/projections';
import { startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { occasionOf } from '@gatehouse/reactions';
import { Moments } from '@gatehouse/server-kit';
import { TestClock, WithheldInATest } from '@gatehouse/server-kit/testing';
import { dossiers } from '../../dossier/dossiers.projection';
import { placements } from '../../placement/placements.projection';
import { policyVersions } from '../../policy/policy-versions.projection';
import { boardDecidesReview } from '../board-decides-review.reaction';
import { ChangeReview, ChangeReviewHandler, type ReviewChange } from '../change-review.handler';
import { ConditionsResolver } from '../conditions.resolver';
import { PilotReviewsResolver } from '../pilot-reviews.resolver';
import { RequestReview, RequestReviewHandler } from '../request-review.handler';
import { ReviewLiveResolver } from '../review-live.resolver';
import { reviewProjections } from '../review-parts';
import { reviewFollowsFacts } from '../review-follows-facts.reaction';
import { ReviewResolver } from '../review.resolver';
import { voidedDecisionReopens } from '../voided-decision.reaction';

/** An event of any capability. */
type Happening = { type: string } & Record<string, unknown>;

/** A pilot under a policy with one gate ahead, its reviews' read models, and the machine that answers what happens. */
export const reviewWorld = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  const { reads, caughtUp, stop } = await startProjections({
    log,
    projections: [dossiers, placements, policyVersions, ...reviewProjections],
    ...(await engine.place()),
  });
  const clock = new TestClock(firstNow);
  const runner = new CommandRunner(log);
  const withholding = new WithheldInATest();
  const moments = new Moments(log, reads, clock);
  const changing = new ChangeReviewHandler(runner, log, reads, withholding, clock);
  const requesting = new RequestReviewHandler(runner, log, reads, clock);
  const machine = [
    boardDecidesReview(runner, reads),
    reviewFollowsFacts(runner, reads),
    voidedDecisionReopens(runner, reads),
  ];
  let commands = 0;
  let answered = 0;

  const happens = async (stream: string, ...events: Happening[]) => {
    const expectedVersion = (await log.read(stream)).length;
    const commandId = `${stream}/${expectedVersion}`;
    await log.append(stream, events, { commandId, by: 'olga', occurredAt: clock.now(), expectedVersion });
    await caughtUp();
  };
  /** Has the machine answer everything that it has not answered yet, and what follows from that. */
  const settles = async () => {
    for (;;) {
      const { events } = await log.readAll(answered, 1);
      const [recorded] = events;
      if (!recorded) return;
      for (const one of machine.filter(({ types }) => types.includes(recorded.event.type))) {
        const answer = (await one.react(recorded, occasionOf(one.name, recorded))) ?? [];
        const outcomes = 'accepted' in answer ? [answer] : answer;
        const refused = outcomes.filter(({ accepted }) => !accepted);
        if (refused.length > 0) throw new Error(`${one.name}: ${JSON.stringify(refused)}`);
      }
      answered = recorded.position;
      await caughtUp();
    }
  };
  /** What it has answered already, once more. */
  const answersAgain = async (type: string) => {
    const { events } = await log.readAll(0, Number.MAX_SAFE_INTEGER, { types: [type] });
    for (const recorded of events)
      for (const one of machine.filter(({ types }) => types.includes(type)))
        await one.react(recorded, occasionOf(one.name, recorded));
    await settles();
  };
  const does = async (actor: Actor, reviewId: string, change: ReviewChange) => {
    const input = { commandId: `command-${++commands}`, reviewId };
    const outcome = await changing.execute(new ChangeReview(actor, input, change));
    await caughtUp();
    return outcome;
  };
  const requests = async (actor: Actor, commandId = `command-${++commands}`) => {
    const request = { ask: 'Let it sort for half of the desks.', spend: null, autonomy: null };
    const answer = await requesting.execute(new RequestReview(actor, { commandId, pilotId: 'p1' }, request));
    await caughtUp();
    return answer;
  };
  const pilots = new PilotReviewsResolver(reads, moments, withholding, clock);
  return {
    ...{
      log,
      reads,
      runner,
      clock,
      withholding,
      stop,
      caughtUp,
      happens,
      settles,
      answersAgain,
      does,
      requests,
      pilots,
    },
    fields: new ReviewResolver(reads),
    conditions: new ConditionsResolver(reads, moments, withholding),
    live: new ReviewLiveResolver(reads, withholding),
    reviewsOf: (actor: Actor, moment: Moment = {}) => pilots.reviews({ id: 'p1', moment }, actor),
    history: async (reviewId: string) =>
      (await log.read<ReviewEvent>(reviewStream(reviewId))).map(({ event }) => event.type),
  };
};

export type ReviewWorld = Awaited<ReturnType<typeof reviewWorld>>;

const capacity = 'programme-office';

/** Owned, sponsored, at the stage before the gate, with a contract in force and an evaluation on file. */
export const before = async ({ happens }: Pick<ReviewWorld, 'happens'>, pilotId = 'p1') => {
  await happens(
    `pilot-${pilotId}`,
    ...([
      registration({ pilotId, name: 'Document Classifier', unit: 'Claims', autonomy: 1 }),
      { type: 'SponsorNamed', pilotId, sponsor: 'leo', capacity },
      { type: 'OwnershipOffered', pilotId, to: 'cara', capacity },
      { type: 'OwnershipAccepted', pilotId, owner: 'cara' },
      {
        ...{ type: 'StageEntered', pilotId, stage: 'pilot', from: null, backwards: false },
        ...{ reported: null, gate: null },
      },
    ] satisfies PilotEvent[]),
  );
  await happens(`contract-${pilotId}`, contractInForce(5, pilotId));
  await happens(`evidence-${pilotId}-e1`, filed('e1', { pilotId }));
  await happens('policy-built-in', {
    ...{ type: 'PolicyPublished', policyId: 'built-in', version: 1, name: 'Built in' },
    ...{ rules: { gates: [secondGate] }, digest: 'd', reason: 'First.' },
  });
  await happens(`placement-${pilotId}`, {
    ...{ type: 'PilotPlacedUnderPolicy', pilotId, policyId: 'built-in', version: 1 },
  });
};

export const contractInForce = (version: number, pilotId = 'p1'): ContractEvent => ({
  ...{ type: 'ContractInForce', pilotId, version, digest: `c${version}`, signatures: [] },
});

export const contractVoided = (version: number): ContractEvent => ({
  ...{ type: 'ContractVoided', pilotId: 'p1', version, digest: `c${version}`, wasInForce: true },
  ...{ replacedBy: version + 1, changed: [], signatures: [] },
});

export const filed = (
  evidenceId: string,
  { pilotId = 'p1', kind = 'evaluation' }: { pilotId?: string; kind?: EvidenceKind } = {},
): EvidenceEvent => ({
  ...{ type: 'EvidenceFiled', evidenceId, pilotId, kind, title: 'Evaluation of May' },
  object: { at: 'link', url: 'https://example.org/e', digest: null },
  ...{ datedOn: '2026-05-20', expiresOn: null, supersedes: null, capacity: 'owner' },
});

export const superseded = (evidenceId: string): EvidenceEvent => ({
  ...{ type: 'EvidenceSuperseded', evidenceId, pilotId: 'p1', by: 'e2', capacity: 'owner' },
  ...{ kind: 'evaluation', title: 'Evaluation of May' },
});

/** A meeting's sealed item about a review; only what the machine reads of it. */
export const itemDecided = (
  reviewId: string,
  result: OutcomeDemands,
  review: { bound: object } | null = null,
): Happening => ({
  ...{ type: 'ItemDecided', meetingId: 'm1', itemId: 'i1', decisionId: 'd1', boardId: 'b1' },
  ...{ subject: { kind: 'review', reviewId, pilotId: 'p1' }, title: 'Gate 2', result, review },
});
