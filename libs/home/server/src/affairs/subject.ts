import type { Place } from '@gatehouse/kernel';
import type { Withheld } from '@gatehouse/server-kit';

/** What a matter is about: a pilot, or a board's meeting or circular. */
export type Subject = Place & { id: string; name: string };

/** What a matter rests on, so that it is withheld from whoever is withdrawn from it. */
export type RestsOn = { reviewId?: string | null; item?: string; circularId?: string };

export const isWithheld = (
  { reviewId, item, circularId }: RestsOn,
  { reviews, items, circulars }: Withheld,
): boolean =>
  (reviewId != null && reviews.has(reviewId)) ||
  (item !== undefined && items.has(item)) ||
  (circularId !== undefined && circulars.has(circularId));
