import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** A capability's migrations, by names that sort in the order they were written: `2026-11-23-people`. */
export type Migrations = Readonly<Record<string, Migration>>;

export async function migrate(db: Kysely<unknown>, migrations: readonly Migrations[]): Promise<void> {
  const all = Object.assign({}, ...migrations) as Record<string, Migration>; // merging records keeps their type
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(all) },
    // Two capabilities may be written at once; each one's own order is what counts.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The operational store could not be brought up to date.', { cause: error });
}
