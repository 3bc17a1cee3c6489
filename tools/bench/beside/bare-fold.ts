import type { Recorded } from '@gatehouse/event-store';
import { project, type AnyProjection } from '@gatehouse/projections';
import Database from 'better-sqlite3';

/**
 * What a rebuild is held against: the same folds over the same events, upserted into the same columns and indexes, with
 * every row in memory, and no versions, no checkpoints per model and no way to ask about the past.
 */
export class BareFold {
  private readonly db: Database.Database;
  private readonly models: BareModel[];

  constructor(path: string, projections: readonly AnyProjection[]) {
    this.db = new Database(path);
    for (const pragma of ['journal_mode = WAL', 'synchronous = NORMAL', 'cache_size = -65536'])
      this.db.pragma(pragma);
    this.models = projections.map((projection) => new BareModel(this.db, projection));
  }

  take(events: readonly Recorded[]): void {
    this.db.transaction(() => {
      for (const model of this.models) model.take(events);
    })();
  }

  close(): void {
    this.db.close();
  }
}

class BareModel {
  private readonly rows = new Map<string, unknown>();
  private readonly upsert;
  private readonly remove;
  private readonly columns;

  constructor(
    db: Database.Database,
    private readonly projection: AnyProjection,
  ) {
    const { name, columns, indexes = [] } = projection;
    const table = name.replaceAll('-', '_');
    const declared = Object.entries(columns).map(([column, { type }]) => `${column} ${type}`);
    db.exec(`create table ${table} (${['key text not null', ...declared, 'doc text not null'].join(', ')}) strict;
      create unique index ${table}_key on ${table} (key)`);
    const single = Object.entries(columns).flatMap(([column, { index }]) => (index ? [[column, 'key']] : []));
    for (const listed of [...single, ...indexes])
      db.exec(`create index ${table}_${listed.join('_')} on ${table} (${listed.join(', ')})`);
    const names = [...Object.keys(columns), 'doc'];
    this.upsert = db.prepare<[(string | number | null)[]]>(
      `insert into ${table} values (${['?', ...names.map(() => '?')].join(', ')})
       on conflict (key) do update set ${names.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    );
    this.remove = db.prepare<[string]>(`delete from ${table} where key = ?`);
    this.columns = Object.values(columns).map(({ of }) => of);
  }

  take(events: readonly Recorded[]): void {
    const changed = new Map<string, unknown>();
    for (const recorded of events) {
      const { type } = recorded.event;
      if (!this.projection.starts[type] && !this.projection.changes[type]) continue;
      // As in the runner: the projection named this type, so it takes this event.
      for (const key of this.projection.keys(recorded.event as never, recorded)) {
        const before = changed.has(key) ? changed.get(key) : (this.rows.get(key) ?? null);
        const row = project(this.projection, { key, row: before }, recorded);
        if (row !== before) changed.set(key, row);
      }
    }
    for (const [key, row] of changed) this.write(key, row);
  }

  private write(key: string, row: unknown): void {
    if (this.projection.history !== 'insert-only') this.rows.set(key, row);
    if (row === null) this.remove.run(key);
    else this.upsert.run([key, ...this.columns.map((of) => of(row as never)), JSON.stringify(row)]);
  }
}
