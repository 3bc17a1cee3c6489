import type { Migrations } from '@gatehouse/operational-store';

/** The one erasable place of names and addresses, and who is signed in just now. */
export type AccessTables = {
  directory: {
    person: string;
    name: string;
    title: string | null;
    email: string | null;
    unit: string | null;
  };
  session: {
    /** SHA-256 of the cookie's value, hex. */
    hash: string;
    person: string;
    /** The token it was opened with; null for a persona of the demonstration. */
    token: string | null;
    /** Whom they act for, as a delegate; whether that stands is asked with every request. */
    acts_for: string | null;
    opened_at: string;
    ends_at: string;
  };
};

export const accessMigrations: Migrations = {
  '2026-11-23-access': {
    up: async (db) => {
      await db.schema
        .createTable('directory')
        .addColumn('person', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('title', 'text')
        .addColumn('email', 'text')
        .execute();
      await db.schema
        .createTable('session')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('token', 'text')
        .addColumn('opened_at', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2026-11-26-access-units-and-delegates': {
    up: async (db) => {
      await db.schema.alterTable('directory').addColumn('unit', 'text').execute();
      await db.schema.alterTable('session').addColumn('acts_for', 'text').execute();
    },
  },
};
