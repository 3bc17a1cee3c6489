import { waitsOf } from '@gatehouse/gates-domain';
import type { Day, Instant } from '@gatehouse/kernel';
import type { ReadStore } from '@gatehouse/projections';
import { dayOf } from '../day-of';
import { decisions } from '../decisions/decisions.projection';
import type { MeetingRow } from '../meeting/meetings.projection';
import {
  agendaSubjects,
  standingOf,
  type AgendaSubject,
  type HeldSubject,
  type ReviewSubject,
} from './agenda-subjects.projection';
import { itemsBefore, type PutOff } from './items-before';
import { dayInWords, readyWords, waitingWords } from './proposal-words';
import { subjectKey as subjectKeyOf } from '@gatehouse/boards-domain';

/** Something that a board could take up in a meeting, and why it is proposed. */
export type Proposal = {
  subjectKey: string;
  kind: 'review' | 'return' | 'trigger' | 'exception' | 'information';
  pilotId: string | null;
  reviewId: string | null;
  criterionId: string | null;
  /** What it is about, where that is only words. */
  text: string | null;
  /** What comes after the pilot's name, or the whole title where it is about no pilot. */
  title: string;
  because: string;
  since: Instant;
  minutes: number;
  isReady: boolean;
};

type Asked = { meeting: MeetingRow; now: Instant; withheldReviews: ReadonlySet<string> };
type Context = { day: Day; today: Day; now: Instant; boardId: string; putOff: ReadonlyMap<string, PutOff> };

/** What is ready for this meeting, or almost, and is on no agenda; what is ready first, and of that the oldest. */
export const proposalsFor = async (
  rows: ReadStore,
  { meeting, now, withheldReviews }: Asked,
): Promise<Proposal[]> => {
  const { onAgenda, putOff } = await itemsBefore(rows, meeting.boardId);
  const subjects = await subjectsNow(rows);
  const elsewhere = await decidedElsewhere(rows, subjects, meeting.boardId);
  const context = { day: dayOf(meeting.startsAt), today: dayOf(now), now, boardId: meeting.boardId, putOff };
  const proposals = [
    ...subjects.flatMap((subject) => {
      if (subject.kind === 'review') return reviewProposal(subject, context) ?? [];
      return elsewhere.has(subject.pilotId) ? [] : (returnProposal(subject, context) ?? []);
    }),
    ...putOffProposals(context),
  ];
  return proposals
    .filter(({ subjectKey, reviewId }) => !onAgenda.has(subjectKey) && !withheldReviews.has(reviewId ?? ''))
    .sort((one, other) => Number(other.isReady) - Number(one.isReady) || (one.since < other.since ? -1 : 1));
};

const subjectsNow = async (rows: ReadStore): Promise<AgendaSubject[]> => {
  const found = await rows
    .select(agendaSubjects)
    .select('doc')
    .where('state', 'in', ['ready', 'waiting', 'voided', 'held'])
    .execute();
  return found.map((row) => rows.rowOf(agendaSubjects, row));
};

/** Pilots whose hold another board decided: they come back before that one. */
const decidedElsewhere = async (
  rows: ReadStore,
  subjects: readonly AgendaSubject[],
  boardId: string,
): Promise<Set<string>> => {
  const held = subjects.filter((subject) => subject.kind === 'held');
  const reviews = held.flatMap(({ reviewId }) => reviewId ?? []);
  if (reviews.length === 0) return new Set();
  const found = await rows
    .select(decisions)
    .select('review')
    .where('review', 'in', reviews)
    .where('outcome', '=', 'hold')
    .where('board', '!=', boardId)
    .execute();
  const others = new Set(found.map(({ review }) => review));
  return new Set(held.filter(({ reviewId }) => others.has(reviewId)).map(({ pilotId }) => pilotId));
};

const reviewProposal = (subject: ReviewSubject, context: Context): Proposal | null => {
  const { review, pilotId, since } = subject;
  const { reviewId, gate, rules } = review;
  if (rules.boardId !== null && rules.boardId !== context.boardId) return null;
  const subjectKey = subjectKeyOf({ kind: 'review', reviewId, pilotId });
  const before = context.putOff.get(subjectKey);
  if (before && !isDue(before, context.day)) return null;
  const because = [...(before ? [putOffWords(before, context.today)] : []), standingWords(subject, context)];
  const standing = standingOf(review);
  if (standing === 'waiting' && !before && waitsOf(review).length > fewWaits) return null;
  return {
    ...{ subjectKey, kind: 'review', pilotId, reviewId, criterionId: null, text: null, title: gate },
    ...{ because: because.join('; '), since, minutes: before?.item.minutes ?? 20 },
    isReady: standing === 'ready',
  };
};

const standingWords = ({ review, since }: ReviewSubject, { now, today }: Context): string => {
  const { course } = review;
  if (course.kind === 'decided' && course.voided)
    return `its decision was voided; to be reviewed again by ${dayInWords(course.voided.reviewAgainOn, today)}, which nobody has asked for yet`;
  return standingOf(review) === 'ready' ? readyWords(since, now) : waitingWords(review);
};

const returnProposal = (subject: HeldSubject, { day, today, putOff }: Context): Proposal | null => {
  const { pilotId, returnOn, since } = subject;
  if (returnOn !== null && returnOn > day) return null;
  const subjectKey = subjectKeyOf({ kind: 'return', pilotId });
  const before = putOff.get(subjectKey);
  if (before && before.meeting.startsAt > since && !isDue(before, day)) return null;
  const until =
    returnOn === null
      ? 'on hold, without a day to come back'
      : `on hold until ${returnOn === today ? 'today' : dayInWords(returnOn, today)}`;
  return {
    ...{ subjectKey, kind: 'return', pilotId, reviewId: null, criterionId: null, text: null },
    ...{
      title: 'return from hold',
      because: until,
      since,
      minutes: before?.item.minutes ?? 10,
      isReady: true,
    },
  };
};

/** What was put off and proposes itself by nothing else. */
const putOffProposals = ({ putOff, day, today }: Context): Proposal[] =>
  [...putOff].flatMap(([subjectKey, before]) => {
    const { item, meeting } = before;
    const { subject } = item;
    if (subject.kind === 'review' || subject.kind === 'return' || !isDue(before, day)) return [];
    return {
      ...{ subjectKey, kind: subject.kind, title: item.title, minutes: item.minutes, isReady: true },
      pilotId: 'pilotId' in subject ? subject.pilotId : null,
      reviewId: 'reviewId' in subject ? subject.reviewId : null,
      criterionId: 'criterionId' in subject ? subject.criterionId : null,
      text: subject.kind === 'information' ? subject.text : null,
      because: putOffWords(before, today),
      since: meeting.startsAt,
    };
  });

const isDue = ({ item }: PutOff, day: Day): boolean => item.returnOn === null || item.returnOn <= day;

const putOffWords = ({ item, meeting }: PutOff, today: Day): string =>
  `${item.state === 'deferred' ? 'deferred' : 'not reached'} on ${dayInWords(dayOf(meeting.startsAt), today)}`;

/** A review that waits for more than this is not almost ready. */
const fewWaits = 3;
