/** One bar of the axis: how much happened from a day on. */
export type Stretch = { from: string; events: number };

export type Axis = { firstDay: number; lastDay: number };

const millisecondsPerDay = 86_400_000;

/** Days since 1970 in the reader's zone, so that an axis is whole numbers and a slider steps by days. */
export const dayNumber = (date: Date): number =>
  Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / millisecondsPerDay);

export const dayNumberOf = (day: string): number =>
  Math.floor(Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay);

/** The last moment of a day: reading a day means reading it with all that happened on it. */
export const endOfDay = (number: number): Date => {
  const utc = new Date(number * millisecondsPerDay);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 23, 59, 59, 999);
};

/** From the first day anything happened to today, and a month at least. */
export const axisOf = (stretches: readonly Stretch[], now: Date): Axis => {
  const lastDay = dayNumber(now);
  const first = stretches[0];
  return { firstDay: Math.min(first ? dayNumberOf(first.from) : lastDay, lastDay - 30), lastDay };
};

/** The first days of the months or years to be named under the axis, at most about twelve. */
export const marksOf = ({ firstDay, lastDay }: Axis): readonly Date[] => {
  const months = (lastDay - firstDay) / 30;
  const every = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => months / step <= 12) ?? 240;
  const start = endOfDay(firstDay);
  const marks: Date[] = [];
  for (let month = start.getMonth() + 1; marks.length < 24; month += 1) {
    const mark = new Date(start.getFullYear(), month, 1);
    // A name that would not fit before the end is left out.
    if (dayNumber(mark) > lastDay - (lastDay - firstDay) * 0.05) break;
    if ((mark.getFullYear() * 12 + mark.getMonth()) % every === 0) marks.push(mark);
    if (month > 4_000) break;
  }
  return marks;
};

/** `2026-05-14T09:00` in the reader's zone, as a date field wants it. */
export const fieldText = (date: Date): string => {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
};
