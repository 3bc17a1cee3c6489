import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/**
 * A capability's migrations, by names that sort in the order they were written: `2026-11-23-people`. Both engines run
 * them: positions and sizes are `bigint`, fractions `double precision`, yes and no an `integer`, everything else `text`.
 */
export type Migrations = Readonly<Record<string, Migration>>;

/** An older program would damage what a newer one wrote, so it does not even try. */
export class NewerStore extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(
      `The operational store was brought up to date by a newer Gatehouse (${unknown.join(', ')}). ` +
        'Run that one; this one would damage what it wrote.',
    );
  }
}

/** Whose tables they are, and where the engine has schemas, in which of them. */
export type Place = { db: Kysely<unknown>; schema: string | null };

export async function migrate({ db, schema }: Place, migrations: readonly Migrations[]): Promise<void> {
  const all = Object.assign({}, ...migrations) as Record<string, Migration>; // merging records keeps their type
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(all) },
    // Two capabilities may be written at once; each one's own order is what counts.
    allowUnorderedMigrations: true,
    // Without it, tables of the same name in another schema would pass for ours.
    ...(schema !== null && { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const unknown = (await executedIn(db)).filter((name) => !Object.hasOwn(all, name));
  if (unknown.length > 0) throw new NewerStore(unknown);
  throw new Error('The operational store could not be brought up to date.', { cause: error });
}

const executedIn = async (db: Kysely<unknown>): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
};
