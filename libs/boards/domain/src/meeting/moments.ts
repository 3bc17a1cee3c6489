import type { Instant } from '@gatehouse/kernel';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `27 November 2026, 09:00 UTC`: without a locale's data or a zone, so that it reads the same on every machine. */
export const momentWords = (instant: Instant): string => {
  const date = new Date(instant);
  const month = months[date.getUTCMonth()] ?? '';
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${date.toISOString().slice(11, 16)} UTC`;
};
