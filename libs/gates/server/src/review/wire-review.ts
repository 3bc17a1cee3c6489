import {
  changeWords,
  isReady,
  unmetCriteria,
  waitedFor,
  type Assessment,
  type Bound,
  type FactUsed,
  type PeopleAround,
  type RequestedReview,
  type WaitedFor,
} from '@gatehouse/gates-domain';
import type { Instant, Money } from '@gatehouse/kernel';
import type { Moment } from '@gatehouse/projections';
import { toWire } from '@gatehouse/server-kit';
import { scoreKey, type ReviewRow } from './reviews.projection';

/** A review as it is asked about: the moment, and the row that every other field is made from. */
export type AskedReview = ReturnType<typeof asReview>;

export const asReview = (row: ReviewRow, moment: Moment) => {
  const { reviewId, pilotId, state, requested, readyAt } = row;
  const { version, gate, gateId, from, to, policy, request, reopens } = state;
  return {
    ...{ id: reviewId, pilotId, revision: version, row, moment, gate, gateId, reopens, readyAt },
    ...{ from: toWire(from), to: toWire(to), policyVersion: policy, ask: request.ask },
    ...{ spend: asMoney(request.spend), autonomyAsked: request.autonomy, state: wireState(state) },
    ...{ requestedBy: { id: requested.by }, requestedAt: requested.at },
    bound: asBound(state.bound, moment),
    ...{ shouldMeet: asScores(row), score: weightedScore(row) },
    signOffs: asSignOffs(row),
    evidenceRequests: asEvidenceRequests(row, moment),
    voidings: row.voidings.map(({ at, position, change, signOffs }) => ({
      ...{ at, position, sentence: `${changeWords(change)}.` },
      signOffs: signOffs.map((id) => signOffName(state, id)),
    })),
    exceptions: row.exceptions.map(({ criterionId, reason, decidedBy, at }) => ({
      ...{ criterionId, criterion: sentenceOf(state, criterionId), reason, at },
      decisionId: decidedBy.decisionId,
    })),
    decision: asDecision(row),
  };
};

const wireState = (state: RequestedReview) => {
  const { course } = state;
  if (course.kind === 'open') return isReady(state) ? ('ready' as const) : ('open' as const);
  if (course.kind === 'withdrawn') return 'withdrawn' as const;
  return course.voided ? ('voided' as const) : ('decided' as const);
};

export const asMoney = (money: Money | null) => money && { minor: money.minor, currency: money.currency };

export const asBound = ({ contract, evidence }: Bound, moment: Moment) => ({
  contractVersion: contract?.version ?? null,
  contractDigest: contract?.digest ?? null,
  evidence: evidence.map(({ evidenceId }) => ({ id: evidenceId, moment })),
});

/** Must-meet criteria as the machine found them, and on whom they wait while the review is open. */
export const asAssessments = (
  { row, moment }: Pick<AskedReview, 'row' | 'moment'>,
  around: PeopleAround | null,
) => {
  const { state, assessed, requested } = row;
  const unmet = new Set(unmetCriteria(state).map(({ criterionId }) => criterionId));
  return state.rules.mustMeet.map((criterion) => {
    const found = state.assessments.find((one) => one.criterionId === criterion.criterionId);
    const { criterionId, sentence, expression } = criterion;
    const waits = unmet.has(criterionId) && state.course.kind === 'open' && found && around;
    return {
      ...{ criterionId, sentence, expression },
      ...asFindings(found, moment),
      since: found?.since ?? requested.at,
      position: assessed[criterionId]?.position ?? requested.position,
      isExcepted: state.exceptions.includes(criterionId),
      waitsOn: waits ? asWait(waitedFor(found, around), found.since) : null,
    };
  });
};

export const asFindings = (
  found: Pick<Assessment, 'verdict' | 'because' | 'facts' | 'evidence'> | undefined,
  moment: Moment,
) => ({
  verdict: found?.verdict ?? ('unknown' as const),
  because: found?.because ?? 'not assessed yet',
  facts: (found?.facts ?? []).map(asFact),
  evidence: (found?.evidence ?? []).map((id) => ({ id, moment })),
});

const asFact = ({ path, value }: FactUsed) => ({
  path,
  value: value === null ? null : JSON.stringify(value),
});

