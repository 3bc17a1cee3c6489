import type { Closed, Known, Sealed, Value } from './fold';
import { nodeOf } from './interval-tree';

/** A version as a row of its table: values in the order of `standingColumns`. */
export const standingRow = ({ key, from, validFrom, values, doc }: Sealed): Value[] => [
  key,
  from,
  validFrom,
  ...values,
  doc,
];

/** In the order of `endedColumns`. */
export const endedRow = ({ key, from, validFrom, to, validTo, values, doc }: Sealed<Closed>): Value[] => [
  key,
  from,
  validFrom,
  to,
  validTo,
  nodeOf(from, to),
  nodeOf(validFrom, validTo),
  ...values,
  doc,
];

export type StoredVersion = { from_position: number; valid_from: number; doc: string };

export const knownOf = (
  key: string,
  { from_position: from, valid_from: validFrom, doc }: StoredVersion,
): Known => ({
  standing: { key, from, validFrom, row: JSON.parse(doc) },
  notBefore: validFrom,
});

/** All that need be known of a row of an insert-only projection: it begins once and is then left alone. */
export const unknown: Known = { standing: null, notBefore: 0 };
