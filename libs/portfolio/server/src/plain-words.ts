/** Words as they are compared: case, accents and spacing do not matter. */
export const plainWords = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** A `like` pattern that matches these words wherever they stand; `\` escapes. */
export const anywhere = (words: string): string => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
