import type { Migrations } from '@gatehouse/operational-store';

/** Who was here when, what they have read, and what they want to hear of; nobody decides anything by it. */
export type HomeTables = {
  home_visit: {
    person: string;
    /** Where their last visit but this one ended; null until they come a second time. */
    since_position: number | null;
    since_at: string | null;
    /** Until when they were here. */
    seen_position: number;
    seen_at: string;
  };
  notification_read: { person: string; notice: string; read_at: string };
  notification_preference: { person: string; kind: string; is_on: number };
};

export const homeMigrations: Migrations = {
  '2026-11-26-home': {
    up: async (db) => {
      await db.schema
        .createTable('home_visit')
        .addColumn('person', 'text', (column) => column.primaryKey())
        .addColumn('since_position', 'bigint')
        .addColumn('since_at', 'text')
        .addColumn('seen_position', 'bigint', (column) => column.notNull())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('notification_read')
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('notice', 'text', (column) => column.notNull())
        .addColumn('read_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('notification_read_key', ['person', 'notice'])
        .execute();
      await db.schema
        .createTable('notification_preference')
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('is_on', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('notification_preference_key', ['person', 'kind'])
        .execute();
    },
  },
};
