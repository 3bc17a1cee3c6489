import { isNothingSaid, isPlaceholder } from './placeholder';

/** Two spellings of one name have one key: case, accents, punctuation and spacing do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `FDIC – 3`, `FDIC-3` and `fdic - 3` are one id; digits and leading zeros stay as they are. Null where there is no id. */
export const idKey = (id: string): string | null => {
  if (isNothingSaid(id) || isPlaceholder(id)) return null;
  return id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*[\u2010-\u2015\u2212-]\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
};

/** An id or a name means something only within the agency that gave it. */
export const withinAgency = (agencyKey: string, key: string): string => `${agencyKey}|${key}`;
