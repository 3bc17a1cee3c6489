import type { Kysely } from 'kysely';
import { digestOf, type AnyRow, type Translate } from './copied-rows';
import { tablesOf, type MadeTable } from './made-tables';
import type { OperationalStore } from './operational-store';

export type Copying = {
  onProgress?: (table: string, done: number, total: number) => void;
  /** What has to read otherwise in the other store: places in the log, where that store stands beside another log. */
  translate?: Translate;
};

export type Copied = { tables: number; rows: number };

/**
 * Every row of every table that the migrations make, from one store to another of either engine. The other store holds
 * exactly that in the end, whatever it held before, and it is read again to prove it.
 */
export const copyOperational = async (
  from: OperationalStore,
  to: OperationalStore,
  { onProgress = () => undefined, translate = asItIs }: Copying = {},
): Promise<Copied> => {
  const tables = await tablesOf(from.migrations);
  let rows = 0;
  for (const table of tables) {
    const translated = translatedBy(translate, table.name);
    const written = await copyTable(
      { from: from.tables<AnyTables>(), to: to.tables<AnyTables>(), table },
      { translated, onProgress: (done, total) => onProgress(table.name, done, total) },
    );
    const kept = await digestOf(rowsOf(to.tables<AnyTables>(), table));
    if (kept !== written.digest)
      throw new Error(
        `${table.name} does not hold what was copied to it. Nothing else was changed; copy again.`,
      );
    rows += written.rows;
  }
  return { tables: tables.length, rows };
};

type AnyTables = Record<string, AnyRow>;
type Between = { from: Kysely<AnyTables>; to: Kysely<AnyTables>; table: MadeTable };
type Conduct = {
  translated: (row: AnyRow) => AnyRow;
  onProgress: (done: number, total: number) => void;
};

const copyTable = async ({ from, to, table }: Between, { translated, onProgress }: Conduct) => {
  const { total } = await from
    .selectFrom(table.name)
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let rows = 0;
  const digest = await to.transaction().execute(async (target) => {
    await target.deleteFrom(table.name).execute();
    const written = async function* () {
      for await (const batch of rowsOf(from, table)) {
        const copies = batch.map(translated);
        await target.insertInto(table.name).values(copies).execute();
        onProgress((rows += copies.length), total);
        yield copies;
      }
    };
    return digestOf(written());
  });
  return { rows, digest };
};

async function* rowsOf(
  store: Kysely<AnyTables>,
  { name, columns, key }: MadeTable,
): AsyncGenerator<AnyRow[]> {
  for (let offset = 0; ; offset += rowsAtOnce) {
    let page = store.selectFrom(name).select(columns);
    for (const column of key) page = page.orderBy(column);
    const rows = await page.limit(rowsAtOnce).offset(offset).execute();
    if (rows.length === 0) return;
    yield rows;
  }
}

// Every engine has a limit to the values of one statement.
const rowsAtOnce = 200;

const asItIs: Translate = { columns: {}, value: (value) => value };

const translatedBy = ({ columns, value }: Translate, table: string) => {
  const places = Object.hasOwn(columns, table) ? (columns[table] ?? []) : [];
  return (row: AnyRow): AnyRow =>
    Object.fromEntries(
      Object.entries(row).map(([column, held]) => [
        column,
        typeof held === 'number' && places.includes(column) ? value(held) : held,
      ]),
    );
};
