const millisecondsPerDay = 86_400_000;

const dayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const shortDayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const timeFormat = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const longDayFormat = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const monthFormat = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' });
const instantFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `14 May 2026`, in the reader's locale. */
export const day = (instant: string | Date): string => dayFormat.format(dateOf(instant));

/** `14 May`, for where the year is plain. */
export const shortDay = (instant: string | Date): string => shortDayFormat.format(dateOf(instant));

/** `14 May 2026, 09:00`. */
export const instant = (value: string | Date): string => instantFormat.format(dateOf(value));

/** An instant at which something became true: only its day where nobody knows the hour, which is kept as noon in UTC. */
export const occurred = (value: string): string =>
  value.endsWith('T12:00:00.000Z') ? day(value) : instant(value);

/** `09:00`. */
export const timeOfDay = (value: string | Date): string => timeFormat.format(dateOf(value));

/** `May 2026`. */
export const month = (value: string | Date): string => monthFormat.format(dateOf(value));

/** `Thursday 12 November`; `Today` and, in another year, the year with it. */
export const dayHeading = (value: string | Date, now: Date = new Date()): string => {
  const date = dateOf(value);
  if (date.toDateString() === now.toDateString()) return 'Today';
  const words = longDayFormat.format(date);
  return date.getFullYear() === now.getFullYear() ? words : `${words} ${date.getFullYear()}`;
};

/** `19 d`; after 99 days the date. */
export const age = (since: string | Date, now: Date = new Date()): string => {
  const days = daysSince(since, now);
  return days > 99 ? day(since) : `${days} d`;
};

/** Whole days; never negative. */
export const daysSince = (since: string | Date, now: Date = new Date()): number =>
  Math.max(0, Math.floor((now.getTime() - dateOf(since).getTime()) / millisecondsPerDay));

// A bare day is a day everywhere; read as an instant it would be the evening before in the west.
const dateOf = (value: string | Date): Date => {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00:00` : value);
};
