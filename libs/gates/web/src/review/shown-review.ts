import type { ShownReview } from './review.query';

export type { ShownReview } from './review.query';
export type ShownAssessment = ShownReview['mustMeet'][number];
export type ShownCondition = ShownReview['conditions'][number];
export type ShownWait = ShownReview['waitsFor'][number];
export type ShownSignOff = ShownReview['signOffs'][number];
export type ShownScores = ShownReview['shouldMeet'][number];
export type ShownRequest = ShownReview['evidenceRequests'][number];
export type ShownDecision = NonNullable<ShownReview['decision']>;
export type ShownBound = ShownReview['bound'];

/** Whether a command, for what it is about, is open to the person asking; null in the past. */
export const openingOf = (
  { actions }: Pick<ShownReview, 'actions'>,
  command: string,
  about: string | null = null,
) => actions.find((one) => one.command === command && (one.about ?? null) === about) ?? null;

export const mayDo = (review: Pick<ShownReview, 'actions'>, command: string, about: string | null = null) =>
  openingOf(review, command, about)?.isOpen === true;
