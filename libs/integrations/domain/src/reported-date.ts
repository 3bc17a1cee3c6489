import type { Day } from '@gatehouse/kernel';
import { dateShapes, type DateParts } from './date-shapes';
import { isNothingSaid } from './placeholder';

/** A date as somebody wrote it, and how much of it is known; `on` is the first day it can mean. */
export type ReportedDate = { raw: string; precision: 'year' | 'month' | 'day'; on: Day };

/** `month-first` where the file is known to write 3/4 for 4 March's month before its day; `unstated` elsewhere. */
export type DateOrder = 'month-first' | 'unstated';

export type DateReading =
  | { kind: 'blank' }
  /** `doubt` says what was taken for granted, for a person to confirm. */
  | { kind: 'read'; date: ReportedDate; doubt: string | null }
  | { kind: 'unreadable'; raw: string };

export const readDate = (cell: string, order: DateOrder): DateReading => {
  const raw = cell.trim();
  if (isNothingSaid(raw)) return { kind: 'blank' };

  const written = raw.replace(/\s+/g, ' ');
  for (const shape of dateShapes) {
    const match = shape.pattern.exec(written);
    if (match === null) continue;
    const parts = shape.parts(match.groups ?? {});
    return isCalendarDate(parts) ? reading(raw, parts, order) : { kind: 'unreadable', raw };
  }
  return { kind: 'unreadable', raw };
};

const reading = (raw: string, parts: DateParts, order: DateOrder): DateReading => {
  const year = yearBehindSerial(parts);
  if (year !== null) {
    const doubt = `“${raw}” looks like the year ${year}, turned into a day by a spreadsheet.`;
    return { kind: 'read', date: { raw, precision: 'year', on: `${year}-01-01` }, doubt };
  }
  const precision = parts.month === undefined ? 'year' : parts.day === undefined ? 'month' : 'day';
  return { kind: 'read', date: { raw, precision, on: dayOf(parts) }, doubt: doubtOf(raw, parts, order) };
};

const doubtOf = (raw: string, parts: DateParts, order: DateOrder): string | null => {
  if (parts.doubt !== undefined) return `“${raw}” ${parts.doubt}`;
  if (parts.isSlashed !== true || order === 'month-first') return null;
  const isAmbiguous = (parts.day ?? 32) <= 12 && parts.day !== parts.month;
  return isAmbiguous ? `“${raw}” does not say whether the month or the day comes first.` : null;
};

/** A bare year typed into a date cell becomes the day of that serial number, in the middle of 1905. */
const yearBehindSerial = ({ year, month, day }: DateParts): number | null => {
  if (year !== 1905 || month === undefined || day === undefined) return null;
  const serial = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return serial >= 1950 && serial < 2050 ? serial : null;
};

const isCalendarDate = (parts: DateParts): boolean => {
  const day = dayOf(parts);
  const instant = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
};

const dayOf = ({ year, month = 1, day = 1 }: DateParts): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
