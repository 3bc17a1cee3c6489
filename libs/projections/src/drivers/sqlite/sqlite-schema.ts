import type { Build } from '../../build';
import { viewOf } from '../../build';
import type { AnyProjection } from '../../projection';

export const registry = `
  create table if not exists projection_build (
    table_name text primary key,
    projection text not null,
    version integer not null,
    generation integer not null,
    shape text not null,
    position integer not null,
    state text not null,
    is_complete integer not null,
    error text
  ) strict, without rowid`;

const start = ['key', 'from_position', 'valid_from'];
const end = ['to_position', 'valid_to', 'position_node', 'valid_node'];

/** In the order of the table: the document comes last, so that what is filtered by is read without it. */
export const columnsOf = ({ columns }: AnyProjection): string[] => [...start, ...Object.keys(columns), 'doc'];
export const historyColumnsOf = ({ columns }: AnyProjection): string[] => [
  ...start,
  ...end,
  ...Object.keys(columns),
  'doc',
];

/**
 * Rows that stand and, apart from them, the versions that have ended: a version is written there once, when it ends,
 * so that asking about now never pays for the past.
 */
export const tablesOf = ({ table }: Build, projection: AnyProjection): string[] => {
  const declared = Object.entries(projection.columns).map(([name, { type }]) => `${name} ${type}`);
  const body = (extra: string[]) => [...extra, ...declared, 'doc text not null'].join(', ');
  const begins = ['key text not null', 'from_position integer not null', 'valid_from integer not null'];
  const ends = [
    ...['to_position integer not null', 'valid_to integer not null'],
    // Null where a version was never so: another one followed at the same instant.
    ...['position_node integer not null', 'valid_node integer'],
  ];
  const current = [
    `create table ${table} (${body(begins)}) strict`,
    `create unique index ${table}_key on ${table} (key)`,
    ...indexesOf(projection).map(
      (columns, index) => `create index ${table}_${index} on ${table} (${columns.join(', ')})`,
    ),
  ];
  if (projection.history !== 'versions') return current;
  const history = `${table}_history`;
  return [
    ...current,
    `create table ${history} (${body([...begins, ...ends])}) strict`,
    `create unique index ${history}_key on ${history} (key, from_position)`,
    // Never analyse these tables: with statistics the planner prefers a scan for old instants.
    `create index ${history}_position on ${history} (position_node, to_position, from_position)`,
    `create index ${history}_valid on ${history} (${[...validity, ...(projection.covered ?? [])].join(', ')})`,
  ];
};

const validity = ['valid_node', 'valid_to', 'valid_from', 'from_position', 'key'];

/** Each ends with where a row begins, so that those which began too late are passed over without reading them. */
const indexesOf = ({ columns, indexes = [] }: AnyProjection): (readonly string[])[] =>
  [...Object.entries(columns).flatMap(([name, { index }]) => (index ? [[name, 'key']] : [])), ...indexes].map(
    (listed) => [...listed, 'valid_from', 'from_position'],
  );

/** A view has the projection's name; what it reads changes in one transaction when a rebuild is swapped in. */
export const viewsOf = (
  { table }: Build,
  projection: AnyProjection,
  existing: (table: string) => ReadonlySet<string>,
): string[] => {
  const view = (name: string, from: string, columns: readonly string[]) => {
    const has = existing(from);
    const selected = columns.map((column) => (has.has(column) ? column : `null as ${column}`));
    return [
      `drop view if exists ${name}`,
      `create view ${name} as select ${selected.join(', ')} from ${from}`,
    ];
  };
  const name = viewOf(projection);
  const current = view(name, table, columnsOf(projection));
  if (projection.history !== 'versions' || existing(`${table}_history`).size === 0)
    return [...current, `drop view if exists ${name}_history`];
  return [...current, ...view(`${name}_history`, `${table}_history`, historyColumnsOf(projection))];
};
