import type { Migrations } from '@gatehouse/operational-store';

/** Questions that people keep; nobody decides anything by them, so they are no events. */
export type PortfolioTables = {
  saved_view: {
    id: string;
    owner: string;
    name: string;
    is_shared: number;
    /** JSON, as the portfolio's query takes them. */
    filter: string;
    sort: string | null;
    columns: string;
    view: 'table' | 'board';
  };
};

export const portfolioMigrations: Migrations = {
  '2026-11-23-portfolio-saved-views': {
    up: async (db) => {
      await db.schema
        .createTable('saved_view')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('is_shared', 'integer', (column) => column.notNull())
        .addColumn('filter', 'text', (column) => column.notNull())
        .addColumn('sort', 'text')
        .addColumn('columns', 'text', (column) => column.notNull())
        .addColumn('view', 'text', (column) => column.notNull())
        .execute();
    },
  },
};
