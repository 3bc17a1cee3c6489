import { viewOf, type Build } from './build';
import type { AnyProjection } from './projection';

/** What an engine has to make for a build; each says it in its own words. */
export type Table = { name: string; columns: readonly TableColumn[]; indexes: readonly TableIndex[] };
export type TableColumn = { name: string; type: 'text' | 'integer'; isOptional?: true };
export type TableIndex = {
  name: string;
  columns: readonly string[];
  isUnique?: true;
  /** Further columns, only so that they can be read without the rows. */
  covers?: readonly string[];
};

/** What a projection is asked by: its name, in front of the tables of the build that is read. */
export type View = { name: string; from: string; columns: readonly TableColumn[] };

export const registryColumns: readonly TableColumn[] = [
  { name: 'table_name', type: 'text' },
  { name: 'projection', type: 'text' },
  { name: 'version', type: 'integer' },
  { name: 'generation', type: 'integer' },
  { name: 'shape', type: 'text' },
  { name: 'position', type: 'integer' },
  { name: 'state', type: 'text' },
  { name: 'is_complete', type: 'integer' },
  { name: 'error', type: 'text', isOptional: true },
];

/**
 * Rows that stand and, apart from them, the versions that have ended: a version is written there once, when it ends,
 * so that asking about now never pays for the past.
 */
export const tablesOf = ({ table }: Pick<Build, 'table'>, projection: AnyProjection): Table[] => {
  const standing: Table = {
    name: table,
    columns: standingColumns(projection),
    indexes: [{ name: `${table}_key`, columns: ['key'], isUnique: true }, ...indexesOf(table, projection)],
  };
  return projection.history === 'versions'
    ? [standing, historyOf(`${table}_history`, projection)]
    : [standing];
};

const historyOf = (name: string, projection: AnyProjection): Table => ({
  name,
  columns: endedColumns(projection),
  indexes: [
    { name: `${name}_key`, columns: ['key', 'from_position'], isUnique: true },
    { name: `${name}_position`, columns: ['position_node', 'to_position', 'from_position'] },
    {
      name: `${name}_valid`,
      columns: ['valid_node', 'valid_to', 'valid_from', 'from_position', 'key'],
      covers: projection.covered ?? [],
    },
  ],
});

/** Each ends with where a row begins, so that those which began too late are passed over without reading them. */
const indexesOf = (table: string, { columns, indexes = [] }: AnyProjection): TableIndex[] =>
  [...Object.entries(columns).flatMap(([name, { index }]) => (index ? [[name, 'key']] : [])), ...indexes].map(
    (listed, place) => ({ name: `${table}_${place}`, columns: [...listed, 'valid_from', 'from_position'] }),
  );

/** The views of a build; one that has no history, or had none when its tables were made, has one alone. */
export const viewsOf = (
  build: Pick<Build, 'table'>,
  projection: AnyProjection,
  hasHistory: boolean,
): View[] => {
  const name = viewOf(projection);
  const standing = { name, from: build.table, columns: standingColumns(projection) };
  if (projection.history !== 'versions' || !hasHistory) return [standing];
  const ended = {
    name: `${name}_history`,
    from: `${build.table}_history`,
    columns: endedColumns(projection),
  };
  return [standing, ended];
};

/** The end of an insert of rows that stand: a row of an insert-only projection begins once and is then left alone. */
export const whenTaken = (projection: AnyProjection): string => {
  if (projection.history === 'insert-only') return 'on conflict (key) do nothing';
  const [, ...rest] = namesOf(standingColumns(projection));
  return `on conflict (key) do update set ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`;
};

export const namesOf = (columns: readonly TableColumn[]): string[] => columns.map(({ name }) => name);

const beginning: readonly TableColumn[] = [
  { name: 'key', type: 'text' },
  { name: 'from_position', type: 'integer' },
  { name: 'valid_from', type: 'integer' },
];
const ending: readonly TableColumn[] = [
  { name: 'to_position', type: 'integer' },
  { name: 'valid_to', type: 'integer' },
  { name: 'position_node', type: 'integer' },
  // Null where a version was never so: another one followed at the same instant.
  { name: 'valid_node', type: 'integer', isOptional: true },
];

/** In the order of the table: the document comes last, so that what is filtered by is read without it. */
export const standingColumns = (projection: AnyProjection): TableColumn[] => [
  ...beginning,
  ...declared(projection),
  { name: 'doc', type: 'text' },
];
export const endedColumns = (projection: AnyProjection): TableColumn[] => [
  ...beginning,
  ...ending,
  ...declared(projection),
  { name: 'doc', type: 'text' },
];

const declared = ({ columns }: AnyProjection): TableColumn[] =>
  Object.entries(columns).map(([name, { type }]) => ({ name, type, isOptional: true }));
