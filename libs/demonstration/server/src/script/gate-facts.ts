import {
  assess,
  placement,
  placementStream,
  policy,
  policyStream,
  type Assessed,
  type Bound,
  type Gate,
  type PilotUnderReview,
  type PlacementEvent,
  type PolicyEvent,
  type RequestedReview,
} from '@gatehouse/gates-domain';
import { replay, type PolicyVersion } from '@gatehouse/kernel';
import type { RegisteredPilot } from '@gatehouse/pilots-domain';
import { contractInForce, dossierOf, evidenceOf, registered, reviewsOf } from './dossier-on-stage';
import type { Stage } from './stage';

/** Everything about one pilot that gates ask for, as it is on the stage now. */
export type PilotAtGate = {
  facts: PilotUnderReview;
  policy: PolicyVersion | null;
  gate: Gate | null;
  reopens: string | null;
  assessed: readonly Assessed[];
  bound: Bound;
};

/** What lies before a pilot: the gate on from its stage, or the one of a voided decision. */
export const pilotAtGate = async (stage: Stage, pilotId: string): Promise<PilotAtGate> => {
  const reviews = await reviewsOf(stage, pilotId);
  const placed = replay(placement, await stage.facts<PlacementEvent>(placementStream(pilotId)));
  const voided = voidedIn(reviews);
  const known = await registered(stage, pilotId);
  const gates = placed ? await gatesOf(stage, placed) : [];
  const gate =
    gates.find(voided ? ({ gateId }) => gateId === voided.gateId : ({ from }) => from === known.stage) ??
    null;
  const at = gate ? await assessedAt(stage, pilotId, gate) : { assessed: [], bound: nothing };
  return { ...at, facts: factsFrom(known, reviews), policy: placed, gate, reopens: voided?.reviewId ?? null };
};

/** How the criteria of a gate stand today, and what a review of it binds. */
export const assessedAt = async (stage: Stage, pilotId: string, gate: Gate) => {
  const today = stage.now.slice(0, 10);
  const filed = await evidenceOf(stage, pilotId);
  const assessed = assess(gate, await dossierOf(stage, pilotId, { today, filed }));
  const kinds = new Set(gate.mustMeet.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
  const named = new Set(assessed.flatMap(({ evidence }) => evidence));
  const bound: Bound = {
    contract: await contractInForce(stage, pilotId),
    evidence: filed
      .filter((one) => one.state === 'counts' && (kinds.has(one.kind) || named.has(one.evidenceId)))
      .map(({ evidenceId, kind, object }) => ({ evidenceId, kind, digest: object.digest })),
  };
  return { assessed, bound };
};

export const openReviewIn = (reviews: readonly RequestedReview[]): RequestedReview | undefined =>
  reviews.find(({ course }) => course.kind === 'open');

/** A decision that was voided and has not been taken anew. */
const voidedIn = (reviews: readonly RequestedReview[]): RequestedReview | undefined =>
  reviews.findLast(
    ({ reviewId, course }) =>
      course.kind === 'decided' &&
      course.voided !== null &&
      !reviews.some((later) => later.reopens === reviewId && later.course.kind === 'decided'),
  );

const factsFrom = (known: RegisteredPilot, reviews: readonly RequestedReview[]): PilotUnderReview => ({
  ...{ unit: known.description.unit, programme: known.description.programme, sponsor: known.sponsor },
  ...{ stage: known.stage, autonomy: known.autonomy, isOver: known.isOver },
  owner: known.ownership.kind === 'owned' ? known.ownership.owner : null,
  openConditions: reviews.flatMap(({ conditions }) =>
    conditions.filter(({ state }) => state !== 'met').map(({ text }) => text),
  ),
  voidedReview: voidedIn(reviews)?.reviewId ?? null,
  openReview: openReviewIn(reviews)?.reviewId ?? null,
});

const gatesOf = async (stage: Stage, { policyId, version }: PolicyVersion): Promise<readonly Gate[]> => {
  const { versions } = replay(policy, await stage.facts<PolicyEvent>(policyStream(policyId)));
  return versions.find((one) => one.version === version)?.rules.gates ?? [];
};

const nothing: Bound = { contract: null, evidence: [] };
