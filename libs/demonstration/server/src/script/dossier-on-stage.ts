import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import {
  review,
  reviewStream,
  type Bound,
  type Dossier,
  type RequestedReview,
  type ReviewEvent,
} from '@gatehouse/gates-domain';
import { daysBetween, replay, wholeDay, type Day } from '@gatehouse/kernel';
import {
  contract,
  contractStream,
  pilotStream,
  presentVersion,
  type ContractEvent,
  type PilotEvent,
  type RegisteredPilot,
} from '@gatehouse/pilots-domain';
import type { Stage } from './stage';

export type Filed = Extract<EvidenceEvent, { type: 'EvidenceFiled' }> & {
  state: 'counts' | 'superseded' | 'expired';
};

type Around = { today: Day; filed: readonly Filed[] };

/** What the criteria of a gate see of a pilot. */
export const dossierOf = async (
  stage: Stage,
  pilotId: string,
  { today, filed }: Around,
): Promise<Dossier> => {
  const known = await registered(stage, pilotId);
  const reviews = await reviewsOf(stage, pilotId);
  const life = await stage.recorded<PilotEvent>(pilotStream(pilotId));
  const since = (type: PilotEvent['type']) => life.findLast(({ event }) => event.type === type)?.occurredAt;
  const isDeclared = since('ConditionsDeclared') !== undefined;
  const owned = known.ownership.kind === 'owned' ? since('OwnershipAccepted') : undefined;
  const days = (day: Day) => daysBetween(wholeDay(day), wholeDay(today));
  const conditions = reviews.flatMap((one) => one.conditions);
  return {
    pilot: {
      ...{ name: known.description.name, unit: known.description.unit, autonomy: known.autonomy },
      ...(known.stageIsKnown && { stage: known.stage }),
      ...(known.tier !== null && { tier: known.tier }),
      ...{ ownerAccepted: known.ownership.kind === 'owned', sponsorNamed: known.sponsor !== null },
      ...{ conditionsDeclared: isDeclared, onHold: known.holds.length > 0 },
      ...(isDeclared && { openDifferences: known.conditions.filter(isOpen).length }),
      ageDays: days(life[0]?.occurredAt.slice(0, 10) ?? today),
      ...(owned !== undefined && { ownedDays: days(owned.slice(0, 10)) }),
    },
    contract: await contractIn(stage, pilotId, days),
    evidence: filed
      .map(({ evidenceId, kind, title, datedOn, state }) => ({
        ...{ id: evidenceId, kind, title, ageDays: days(datedOn), counts: state === 'counts' },
      }))
      .sort((one, other) => Number(other.counts) - Number(one.counts) || one.ageDays - other.ageDays),
    gates: {
      openConditions: conditions.filter(({ state }) => state !== 'met').length,
      lapsedConditions: conditions.filter(({ state }) => state === 'lapsed').length,
      passed: reviews.filter(isPassed).map(({ gate }) => gate),
    },
  };
};

const contractIn = async (
  stage: Stage,
  pilotId: string,
  days: (day: Day) => number,
): Promise<Dossier['contract']> => {
  const recorded = await stage.recorded<ContractEvent>(contractStream(pilotId));
  const inForce = await contractInForce(stage, pilotId);
  const since = recorded.findLast(({ event }) => event.type === 'ContractInForce')?.occurredAt;
  const present = presentVersion(
    replay(
      contract,
      recorded.map(({ event }) => event),
    ),
  );
  if (inForce)
    return {
      ...{ state: 'in-force', inForce: true, version: inForce.version },
      inForceDays: days(since?.slice(0, 10) ?? ''),
    };
  if (recorded.length === 0) return { state: 'none', inForce: false };
  return { state: present ? 'waiting' : 'draft', inForce: false };
};

const isOpen = ({ inPilot, inProduction, closing }: RegisteredPilot['conditions'][number]): boolean =>
  inPilot !== inProduction && closing === null;

const isPassed = ({ course }: RequestedReview): boolean =>
  course.kind === 'decided' &&
  course.voided === null &&
  (course.demands.outcome === 'go' || course.demands.outcome === 'conditional-go');

export const contractInForce = async (stage: Stage, pilotId: string): Promise<Bound['contract']> => {
  const state = replay(contract, await stage.facts<ContractEvent>(contractStream(pilotId)));
  const found = state.versions.findLast(({ status }) => status === 'in-force');
  return found ? { version: found.version, digest: found.digest } : null;
};

export const reviewOf = async (stage: Stage, reviewId: string): Promise<RequestedReview> => {
  const state = replay(review, await stage.facts<ReviewEvent>(reviewStream(reviewId)));
  if (state.kind !== 'requested') throw new Error(`Nobody requested the review ${reviewId}.`);
  return state;
};

export const reviewsOf = async (stage: Stage, pilotId: string): Promise<RequestedReview[]> => {
  const requests = await stage.all<ReviewEvent>('ReviewRequested');
  const theirs = requests.filter((one) => one.pilotId === pilotId);
  return Promise.all(theirs.map(({ reviewId }) => reviewOf(stage, reviewId)));
};

export const registered = async (stage: Stage, pilotId: string): Promise<RegisteredPilot> => {
  const known = await stage.pilot(pilotId);
  if (known.kind !== 'registered') throw new Error(`${pilotId} is not there to pass a gate.`);
  return known;
};

export const evidenceOf = async (stage: Stage, pilotId: string): Promise<Filed[]> => {
  const events = await stage.all<EvidenceEvent>('EvidenceFiled', 'EvidenceSuperseded', 'EvidenceExpired');
  const theirs = events.filter((event) => event.pilotId === pilotId);
  const isEnded = (type: EvidenceEvent['type'], evidenceId: string) =>
    theirs.some((event) => event.type === type && event.evidenceId === evidenceId);
  return theirs
    .filter((event) => event.type === 'EvidenceFiled')
    .map((event) => ({ ...event, state: stateOf(event.evidenceId, isEnded) }));
};

const stateOf = (
  evidenceId: string,
  isEnded: (type: EvidenceEvent['type'], evidenceId: string) => boolean,
): Filed['state'] => {
  if (isEnded('EvidenceSuperseded', evidenceId)) return 'superseded';
  return isEnded('EvidenceExpired', evidenceId) ? 'expired' : 'counts';
};
