/** An instant as RFC 3339 in UTC with milliseconds: `2026-05-14T09:00:00.000Z`. Sorts as text. */
export type Instant = string;

/** A calendar day, `2026-05-14`, in the organisation's time zone. */
export type Day = string;

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);
export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/**
 * A day of which no hour is known, as an instant: noon in UTC, which is that day for readers from UTC-11 to UTC+11.
 * Midnight would be the day before for half of them.
 */
export const wholeDay = (day: Day): Instant => `${day}T12:00:00.000Z`;
export const isWholeDay = (instant: Instant): boolean => instant.endsWith('T12:00:00.000Z');

export const later = (one: Instant, other: Instant): Instant => (one >= other ? one : other);

export const millisecondsPerDay = 86_400_000;

/** Whole days between two instants; never negative. */
export const daysBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((millisecondsOf(to) - millisecondsOf(from)) / millisecondsPerDay));
