const nothing = new Set(['', 'n/a', 'na', 'none', 'not applicable', 'null', '-', '–', '—']);
const notAnId = new Set(['tbd', 'tba', 'to be determined', 'unknown', 'pending', 'not available']);

const plain = (cell: string): string => cell.trim().replace(/\.$/, '').toLowerCase();

/** Blank, or one of the ways to write that there is nothing to write. */
export const isNothingSaid = (cell: string): boolean => nothing.has(plain(cell));

/** Something stands there, and it is no more than a promise to fill it in. */
export const isPlaceholder = (cell: string): boolean => notAnId.has(plain(cell));
