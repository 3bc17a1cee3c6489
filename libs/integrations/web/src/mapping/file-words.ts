import { bytes, count } from '@gatehouse/ui';

type File = { name: string; rows: number; columns: readonly unknown[]; bytes: number; encoding: string };

/** `inventory.csv, 3,611 rows, 36 columns, 8.1 MB, utf-8`. */
export const fileWords = (file: File): string =>
  [
    file.name,
    `${count(file.rows)} rows`,
    `${count(file.columns.length)} columns`,
    bytes(file.bytes),
    file.encoding,
  ].join(', ');
