import type { ColumnMapping } from '@gatehouse/integrations-domain';
import { uuidv5 } from '@gatehouse/event-store';
import { hash } from 'node:crypto';

/** A spreadsheet as a company kept it: its name, its columns and what stands in its cells. */
export type Sheet = {
  importId: string;
  fileName: string;
  columns: readonly ColumnMapping[];
  rows: readonly (readonly string[])[];
};

/** The file as it was handed in; every row on a line of its own. */
export const csvOf = ({ columns, rows }: Sheet): string =>
  [columns.map(({ header }) => header), ...rows]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('');

export const sha256Of = (text: string): string => hash('sha256', text, 'hex');

/** The pilot that a row registers, as an import would name it; the header is line 1. */
export const pilotOfLine = (importId: string, line: number): string => uuidv5(`${importId}/${line}`);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
