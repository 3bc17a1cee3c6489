import { reject, type Day, type Refusal } from '@gatehouse/kernel';

/** Something that somebody writes: what it is called, how long it may be, and what to say when it is empty. */
export type Asked<What extends string> = { what: What; most: number; ask: string; field?: string };

export const longestReason = 2_000;

/** Written words are read aloud later: none is none, and a limit is said with the number. */
export const flawInText = <What extends string>(
  text: string,
  { what, most, ask, field = what }: Asked<What>,
): Refusal<`${What}-missing` | `${What}-too-long`> | null => {
  if (text.trim() === '') return reject(`${what}-missing`, ask, field);
  if (text.trim().length > most)
    return reject(
      `${what}-too-long`,
      `The ${what} has ${text.trim().length} characters; the limit is ${most}. Shorten it.`,
      field,
    );
  return null;
};

/** A note may be left out, and is short where it is not. */
export const flawInNote = (note: string): Refusal<'note-too-long'> | null =>
  note.trim().length > longestReason
    ? reject(
        'note-too-long',
        `The note has ${note.trim().length} characters; the limit is ${longestReason}. Shorten it.`,
        'note',
      )
    : null;

/** `3 votes`, `1 vote`. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length <= 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** `conditional go`. */
export const ballotWords = (ballot: string): string => ballot.replaceAll('-', ' ');

/** Written as a day, and one of the calendar's: there is no 31 February. */
export const isDay = (text: Day): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
