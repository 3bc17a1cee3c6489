import type { ItemSubject } from '@gatehouse/boards-domain';
import type { Withheld } from '@gatehouse/server-kit';

/** Whether somebody is shown nothing of an item: they are recused from it, or from the review that it is about. */
export const isItemWithheld = (
  { items, reviews }: Withheld,
  { meetingId, itemId, subject }: { meetingId: string; itemId: string; subject: ItemSubject },
): boolean => items.has(`${meetingId}/${itemId}`) || ('reviewId' in subject && reviews.has(subject.reviewId));
