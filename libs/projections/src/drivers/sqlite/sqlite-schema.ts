import type { Build } from '../../build';
import { viewOf } from '../../build';
import type { AnyProjection } from '../../projection';
import * as tables from '../../tables';

const column = ({ name, type, isOptional }: tables.TableColumn) =>
  `${name} ${type}${isOptional ? '' : ' not null'}`;

export const registry = `
  create table if not exists projection_build (
    ${tables.registryColumns.map(column).join(', ')}, primary key (table_name)
  ) strict, without rowid`;

export const tablesOf = (build: Build, projection: AnyProjection): string[] =>
  tables.tablesOf(build, projection).flatMap(({ name, columns, indexes }) => [
    `create table ${name} (${columns.map(column).join(', ')}) strict`,
    // Never analyse these tables: with statistics the planner prefers a scan for old instants.
    ...indexes.map((index) => indexOn(name, index)),
  ]);

const indexOn = (table: string, { name, columns, isUnique, covers = [] }: tables.TableIndex) =>
  `create ${isUnique ? 'unique ' : ''}index ${name} on ${table} (${[...columns, ...covers].join(', ')})`;

/** What they read changes in one transaction when a rebuild is swapped in. */
export const viewsOf = (
  build: Build,
  projection: AnyProjection,
  existing: (table: string) => ReadonlySet<string>,
): string[] => {
  const name = viewOf(projection);
  const hasHistory = existing(`${build.table}_history`).size > 0;
  const create = ({ name, from, columns }: tables.View) => {
    const has = existing(from);
    const selected = tables
      .namesOf(columns)
      .map((column) => (has.has(column) ? column : `null as ${column}`));
    return `create view ${name} as select ${selected.join(', ')} from ${from}`;
  };
  return [
    `drop view if exists ${name}`,
    `drop view if exists ${name}_history`,
    ...tables.viewsOf(build, projection, hasHistory).map(create),
  ];
};
