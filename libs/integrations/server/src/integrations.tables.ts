import type { Migrations } from '@gatehouse/operational-store';
import { sql } from 'kysely';

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
    /** 1 while its phase has work left to do. */
    is_under_way: number;
    /** 1 once a person wants that work stopped, until whoever is at it hears of it. */
    is_cancel_asked: number;
    /** Counts who took the work up; whoever had it before writes nothing more. */
    turn: number;
    /** The file that holds its rows as they were last kept for other processes. */
    staging: string | null;
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
        .addColumn('bytes', 'bigint', (column) => column.notNull())
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
        .addColumn('seconds', 'double precision')
        .addColumn('first_position', 'bigint')
        .addColumn('last_position', 'bigint')
        .addColumn('started_position', 'bigint')
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
  '2026-11-27-imports-in-several-processes': {
    up: async (db) => {
      const run = () => db.schema.alterTable('import_run');
      for (const column of ['is_under_way', 'is_cancel_asked', 'turn'])
        await run()
          .addColumn(column, 'integer', (added) => added.notNull().defaultTo(0))
          .execute();
      await run().addColumn('staging', 'text').execute();
      await sql`update import_run set is_under_way = 1 where phase in ('checking', 'importing', 'withdrawn')`.execute(
        db,
      );
      // Two at once were never meant to be; the later one can be started again.
      await sql`update import_run set phase = 'failed', is_under_way = 0, error = 'Start it again.' where phase = 'importing'
        and id <> (select min(id) from import_run where phase = 'importing')`.execute(db);
      await sql`create unique index one_import_at_a_time on import_run (phase) where phase = 'importing'`.execute(
        db,
      );
    },
  },
};
