const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * The end of the day that somebody names: `as of 3 March`, `3 March 2026`, `March 3`, `2026-03-03`, `yesterday`. Without
 * a year it is the latest that has been. Null where no day is named, or one that is still to come.
 */
export const instantIn = (text: string, now: Date): Date | null => {
  const words = text
    .toLowerCase()
    .replace(/^as of /, '')
    .replaceAll(/[,.]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'of' && word !== 'the');
  const day = named(words, now);
  if (!day || Number.isNaN(day.getTime())) return null;
  const end = new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 999);
  return end < now ? end : null;
};

const named = (words: readonly string[], now: Date): Date | null => {
  const [only = ''] = words;
  if (words.length === 1 && only === 'yesterday')
    return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const iso = words.length === 1 ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(only) : null;
  if (iso) return realDay(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  return spelled(words, now);
};

const spelled = (words: readonly string[], now: Date): Date | null => {
  const month = words.map(monthIn).find((one) => one !== -1) ?? -1;
  const numbers = words
    .filter((word) => monthIn(word) === -1)
    .map((word) => word.replace(/(st|nd|rd|th)$/, ''));
  const [day = '', year] = numbers;
  const isDay = /^\d{1,2}$/.test(day) && (year === undefined || /^\d{4}$/.test(year));
  if (month === -1 || !isDay || numbers.length > 2 || words.length !== numbers.length + 1) return null;
  if (year !== undefined) return realDay(Number(year), month, Number(day));
  const thisYear = realDay(now.getFullYear(), month, Number(day));
  return thisYear && thisYear < startOfDay(now)
    ? thisYear
    : realDay(now.getFullYear() - 1, month, Number(day));
};

const monthIn = (word: string): number =>
  word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word));

const realDay = (year: number, month: number, day: number): Date | null => {
  const date = new Date(year, month, day);
  return date.getMonth() === month && date.getDate() === day ? date : null;
};

const startOfDay = (date: Date): Date => new Date(date.getFullYear(), date.getMonth(), date.getDate());
