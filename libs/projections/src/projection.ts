import type { Envelope, Tagged } from '@gatehouse/event-store';

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
