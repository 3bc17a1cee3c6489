const words = {
  review: 'gate review',
  return: 'back from hold',
  trigger: 'kill trigger',
  exception: 'exception',
  information: 'information',
} as const;

export type Kind = keyof typeof words;

/** Where what an item is about lies: the review, or the pilot where it is about none. */
export const subjectAddress = (pilotId: string, reviewId?: string | null): string =>
  reviewId ? `/pilots/${pilotId}/reviews/${reviewId}` : `/pilots/${pilotId}`;

/** `kill trigger` for `trigger`. */
export const kindWord = (kind: Kind): string => words[kind];
