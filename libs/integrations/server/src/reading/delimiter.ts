import { UnreadableFile } from './unreadable-file';

const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The one that stands most often in the header, outside of quotes; the earlier of two that tie. */
export const detectDelimiter = (beginning: string): Delimiter => {
  const header = headerOf(beginning);
  const counts = delimiters.map((delimiter) => ({ delimiter, count: header.split(delimiter).length - 1 }));
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  if (best.count === 0)
    throw new UnreadableFile(
      'The first line holds no comma, semicolon, tab or bar, so that no columns can be told apart. Save the file as CSV.',
    );
  return best.delimiter;
};

export const delimiterName = (delimiter: Delimiter): string =>
  ({ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' })[delimiter];

/** The first line with its quoted parts taken out; a quoted header may span lines. */
const headerOf = (text: string): string => {
  const unquoted = text.trimStart().replace(/"(?:[^"]|"")*"/g, '');
  return unquoted.split(/[\r\n]/, 1)[0] ?? '';
};
