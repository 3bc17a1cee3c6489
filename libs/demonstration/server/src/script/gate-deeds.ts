import {
  placement,
  placementStream,
  policy,
  policyStream,
  review,
  reviewStream,
  type PolicyEvent,
  type PolicyEventOf,
  type PolicyRules,
  type ReviewCommand,
} from '@gatehouse/gates-domain';
import { canonicalText } from '@gatehouse/event-store';
import { replay, type AutonomyLevel, type PolicyVersion } from '@gatehouse/kernel';
import { digestOf } from './contract-deeds';
import { reviewOf } from './dossier-on-stage';
import { pilotAtGate } from './gate-facts';
import type { Deed } from './scene';
import type { Acting, Stage } from './stage';

/** What the programme office does with a gate policy. */
export const policyDeeds = (policyId: string) => ({
  drafts:
    (name: string, rules: PolicyRules, basedOn: PolicyEventOf<'PolicyDrafted'>['basedOn'] = null): Deed =>
    (stage, acting) =>
      stage.run(
        policy,
        { type: 'DraftPolicy', policyId, actor: acting.actor, name, rules, basedOn },
        { stream: policyStream(policyId), acting },
      ),
  publishes:
    (reason: string): Deed =>
    (stage, acting) =>
      stage.run(
        policy,
        { type: 'PublishPolicy', policyId, actor: acting.actor, reason, digestOf: digestOfRules },
        { stream: policyStream(policyId), acting },
      ),
  retires:
    (reason: string): Deed =>
    (stage, acting) =>
      stage.run(
        policy,
        { type: 'RetirePolicy', policyId, actor: acting.actor, reason },
        { stream: policyStream(policyId), acting },
      ),
  /** Under one of its versions; with a reason, from another one. */
  takes:
    (pilotId: string, version: number, reason?: string): Deed =>
    async (stage, acting) => {
      const about = {
        pilotId,
        actor: acting.actor,
        ...(await standingFor(stage, pilotId, { policyId, version })),
      };
      const command =
        reason === undefined
          ? ({ ...about, type: 'PlacePilot' } as const)
          : ({ ...about, type: 'MigratePilot', reason } as const);
      return stage.run(placement, command, { stream: placementStream(pilotId), acting });
    },
});

const digestOfRules = (rules: PolicyRules): string => digestOf(canonicalText(rules, 'policy'));

const standingFor = async (stage: Stage, pilotId: string, to: PolicyVersion) => {
  const { versions, isRetired } = replay(policy, await stage.facts<PolicyEvent>(policyStream(to.policyId)));
  const known = await stage.pilot(pilotId);
  const pilot =
    known.kind === 'registered'
      ? { unit: known.description.unit, programme: known.description.programme, isOver: known.isOver }
      : null;
  return { pilot, to, policy: versions.length === 0 ? null : { latest: versions.length, isRetired } };
};

type Ask = { ask: string; spend?: number; autonomy?: AutonomyLevel };

/** One passage of a pilot through a gate; `reviewId` is its name in the script. */
export const reviewDeeds = (reviewId: string, pilotId: string) => ({
  id: reviewId,
  pilotId,
  /** `spend` in whole US dollars. */
  requests:
    ({ ask, spend, autonomy }: Ask): Deed =>
    async (stage, acting) => {
      const { facts, ...ahead } = await pilotAtGate(stage, pilotId);
      const money = spend === undefined ? null : { minor: spend * 100, currency: 'USD' };
      const request = { ask, spend: money, autonomy: autonomy ?? null };
      return send(stage, acting, {
        ...{ type: 'RequestReview', reviewId, pilotId, actor: acting.actor, pilot: facts, ...ahead, request },
        now: acting.occurredAt,
      });
    },
  scores: (criterionId: string, score: number, comment = '') =>
    deed(reviewId, pilotId, { type: 'GiveScore', criterionId, score, comment }),
  signsOff: (signOffId: string, note: string): Deed =>
    signing(reviewId, pilotId, { type: 'GiveSignOff', signOffId, note }),
  refuses: (signOffId: string, reason: string): Deed =>
    signing(reviewId, pilotId, { type: 'RefuseSignOff', signOffId, reason }),
  asksForMore: (requestId: string, criterionId: string, question: string) =>
    deed(reviewId, pilotId, { type: 'RequestMoreEvidence', requestId, criterionId, question }),
  supplies:
    (requestId: string, evidenceId: string, note: string): Deed =>
    async (stage, acting) => {
      const filed = (await pilotAtGate(stage, pilotId)).bound.evidence;
      const evidence = filed.find((one) => one.evidenceId === evidenceId) ?? null;
      return deed(reviewId, pilotId, { type: 'SupplyEvidence', requestId, evidenceId, evidence, note })(
        stage,
        acting,
      );
    },
  withdraws: (reason: string) => deed(reviewId, pilotId, { type: 'WithdrawReview', reason }),
  meets: (conditionId: string, note: string, evidenceId: string | null = null) =>
    deed(reviewId, pilotId, { type: 'MeetCondition', conditionId, evidenceId, note }),
});
export type ReviewDeeds = ReturnType<typeof reviewDeeds>;

type Bare = ReviewCommand extends infer Command
  ? Command extends ReviewCommand
    ? Omit<Command, 'reviewId' | 'pilotId' | 'actor' | 'pilot'>
    : never
  : never;

const deed =
  (reviewId: string, pilotId: string, command: Bare): Deed =>
  async (stage, acting) => {
    const { facts } = await pilotAtGate(stage, pilotId);
    // Every one of these takes the pilot; those of the machine are not said by people.
    const whole = { ...command, reviewId, pilotId, actor: acting.actor, pilot: facts } as ReviewCommand;
    return send(stage, acting, whole);
  };

type Signing = { signOffId: string } & (
  { type: 'GiveSignOff'; note: string } | { type: 'RefuseSignOff'; reason: string }
);

/** With the version of the contract that they read. */
const signing =
  (reviewId: string, pilotId: string, words: Signing): Deed =>
  async (stage, acting) => {
    const { bound } = await reviewOf(stage, reviewId);
    const contractVersion = bound.contract?.version ?? null;
    return deed(reviewId, pilotId, { ...words, contractVersion })(stage, acting);
  };

const send = (stage: Stage, acting: Acting, command: ReviewCommand) =>
  stage.run(review, command, { stream: reviewStream(command.reviewId), acting });
