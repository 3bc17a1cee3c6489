import type { Tagged } from '@gatehouse/event-store';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { statesOf, type ProjectionState, type Standing } from './build';
import { digestOf } from './digest';
import type { Hub, Interest, RowChange } from './hub';
import type { Moment } from './moment';
import { rowsAt, versionDocs } from './past';
import type { AnyProjection, Columns, Projection } from './projection';
import { indexable } from './storable';
import { Together } from './together';

export type ReadStoreOptions = {
  /** The projections that there are; what a store holds of others is nobody's concern. All that it holds, if not given. */
  projections?: readonly Pick<AnyProjection, 'name'>[];
  /** How it is closed, if that is more than the connection. */
  close?: () => Promise<void>;
};

/** The read models, to ask: the rows of any projection, now or at an earlier moment. Never writes. */
export class ReadStore {
  private closed: Promise<void> | undefined;
  private readonly lowest = new Together(() => this.readUpTo());

  constructor(
    readonly db: Kysely<unknown>,
    private readonly hub: Hub,
    private readonly options: ReadStoreOptions = {},
  ) {}

  /**
   * A query over a projection's rows: its columns, and `key`, `from_position`, `valid_from`, `doc`. Where it `needs`
   * only some columns, saying so makes the past quicker.
   */
  select<Row, Event extends Tagged, C extends Columns<Row>>(
    projection: Projection<Row, Event, C>,
    { needs, ...moment }: Moment & { needs?: readonly (keyof C & string)[] } = {},
  ) {
    return this.db.selectFrom(rowsAt(projection, moment, needs));
  }

  async row<Row, Event extends Tagged, C extends Columns<Row>>(
    projection: Projection<Row, Event, C>,
    key: string,
    moment: Moment = {},
  ): Promise<Row | null> {
    const rows = await this.rows(projection, [key], moment);
    return rows.get(indexable(key)) ?? null;
  }

  /** The rows that there are, by key. */
  async rows<Row, Event extends Tagged, C extends Columns<Row>>(
    projection: Projection<Row, Event, C>,
    keys: readonly string[],
    moment: Moment = {},
  ): Promise<Map<string, Row>> {
    const found = new Map<string, Row>();
    for (let start = 0; start < keys.length; start += keysAtOnce) {
      const some = sql.join(keys.slice(start, start + keysAtOnce).map(indexable));
      const query = sql<{
        key: string;
        doc: string;
      }>`select key, doc from ${rowsAt(projection, moment)} where key in (${some})`;
      const { rows } = await query.execute(this.db);
      for (const { key, doc } of rows) found.set(key, this.rowOf(projection, { doc }));
    }
    return found;
  }

  /** The rows of versions that a query has listed, wherever they are by now. */
  async versions<Row, Event extends Tagged, C extends Columns<Row>>(
    projection: Projection<Row, Event, C>,
    listed: readonly { key: string; from_position: number }[],
  ): Promise<Row[]> {
    if (listed.length === 0) return [];
    const docs = await versionDocs(projection, listed).execute(this.db);
    const found = new Map(docs.rows.map(({ key, doc }) => [key, doc]));
    return listed.map(({ key }) => {
      const doc = found.get(key);
      if (doc == null) throw new Error(`${projection.name} has lost a version of ${key}.`);
      return this.rowOf(projection, { doc });
    });
  }

  rowOf<Row, Event extends Tagged, C extends Columns<Row>>(
    _: Projection<Row, Event, C>,
    { doc }: { doc: string },
  ): Row {
    // The document was written from a row of this very projection; another shape is another version of it.
    return JSON.parse(doc) as Row;
  }

  /** SHA-256 over a projection's rows and their versions; equal to a rebuild's, or one of the two is wrong. */
  digest(projection: AnyProjection): Promise<string> {
    return digestOf(this.db, projection);
  }

  /** The position up to which every read model that has not failed has come. */
  async readUpTo(): Promise<number> {
    const positions = [...(await this.positions()).values()];
    return positions.length > 0 ? Math.min(...positions) : 0;
  }

  /** Where each read model that queries read and that has not failed stands, by name. */
  async positions(): Promise<Map<string, number>> {
    const { rows } = await sql<{ projection: string; position: number }>`
      select projection, position from projection_build
      where state = 'live' and error is null and ${this.isKnown}`.execute(this.db);
    return new Map(rows.map(({ projection, position }) => [projection, position]));
  }

  /** True once the read models have come that far; false when the time is over. */
  async caughtUp(position: number, timeoutMs: number): Promise<boolean> {
    if ((await this.readUpTo()) >= position) return true;
    const timeout = AbortSignal.timeout(timeoutMs);
    for (;;) {
      // Asked for before looking, so that an announcement in between is not missed.
      const next = this.hub.next(timeout);
      if ((await this.lowest.ask()) >= position) return true;
      if (timeout.aborted) return false;
      await next;
    }
  }

  /** What changes in a projection from now on, coalesced; ends with the signal. */
  changes(projection: string, interest: Interest): AsyncGenerator<RowChange, void, undefined> {
    const { keys, signal } = interest;
    return this.hub.changes(projection, keys ? { keys: keys.map(indexable), signal } : interest);
  }

  async states(): Promise<ProjectionState[]> {
    const { rows } = await sql<Omit<Standing, 'isComplete'> & { is_complete: number }>`
      select projection, version, position, state, is_complete, error from projection_build
      where ${this.isKnown} order by projection, version, generation`.execute(this.db);
    return statesOf(rows.map(({ is_complete, ...build }) => ({ ...build, isComplete: is_complete === 1 })));
  }

  close(): Promise<void> {
    const { close = () => this.db.destroy() } = this.options;
    return (this.closed ??= close());
  }

  private get isKnown(): RawBuilder<unknown> {
    const { projections } = this.options;
    return projections ? sql`projection in (${sql.join(projections.map(({ name }) => name))})` : sql`1 = 1`;
  }
}

const keysAtOnce = 500;
