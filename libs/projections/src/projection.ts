import type { Envelope, Recorded, Tagged } from '@gatehouse/event-store';

type Case<Event extends Tagged, Type> = Extract<Event, { type: Type }>;

/** A column to filter and sort by: its SQL type, how it is read from the row, and whether it has an index. */
export type Column<Row, Value extends string | number | null = string | number | null> = {
  type: 'text' | 'integer';
  of: (row: Row) => Value;
  index?: true;
};

export type Columns<Row> = Record<string, Column<Row>>;

/** A read model: which rows an event touches and what becomes of them. Pure, so that a rebuild gives the same rows. */
export type Projection<Row, Event extends Tagged, C extends Columns<Row> = Columns<Row>> = {
  /** Kebab-case, unique. */
  name: string;
  /** Raise it when a fold, a key or a column changes; the runner then rebuilds beside the old rows and swaps. */
  version: number;
  /**
   * `versions`: every state of a row is kept, for what people look at. `insert-only`: rows begin and never change,
   * so an instant is only a filter. `none`: only what is now, for working tables.
   */
  history: 'versions' | 'insert-only' | 'none';
  /** The rows that an event touches. */
  keys: (event: Event, envelope: Envelope) => readonly string[];
  columns: C;
  /** Columns that are asked for together; each list is one more index on the rows that stand now. */
  indexes?: readonly (readonly (keyof C & string)[])[];
  /** Columns that lists filter, sort and count by: of the past they are read without the rows themselves. */
  covered?: readonly (keyof C & string)[];
  /** Events that make a row. */
  starts: { [Type in Event['type']]?: (event: Case<Event, Type>, envelope: Envelope, key: string) => Row };
  /** Events that alter a row that exists: the next row, or null where the row ends. */
  changes: {
    [Type in Event['type']]?: (row: Row, event: Case<Event, Type>, envelope: Envelope) => Row | null;
  };
};

/** Fixes the row and the events and lets the columns be inferred, so that a query knows their names and types. */
export const projection =
  <Row, Event extends Tagged>() =>
  <const C extends Columns<Row>>(definition: Projection<Row, Event, C>): Projection<Row, Event, C> =>
    definition;

export const text = <Row, Value extends string | null>(
  of: (row: Row) => Value,
  index?: true,
): Column<Row, Value> => ({ type: 'text', of, ...(index && { index }) });

export const integer = <Row, Value extends number | null>(
  of: (row: Row) => Value,
  index?: true,
): Column<Row, Value> => ({ type: 'integer', of, ...(index && { index }) });

/** A projection to those who run it and never look into its rows. */
export type AnyProjection = {
  name: string;
  version: number;
  history: 'versions' | 'insert-only' | 'none';
  keys: (event: never, envelope: Envelope) => readonly string[];
  columns: Record<string, AnyColumn>;
  indexes?: readonly (readonly string[])[];
  covered?: readonly string[];
  starts: Record<string, ((event: never, envelope: Envelope, key: string) => unknown) | undefined>;
  changes: Record<string, ((row: never, event: never, envelope: Envelope) => unknown) | undefined>;
};

type AnyColumn = { type: 'text' | 'integer'; of: (row: never) => string | number | null; index?: true };

/** The next state of one row: null where there is none, the same object where the event does not matter to it. */
export const project = (
  { starts, changes }: Pick<AnyProjection, 'starts' | 'changes'>,
  before: { key: string; row: unknown },
  recorded: Recorded,
): unknown => {
  // An event's type picks the fold that was written for it; the compiler cannot follow a name that it sees only
  // at run time, hence `never`.
  const event = recorded.event as never;
  if (before.row === null) return starts[recorded.event.type]?.(event, recorded, before.key) ?? null;
  const change = changes[recorded.event.type];
  return change ? change(before.row as never, event, recorded) : before.row;
};

/** The types of event that a projection takes: the names of its folds. */
export const typesOf = ({ starts, changes }: Pick<AnyProjection, 'starts' | 'changes'>): string[] => [
  ...new Set([...Object.keys(starts), ...Object.keys(changes)]),
];
