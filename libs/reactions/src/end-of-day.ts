import { instantOf, millisecondsPerDay, type Day, type Instant } from '@gatehouse/kernel';

/** The first instant at which a day is over in a time zone; a deadline of that day is missed from here on. */
export const endOfDay = (day: Day, zone: string): Instant => {
  const localDay = dayIn(zone);
  const noon = Date.parse(`${day}T12:00:00.000Z`);
  if (!dayPattern.test(day) || Number.isNaN(noon)) throw new RangeError(`${day} is no day like 2026-05-14.`);
  // No zone is further than fourteen hours from UTC, so that both ends are certain; days never go back in between.
  let [during, over] = [noon - millisecondsPerDay, noon + 2 * millisecondsPerDay];
  while (over - during > 1) {
    const middle = Math.floor((during + over) / 2);
    if (localDay(middle) > day) over = middle;
    else during = middle;
  }
  return instantOf(over);
};

/** The day that an instant falls on in a time zone. */
export const dayOf = (instant: Instant, zone: string): Day => dayIn(zone)(Date.parse(instant));

const dayIn = (zone: string) => {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...digits });
  formats.set(zone, known);
  return (milliseconds: number): Day => {
    const parts = known.formatToParts(milliseconds);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
  };
};

const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();
const dayPattern = /^\d{4}-\d\d-\d\d$/;
