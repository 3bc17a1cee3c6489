import { reject, type Day, type Refusal } from '@gatehouse/kernel';
import { flawInText, isDay, listed, longestReason } from '../words';
import type { ItemResult, ItemSubject, ReviewFacts } from './item';
import type { MeetingRefusal } from './meeting.refusal';

type No = Refusal<MeetingRefusal>;
type ResultOf<Outcome extends ItemResult['outcome']> = Extract<ItemResult, { outcome: Outcome }>;

export type ResultFacts = { subject: ItemSubject; review: ReviewFacts | null; today: Day };

/** What an outcome still lacks: everything that it demands, and nothing that the review does not allow. */
export const flawInResult = (result: ItemResult, facts: ResultFacts): No | null =>
  unfit(result, facts) ?? flawInReview(facts) ?? flawInDemands(result, facts);

const unfit = ({ outcome }: ItemResult, { subject }: ResultFacts): No | null => {
  const isYesOrNo = outcome === 'approve' || outcome === 'reject';
  if (subject.kind === 'review' && isYesOrNo)
    return reject('ballot-not-asked', 'A review ends with one of five outcomes.', 'outcome');
  return subject.kind !== 'review' && !isYesOrNo
    ? reject('ballot-not-asked', 'This item is approved or rejected.', 'outcome')
    : null;
};

const flawInReview = ({ subject, review }: ResultFacts): No | null => {
  if (subject.kind !== 'review' && subject.kind !== 'exception') return null;
  if (!review) return subject.kind === 'review' ? reviewUnknown : null;
  if (review.reviewId !== subject.reviewId || review.pilotId !== subject.pilotId) return reviewUnknown;
  return review.isOpen
    ? null
    : reject(
        'review-not-open',
        'This review was withdrawn or decided meanwhile. Defer the item; there is nothing left to decide.',
      );
};

const reviewUnknown: No = reject('review-unknown', 'The review of this item cannot be found.');

const flawInDemands = (result: ItemResult, facts: ResultFacts): No | null => {
  switch (result.outcome) {
    case 'go':
      return unmet(facts.review) ?? flawInAutonomy(result, facts.review);
    case 'conditional-go':
      return flawInAutonomy(result, facts.review) ?? flawInConditions(result, facts.today);
    case 'hold':
      return flawInHold(result, facts.today);
    case 'recycle':
      return flawInRecycle(result);
    case 'kill':
      return flawInKill(result);
    case 'reject':
      return flawInText(result.because, because('Say why it is rejected.'));
    case 'approve':
      return null;
  }
};

const because = (ask: string) => ({ what: 'because', most: longestReason, ask }) as const;

const unmet = (review: ReviewFacts | null): No | null => {
  if (!review) return null;
  const criteria = review.unmet.map((one) => `“${one}” is unmet`);
  const signOffs = review.unsigned.map((one) => `“${one}” is not signed off`);
  const missing = [...criteria, ...signOffs];
  return missing.length > 0
    ? reject(
        'criteria-unmet',
        `Go is not open: ${listed(missing)}. Have it met first, or choose conditional go and name the condition.`,
        'outcome',
      )
    : null;
};

const flawInAutonomy = (
  { autonomy }: ResultOf<'go' | 'conditional-go'>,
  review: ReviewFacts | null,
): No | null =>
  autonomy === null || autonomy === review?.autonomyAsked
    ? null
    : reject(
        'autonomy-not-asked',
        'The review did not ask for this level of autonomy. Leave the level as it is, or have it asked for in a new review.',
        'autonomy',
      );

const flawInConditions = ({ conditions }: ResultOf<'conditional-go'>, today: Day): No | null => {
  if (conditions.length === 0)
    return reject(
      'conditions-missing',
      'A conditional go names at least one condition, with its owner and its day.',
      'conditions',
    );
  for (const [index, { text, owner, dueOn }] of conditions.entries()) {
    const field = `conditions.${index}`;
    const no =
      flawInText(text, {
        ...{ what: 'text', most: longestReason, field: `${field}.text` },
        ask: 'Say what has to be true.',
      }) ??
      (owner.trim() === ''
        ? reject('owner-missing', 'Say who sees to this condition.', `${field}.owner`)
        : null) ??
      flawInDay(dueOn, { today, field: `${field}.dueOn`, isTodayLate: false });
    if (no) return no;
  }
  const ids = new Set(conditions.map(({ conditionId }) => conditionId));
  return ids.size === conditions.length
    ? null
    : reject('conditions-missing', 'Two conditions came as one. Name each of them.', 'conditions');
};

/** A day that is written as one, and not over. */
export const flawInDay = (
  day: Day,
  { today, field, isTodayLate }: { today: Day; field: string; isTodayLate: boolean },
): No | null => {
  if (!isDay(day)) return reject('date-missing', 'Say by which day.', field);
  return day < today || (isTodayLate && day === today)
    ? reject(
        'date-in-the-past',
        isTodayLate ? 'Name a day after today.' : 'This day is over. Name today or a later one.',
        field,
      )
    : null;
};

const flawInHold = ({ because: words, returnOn }: ResultOf<'hold'>, today: Day): No | null =>
  flawInText(words, because('Say why it is held.')) ??
  flawInDay(returnOn, { today, field: 'returnOn', isTodayLate: true });

const flawInRecycle = ({ because: words, redo }: ResultOf<'recycle'>): No | null => {
  const no = flawInText(words, because('Say why it goes back.'));
  if (no) return no;
  return redo.length === 0 || redo.some((one) => one.trim() === '')
    ? reject('redo-missing', 'A recycle names what has to be done again, each in a line.', 'redo')
    : null;
};

const flawInKill = ({ because: words, lessons, freed }: ResultOf<'kill'>): No | null => {
  const no =
    flawInText(words, because('Say why it ends, in words beside the reason.')) ??
    flawInText(lessons, {
      ...{ what: 'lessons', most: longestReason },
      ask: 'Say what was learned; it is what the next pilot gets from this one.',
    });
  if (no || freed === null) return no;
  return Number.isInteger(freed.minor) && freed.minor >= 0 && /^[A-Z]{3}$/.test(freed.currency)
    ? null
    : reject(
        'freed-impossible',
        'Name an amount of at least 0 with its currency, or leave it unknown.',
        'freed',
      );
};

/** Without spaces around what was written. */
export const tidyResult = (result: ItemResult): ItemResult => {
  switch (result.outcome) {
    case 'conditional-go':
      return { ...result, conditions: result.conditions.map((one) => ({ ...one, text: one.text.trim() })) };
    case 'hold':
    case 'reject':
      return { ...result, because: result.because.trim() };
    case 'recycle':
      return { ...result, because: result.because.trim(), redo: result.redo.map((one) => one.trim()) };
    case 'kill':
      return { ...result, because: result.because.trim(), lessons: result.lessons.trim() };
    case 'go':
    case 'approve':
      return result;
  }
};
