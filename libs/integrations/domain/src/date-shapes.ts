/** What a shape gives; a missing month or day was not written. `doubt` completes a sentence that begins with the text. */
export type DateParts = { year: number; month?: number; day?: number; isSlashed?: true; doubt?: string };

type Named = Record<string, string | undefined>;
type DateShape = { pattern: RegExp; parts: (named: Named) => DateParts };

const time = String.raw`(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?)?(?: ?(?:UTC|GMT|Z|\+00:?00))?`;
const monthName = String.raw`(?<word>[A-Za-z]{3,9})\.?`;
const shape = (source: string, parts: DateShape['parts']): DateShape => ({
  pattern: new RegExp(`^${source}$`, 'i'),
  parts,
});

/** Every shape is tried in order and the first that fits is the one. */
export const dateShapes: readonly DateShape[] = [
  shape(String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})${time}`, (named) => whole(named)),
  shape(String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})${time}`, (named) => whole(named)),
  shape(String.raw`(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})${time}`, (named) => ({
    ...whole(named),
    isSlashed: true,
  })),
  shape(String.raw`(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{2})${time}`, (named) => {
    const year = century(Number(named['year']));
    return { ...whole(named), year, doubt: `has a year of two digits; it is read as ${year}.` };
  }),
  shape(String.raw`(?<month>\d{1,2})/(?<year>\d{4})`, ({ month, year }) => ({
    year: Number(year),
    month: Number(month),
  })),
  shape(String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})`, ({ month, year }) => ({
    year: Number(year),
    month: Number(month),
  })),
  shape(String.raw`${monthName}[- ,]+(?<year>\d{4})`, ({ word, year }) => ({
    year: Number(year),
    month: monthNamed(word),
  })),
  shape(String.raw`${monthName}-(?<year>\d{2})`, (named) => monthAndShortYear(named)),
  shape(String.raw`(?<year>\d{2})-${monthName}`, (named) => monthAndShortYear(named)),
  shape(String.raw`(?<day>\d{1,2})[- ]${monthName}[- ](?<year>\d{4})`, (named) => worded(named)),
  shape(String.raw`${monthName} (?<day>\d{1,2}),? (?<year>\d{4})`, (named) => worded(named)),
  shape(String.raw`(?<year>(?:19|20)\d{2})`, ({ year }) => ({ year: Number(year) })),
  shape(String.raw`(?<serial>[234]\d{4})(?:\.0+)?`, ({ serial }) => {
    const day = new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);
    const [year, month, date] = day.split('-').map(Number);
    return { year: year ?? 0, month, day: date, doubt: `is a spreadsheet's number for the day ${day}.` };
  }),
];

const whole = ({ year, month, day }: Named): DateParts => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

const worded = ({ word, day, year }: Named): DateParts => ({
  year: Number(year),
  month: monthNamed(word),
  day: Number(day),
});

// `Oct-24` and `22-Nov` are what a spreadsheet makes of a month and a year; they could also be a month and a day.
const monthAndShortYear = ({ word, year: digits }: Named): DateParts => {
  const year = century(Number(digits));
  const month = monthNamed(word);
  return {
    year,
    month,
    doubt: `could be a day; it is read as the month ${year}-${String(month).padStart(2, '0')}.`,
  };
};

const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

// 0 is no month, so that a word that only looks like one makes the date unreadable.
const monthNamed = (word = ''): number => {
  const spoken = word.toLowerCase() === 'sept' ? 'sep' : word.toLowerCase();
  return months.findIndex((month) => month === spoken || month.slice(0, 3) === spoken) + 1;
};
