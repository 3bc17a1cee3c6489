import { assess, type Assessed, type Bound, type Dossier, type Gate } from '@gatehouse/gates-domain';
import type { Day, PolicyVersion } from '@gatehouse/kernel';
import type { Moment, ReadStore } from '@gatehouse/projections';
import { dossierOf } from '../dossier/dossier-of';
import { placementOf } from '../placement/placements.projection';
import { policyVersionOf } from '../policy/policy-versions.projection';
import { nothingBound } from './pilot-facts';
import type { PilotRow } from './pilots-under-review.projection';
import { reviews } from './reviews.projection';

/** The gate that a pilot may ask to pass, as its dossier stands. */
export type GateAhead = {
  policy: PolicyVersion | null;
  gate: Gate | null;
  /** The voided review that would be sought anew. */
  reopens: string | null;
  assessed: readonly Assessed[];
  bound: Bound;
};

type When = { today: Day; moment?: Moment };

export const gateAheadOf = async (rows: ReadStore, pilot: PilotRow, when: When): Promise<GateAhead> => {
  const { policy, gate } = await passageOf(rows, pilot, when.moment ?? {});
  const reopens = pilot.voidedReview;
  if (!gate) return { policy, gate, reopens, assessed: [], bound: nothingBound };
  const assessed = await assessedNow(rows, { pilotId: pilot.pilotId, gate }, when);
  return { policy, gate, reopens, assessed, bound: boundNow(pilot, gate, assessed) };
};

/** What the machine says of a gate's criteria; of a pilot that is not here it can say nothing. */
export const assessedNow = async (
  rows: ReadStore,
  { pilotId, gate }: { pilotId: string; gate: Gate },
  when: When,
): Promise<readonly Assessed[]> => {
  const dossier: Dossier | null = await dossierOf(rows, pilotId, when);
  return dossier ? assess(gate, dossier) : [];
};

type Passage = Pick<GateAhead, 'policy' | 'gate'>;

const passageOf = async (rows: ReadStore, pilot: PilotRow, moment: Moment): Promise<Passage> => {
  const { pilotId, state, voidedReview } = pilot;
  const placement = await placementOf(rows, pilotId, moment);
  const version = placement && (await policyVersionOf(rows, placement, moment));
  const policy = placement && { policyId: placement.policyId, version: placement.version };
  const gates = version?.rules.gates ?? [];
  if (voidedReview !== null) return passedAnew(rows, { policy, gates }, { voidedReview, moment });
  const stage = state.kind === 'registered' ? state.stage : null;
  return { policy, gate: gates.find(({ from }) => from === stage) ?? null };
};

/** The gate of a voided decision by the present rules; by its own where those have no such gate. */
const passedAnew = async (
  rows: ReadStore,
  { policy, gates }: { policy: PolicyVersion | null; gates: readonly Gate[] },
  { voidedReview, moment }: { voidedReview: string; moment: Moment },
): Promise<Passage> => {
  const before = (await rows.row(reviews, voidedReview, moment))?.state;
  const gate = gates.find(({ gateId }) => gateId === before?.gateId);
  if (policy && gate) return { policy, gate };
  return { policy: before?.policy ?? policy, gate: before?.rules ?? null };
};

/** The contract in force, and the evidence that counts and that the gate asks for or its assessment names. */
export const boundNow = (
  { contract, evidence }: Pick<PilotRow, 'contract' | 'evidence'>,
  { mustMeet }: Gate,
  assessed: readonly Pick<Assessed, 'evidence'>[],
): Bound => {
  const kinds = new Set(mustMeet.flatMap((criterion) => criterion.evidence.map(({ kind }) => kind)));
  const named = new Set(assessed.flatMap((one) => one.evidence));
  return {
    contract,
    evidence: evidence
      .filter(
        ({ state, kind, evidenceId }) => state === 'counts' && (kinds.has(kind) || named.has(evidenceId)),
      )
      .map(({ evidenceId, kind, digest }) => ({ evidenceId, kind, digest })),
  };
};
