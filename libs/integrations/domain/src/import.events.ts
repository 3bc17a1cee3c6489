import type { Day } from '@gatehouse/kernel';
import type { ColumnMapping } from './import-mapping';

export type ImportCounts = {
  rows: number;
  /** Rows that became or changed pilots. */
  taken: number;
  registered: number;
  changed: number;
  unchanged: number;
  flagged: number;
  refused: number;
  events: number;
};

export type RefusedRow = {
  line: number;
  name: string;
  externalId: string | null;
  field: string;
  problem: string;
};

export type ImportEvent = { importId: string } & (
  | {
      type: 'ImportStarted';
      /** SHA-256 of the file, hex. */
      file: string;
      fileName: string;
      mapping: readonly ColumnMapping[];
      effectiveOn: Day;
    }
  | {
      type: 'ImportFinished';
      counts: ImportCounts;
      /** The first thousand; `counts.refused` says how many there were. */
      refused: readonly RefusedRow[];
      firstPosition: number | null;
      lastPosition: number | null;
      /** Stopped by a person before its last row; what was recorded by then stays. */
      isCancelled: boolean;
    }
  | { type: 'ImportWithdrawn'; pilots: number }
);

export type ImportEventOf<Type extends ImportEvent['type']> = Extract<ImportEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<ImportEvent['type'], true> = {
  ImportStarted: true,
  ImportFinished: true,
  ImportWithdrawn: true,
};

/** The names of this capability's events, as integrations see them. */
export const integrationsEventTypes = Object.keys(types);

export const mostRefusedRowsKept = 1_000;
