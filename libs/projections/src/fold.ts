import { millisecondsOf } from '@gatehouse/kernel';
import type { Recorded } from '@gatehouse/event-store';
import { project, type AnyProjection } from './projection';
import { indexable, isIndexed, storable } from './storable';

/** A state of a row: from which position it is known and from which instant it holds. */
export type Version = { key: string; from: number; validFrom: number; row: unknown };

/** A state that another one has followed, or that nothing follows. */
export type Closed = Version & { to: number; validTo: number };

/** What a store held for a key; a row that begins anew may not begin before its predecessor ended. */
export type Known = { standing: Version | null; notBefore: number };

/** An event and the rows it touches. */
export type Touch = { recorded: Recorded; keys: readonly string[] };

/** A stretch of the log, with the positions it lies between. */
export type Batch = { events: readonly Recorded[]; after: number; upTo: number };

/** A row as it is stored: its columns in the projection's order, and the whole of it as JSON. */
export type Sealed<State extends Version = Version> = Omit<State, 'row'> & {
  values: readonly Value[];
  doc: string;
};
export type Value = string | number | null;

/** What a batch does to a projection's rows. */
export type Folded = {
  upTo: number;
  current: readonly Sealed[];
  removed: readonly string[];
  closed: readonly Sealed<Closed>[];
  failure: string | null;
};

/** The events of a batch that a projection takes, with the rows they touch; ends where naming the rows fails. */
export const touchesOf = (
  projection: AnyProjection,
  { events, upTo }: Batch,
): { touches: Touch[]; upTo: number; failure: string | null } => {
  const touches: Touch[] = [];
  for (const recorded of events) {
    const { type } = recorded.event;
    if (!projection.starts[type] && !projection.changes[type]) continue;
    try {
      // The projection names this type, so it takes this event; the compiler cannot follow a name seen at run time.
      const keys = projection.keys(recorded.event as never, recorded).map(indexable);
      touches.push({ recorded, keys: keys.length > 1 ? [...new Set(keys)] : keys });
    } catch (error) {
      return { touches, upTo: recorded.position - 1, failure: failureAt(recorded, error) };
    }
  }
  return { touches, upTo, failure: null };
};

/**
 * Folds without writing anything. A fold that throws ends the batch just before its event, so that what a failed
 * projection holds does not depend on how the log was cut into batches.
 */
export const foldTouches = (
  projection: AnyProjection,
  touches: readonly Touch[],
  { known, after, upTo }: { known: ReadonlyMap<string, Known>; after: number; upTo: number },
): Folded => {
  const rows = new Rows(known, projection.history === 'versions');
  for (const { recorded, keys } of touches) {
    try {
      // All rows of an event are folded before one is kept: an event is taken whole or not at all.
      const next = keys.map((key) => ({ key, row: project(projection, rows.at(key), recorded) }));
      for (const { key, row } of next) rows.put(key, row, recorded);
    } catch (error) {
      return sealed(projection, rows, {
        after,
        upTo: recorded.position - 1,
        failure: failureAt(recorded, error),
      });
    }
  }
  return sealed(projection, rows, { after, upTo, failure: null });
};

const sealed = (
  projection: AnyProjection,
  rows: Rows,
  { after, upTo, failure }: { after: number; upTo: number; failure: string | null },
): Folded => {
  const columns = columnsOf(projection);
  const seal = <State extends Version>({ row, ...state }: State): Sealed<State> => ({
    ...state,
    // Every row here was made by the projection's own folds; its type is known there and nowhere else.
    values: columns.map((of) => of(row as never)),
    doc: JSON.stringify(row),
  });
  try {
    const closed = rows.closed.map((version) => seal(version));
    const standing = [...rows.current.values()].filter((version) => version !== null);
    const removed = [...rows.current].filter(([, version]) => version === null).map(([key]) => key);
    return { upTo, current: standing.map((version) => seal(version)), removed, closed, failure };
  } catch (error) {
    const reason = `a column, after ${after}: ${messageOf(error)}`;
    return { upTo: after, current: [], removed: [], closed: [], failure: reason };
  }
};

const columnsOf = (projection: AnyProjection): ((row: never) => Value)[] =>
  Object.entries(projection.columns).map(([name, { type, of }]) => {
    if (type === 'integer') return of;
    const asKept = isIndexed(projection, name) ? indexable : storable;
    return (row) => {
      const value = of(row);
      return typeof value === 'string' ? asKept(value) : value;
    };
  });

/** The rows of one projection while a batch is folded over them. */
class Rows {
  readonly current = new Map<string, Version | null>();
  readonly closed: Closed[] = [];
  private readonly ended = new Map<string, number>();

  constructor(
    private readonly known: ReadonlyMap<string, Known>,
    private readonly keepsVersions: boolean,
  ) {}

  at(key: string): { key: string; row: unknown } {
    return { key, row: this.standing(key)?.row ?? null };
  }

  put(key: string, row: unknown, { position, occurredAt }: Recorded): void {
    const before = this.standing(key);
    if (row === (before?.row ?? null)) return;

    // Business time may arrive late; a state never begins before the one it follows, so that now is what replay says.
    const floor = before?.validFrom ?? this.ended.get(key) ?? this.known.get(key)?.notBefore ?? 0;
    const validFrom = Math.max(millisecondsOf(occurredAt), floor);
    if (before && this.keepsVersions) this.closed.push({ ...before, to: position, validTo: validFrom });
    if (row === null) this.ended.set(key, validFrom);
    this.current.set(key, row === null ? null : { key, from: position, validFrom, row });
  }

  private standing(key: string): Version | null {
    const changed = this.current.get(key);
    return changed === undefined ? (this.known.get(key)?.standing ?? null) : changed;
  }
}

const failureAt = ({ event, position }: Recorded, error: unknown): string =>
  `${event.type} at ${position}: ${messageOf(error)}`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
