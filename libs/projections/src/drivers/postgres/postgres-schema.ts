import type { Build } from '../../build';
import { viewOf } from '../../build';
import type { AnyProjection } from '../../projection';
import * as tables from '../../tables';

export const schema = 'reads';

// Texts are compared by their bytes, as SQLite does; by a language they would sort differently on every server.
const types = { text: 'text collate "C"', integer: 'bigint' } as const;

const column = ({ name, type, isOptional }: tables.TableColumn) =>
  `${name} ${types[type]}${isOptional ? '' : ' not null'}`;

export const registry = `
  create table if not exists projection_build (
    ${tables.registryColumns.map(column).join(', ')}, primary key (table_name)
  )`;

export const tablesOf = (build: Build, projection: AnyProjection): string[] =>
  tables
    .tablesOf(build, projection)
    .flatMap(({ name, columns, indexes }) => [
      `create table ${name} (${columns.map(column).join(', ')})`,
      ...indexes.map((index) => indexOn(name, index)),
    ]);

// Without what it could cover: PostgreSQL refuses a row whose texts are too long for an index.
const indexOn = (table: string, { name, columns, isUnique }: tables.TableIndex) =>
  `create ${isUnique ? 'unique ' : ''}index ${name} on ${table} (${columns.join(', ')})`;

/** The columns of tables and views that there are, with their types. */
export type Existing = ReadonlyMap<string, ReadonlyMap<string, keyof typeof types>>;

/**
 * What they read changes in one transaction when a rebuild is swapped in. `keeping`: with what the views have beyond
 * what the projection declares, which a program of another version may be asking for.
 */
export const viewsOf = (
  build: Build,
  projection: AnyProjection,
  { existing, keeping }: { existing: Existing; keeping: boolean },
): string[] => {
  const name = viewOf(projection);
  const create = ({ name, from, columns }: tables.View) => {
    const asked = new Map(columns.map((column) => [column.name, column.type]));
    const all = new Map([...((keeping && existing.get(name)) || []), ...asked]);
    const selected = [...all].map(([column, type]) =>
      existing.get(from)?.has(column) ? column : `null::${types[type]} as ${column}`,
    );
    return `create view ${name} as select ${selected.join(', ')} from ${from}`;
  };
  const hasHistory = existing.has(`${build.table}_history`);
  return [
    `drop view if exists ${name}, ${name}_history`,
    ...tables.viewsOf(build, projection, hasHistory).map(create),
  ];
};
