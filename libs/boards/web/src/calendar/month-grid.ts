import { asDay } from '../list/days';

/** A month as people write it in an address: `2026-11`. */
export const monthOf = (date: Date): string => asDay(date).slice(0, 7);

/** The month in an address, or the one of this instant where it names none. */
export const monthIn = (text: string | null, now: Date): string =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : monthOf(now);

export const monthLater = (month: string, months: number): string => {
  const first = firstOf(month);
  return monthOf(new Date(first.getFullYear(), first.getMonth() + months, 1));
};

export const firstOf = (month: string): Date => new Date(`${month}-01T00:00:00`);

/** The days of a month in weeks from Monday to Sunday, with the days before and after that fill them. */
export const weeksOf = (month: string): readonly (readonly Date[])[] => {
  const first = firstOf(month);
  const year = first.getFullYear();
  const index = first.getMonth();
  const before = (first.getDay() + 6) % 7;
  const days = new Date(year, index + 1, 0).getDate();
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => new Date(year, index, 1 - before + week * 7 + weekday)),
  );
};
