import { fileURLToPath } from 'node:url';

/** How a piece of text is set. */
export type Face = 'regular' | 'semibold' | 'serif';

/** A piece of text that one font file can set. */
export type Run = { font: string; text: string };

/** The file for the usual letters, and the one for those with rarer signs. */
const files: Readonly<Record<Face, { usual: string; rarer: string }>> = {
  regular: { usual: 'inter-latin-regular', rarer: 'inter-latin-ext-regular' },
  semibold: { usual: 'inter-latin-semibold', rarer: 'inter-latin-ext-semibold' },
  serif: { usual: 'source-serif-latin-regular', rarer: 'source-serif-latin-ext-regular' },
};

export const fontNames: readonly string[] = Object.values(files).flatMap(({ usual, rarer }) => [
  usual,
  rarer,
]);

/** Beside this file in the sources, and beside the program where it is built. */
export const fontPath = (name: string): string =>
  fileURLToPath(new URL(`./fonts/${name}.woff`, import.meta.url));

/** Cuts a text where another file of its face has to set it; what none of them has is written plainly, or as a mark. */
export const runsOf = (text: string, face: Face): Run[] => {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC')) {
    const { isRarer, shown } = setting(letter);
    const font = isRarer ? files[face].rarer : files[face].usual;
    const last = runs.at(-1);
    if (last?.font === font) last.text += shown;
    else runs.push({ font, text: shown });
  }
  return runs;
};

const setting = (letter: string): { isRarer: boolean; shown: string } => {
  if (usual.test(letter)) return { isRarer: false, shown: letter };
  if (rarer.test(letter)) return { isRarer: true, shown: letter };
  const plain = substitutes.get(letter) ?? letter.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return { isRarer: false, shown: allUsual.test(plain) ? plain : unknown };
};

// What the files were cut to.
const usual =
  /[\n\r\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2002\u2009\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2212]/u;
const rarer =
  /[\u0100-\u012b\u012e-\u0130\u0134-\u0148\u014a-\u0151\u0154-\u0165\u0168-\u017f\u0192\u0218-\u021b\u1e80-\u1e85\u1e9e\u1ef2\u1ef3]/u;
const allUsual = new RegExp(`^${usual.source}*$`, 'u');
const substitutes = new Map([
  ['→', '->'],
  ['\u00ad', ''],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['≤', '<='],
  ['≥', '>='],
]);
const unknown = '?';