export const asWait = (wait: WaitedFor | null, since: Instant) =>
  wait && {
    ...{ sentence: wait.sentence, since },
    people: wait.people.map((id) => ({ id })),
    role: wait.role && toWire(wait.role),
  };

const asScores = ({ state, scored }: ReviewRow) =>
  state.rules.shouldMeet.map((criterion) => {
    const given = state.scores.filter((one) => one.criterionId === criterion.criterionId);
    const values = given.map(({ score }) => score);
    return {
      ...criterion,
      scores: given.map(({ criterionId, person, score, comment }) => ({
        ...{ assessor: { id: person }, score, comment },
        at: scored[scoreKey(criterionId, person)],
      })),
      mean: values.length === 0 ? null : meanOf(values),
      spread: values.length < 2 ? null : Math.max(...values) - Math.min(...values),
    };
  });

/** As a share of each scale, so that criteria with different scales weigh as their weights say. */
const weightedScore = ({ state }: ReviewRow): number | null => {
  const scored = state.rules.shouldMeet.flatMap(({ criterionId, weight, scale }) => {
    const values = state.scores.filter((one) => one.criterionId === criterionId).map(({ score }) => score);
    return values.length === 0 ? [] : { weight, share: meanOf(values) / scale };
  });
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0
    ? null
    : (5 * scored.reduce((sum, { weight, share }) => sum + weight * share, 0)) / weights;
};

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const asSignOffs = ({ state, signed }: ReviewRow) =>
  state.rules.signOffs.map(({ signOffId, name, role }) => {
    const answer = state.signOffs.find((one) => one.signOffId === signOffId);
    return {
      ...{ signOffId, name, role: toWire(role), state: answer?.answer ?? ('waiting' as const) },
      ...{ person: answer ? { id: answer.person } : null, note: answer?.words ?? null },
      ...{ at: signed[signOffId] ?? null, contractVersion: answer?.contractVersion ?? null },
    };
  });

const asEvidenceRequests = ({ state, asked }: ReviewRow, moment: Moment) =>
  state.evidenceRequests.map(({ requestId, criterionId, question, person }) => {
    const marks = asked[requestId];
    return {
      ...{ requestId, criterionId, criterion: sentenceOf(state, criterionId), question, by: { id: person } },
      ...{ at: marks?.at, wasMet: marks?.wasMet ?? false, metSince: marks?.metSince ?? null },
      answeredAt: marks?.answered?.at ?? null,
      answer: marks?.answered?.note ?? null,
      evidence: marks?.answered ? { id: marks.answered.evidenceId, moment } : null,
    };
  });

const asDecision = ({ state: { course }, decidedAt, voidedAt }: ReviewRow) => {
  if (course.kind !== 'decided') return null;
  const { demands, decidedBy, voided } = course;
  const { boardId, decisionId, in: place } = decidedBy;
  return {
    ...{ outcome: toWire(demands.outcome), decisionId, boardId, at: decidedAt },
    meetingId: place.kind === 'meeting' ? place.meetingId : null,
    circularId: place.kind === 'circular' ? place.circularId : null,
    because: 'because' in demands ? demands.because : null,
    returnOn: demands.outcome === 'hold' ? demands.returnOn : null,
    redo: demands.outcome === 'recycle' ? demands.redo : [],
    killReason: demands.outcome === 'kill' ? toWire(demands.reason) : null,
    lessons: demands.outcome === 'kill' ? demands.lessons : null,
    freed: demands.outcome === 'kill' ? asMoney(demands.freed) : null,
    autonomy: 'autonomy' in demands ? demands.autonomy : null,
    isVoided: voided !== null,
    voidedAt,
    voidedBecause: voided && `${changeWords(voided.change)}.`,
    reviewAgainOn: voided?.reviewAgainOn ?? null,
  };
};

export const sentenceOf = ({ rules }: RequestedReview, criterionId: string): string =>
  [...rules.mustMeet, ...rules.shouldMeet].find((one) => one.criterionId === criterionId)?.sentence ?? '';

const signOffName = ({ rules }: RequestedReview, signOffId: string): string =>
  rules.signOffs.find((one) => one.signOffId === signOffId)?.name ?? signOffId;
