import { daysLater } from '../list/days';

const millisecondsPerDay = 86_400_000;
const usualHour = 14;
const thursday = 4;

/**
 * Three sensible starts for a next meeting: at the board’s own weekday, hour and rhythm where it has met before, on
 * Thursdays at two where it has not; never sooner than the charter’s notice.
 */
export const proposeDates = (meetings: readonly string[], noticeDays: number, now: Date): readonly Date[] => {
  const starts = meetings.map((at) => new Date(at)).sort((one, other) => one.getTime() - other.getTime());
  const last = starts.at(-1);
  const earliest = daysLater(now, noticeDays);
  const rhythm = rhythmOf(starts);
  let next = last ? daysLater(last, rhythm) : firstThursday(now);
  while (next < earliest) next = daysLater(next, 7);
  return [next, daysLater(next, 7), daysLater(next, last ? rhythm : 14)].filter(
    (date, index, all) => all.findIndex((other) => other.getTime() === date.getTime()) === index,
  );
};

/** Days from one meeting to the next, in whole weeks: as between the last two, else four weeks. */
const rhythmOf = (starts: readonly Date[]): number => {
  const [before, last] = starts.slice(-2);
  if (!before || !last) return 28;
  const weeks = Math.round((last.getTime() - before.getTime()) / (7 * millisecondsPerDay));
  return Math.min(Math.max(weeks, 1), 13) * 7;
};

const firstThursday = (now: Date): Date => {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate(), usualHour);
  return daysLater(day, (thursday - day.getDay() + 7) % 7);
};
