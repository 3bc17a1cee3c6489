import type { Migrations } from '@gatehouse/operational-store';

export type ImportPhase =
  'checking' | 'checked' | 'importing' | 'finished' | 'cancelled' | 'withdrawn' | 'failed';

/** Uploaded files, the imports they are on their way to, and the mappings people keep. */
export type IntegrationsTables = {
  upload: {
    /** SHA-256 of the bytes, hex. */
    digest: string;
    name: string;
    bytes: number;
    /** `FileReading` as JSON. */
    reading: string;
    uploaded_at: string;
  };
  import_run: {
    id: string;
    file: string;
    file_name: string;
    /** `ColumnMapping`s as JSON. */
    mapping: string;
    effective_on: string;
    phase: ImportPhase;
    /** `Actor` as JSON: whoever started it, and what they might do then. */
    actor: string;
    done: number;
    total: number;
    /** `ImportCounts` as JSON. */
    counts: string;
    started_at: string;
    finished_at: string | null;
    seconds: number | null;
    first_position: number | null;
    last_position: number | null;
    /** Where `ImportStarted` stands; what the import recorded comes after it. */
    started_position: number | null;
    error: string | null;
  };
  import_mapping: {
    id: string;
    name: string;
    columns: string;
    effective_on: string | null;
    saved_at: string;
  };
};

export const integrationsMigrations: Migrations = {
  '2026-11-23-integrations': {
    up: async (db) => {
      await db.schema
        .createTable('upload')
        .addColumn('digest', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addColumn('reading', 'text', (column) => column.notNull())
        .addColumn('uploaded_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('import_run')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('file', 'text', (column) => column.notNull())
        .addColumn('file_name', 'text', (column) => column.notNull())
        .addColumn('mapping', 'text', (column) => column.notNull())
        .addColumn('effective_on', 'text', (column) => column.notNull())
        .addColumn('phase', 'text', (column) => column.notNull())
        .addColumn('actor', 'text', (column) => column.notNull())
        .addColumn('done', 'integer', (column) => column.notNull())
        .addColumn('total', 'integer', (column) => column.notNull())
        .addColumn('counts', 'text', (column) => column.notNull())
        .addColumn('started_at', 'text', (column) => column.notNull())
        .addColumn('finished_at', 'text')
        .addColumn('seconds', 'real')
        .addColumn('first_position', 'integer')
        .addColumn('last_position', 'integer')
        .addColumn('started_position', 'integer')
        .addColumn('error', 'text')
        .execute();
      await db.schema
        .createTable('import_mapping')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('columns', 'text', (column) => column.notNull())
        .addColumn('effective_on', 'text')
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
};
