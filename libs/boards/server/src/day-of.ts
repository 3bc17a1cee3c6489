import type { Day, Instant } from '@gatehouse/kernel';

/** The calendar day of an instant, in UTC as everywhere. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10);
