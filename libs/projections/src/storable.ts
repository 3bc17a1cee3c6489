import { createHash } from 'node:crypto';
import type { AnyProjection } from './projection';

/**
 * A text as every engine keeps it in a column: PostgreSQL refuses U+0000, and half of a surrogate pair has no bytes of
 * its own. The document, as JSON, holds what was said.
 */
export const storable = (text: string): string => text.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD');

/** In UTF-16 units, of which none takes more than three bytes. */
export const longestIndexed = 300;

/**
 * A text as it is kept where an index holds it. PostgreSQL indexes no more than 2,704 bytes in all, so a long text
 * keeps its beginning, for the order, and a digest, so that two are equal only if they were.
 */
export const indexable = (text: string): string => {
  const kept = storable(text);
  if (kept.length <= longestIndexed) return kept;
  const digest = createHash('sha256').update(kept).digest('hex');
  return storable(kept.slice(0, longestIndexed - digest.length)) + digest;
};

/** A text to compare with what a column holds. */
export const asHeld = (projection: AnyProjection, column: string, text: string): string =>
  isIndexed(projection, column) ? indexable(text) : storable(text);

export const isIndexed = ({ columns, indexes = [] }: AnyProjection, column: string): boolean =>
  columns[column]?.index === true || indexes.some((listed) => listed.includes(column));
