import type { Database, Statement } from 'better-sqlite3';
import type { Build } from '../../build';
import type { Known } from '../../fold';
import type { AnyProjection } from '../../projection';
import { ReadWriter, type Change } from '../../read-writer';
import { buildOf, everyBuild, type RegisteredBuild } from '../../registered-build';
import { registry, tablesOf, viewsOf } from './sqlite-schema';
import { SqliteTables } from './sqlite-tables';

/** Writes read models to one SQLite file, synchronously: it belongs on a thread of its own. */
export class SqliteReadWriter extends ReadWriter {
  private readonly tables = new Map<string, SqliteTables>();
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly db: Database) {
    super();
  }

  prepare(): void {
    this.db.exec(registry);
  }

  builds(): Build[] {
    return this.db.prepare<[], RegisteredBuild>(everyBuild).all().map(buildOf);
  }

  create(build: Build, projection: AnyProjection): true {
    this.atomically(() => {
      for (const statement of tablesOf(build, projection)) this.db.exec(statement);
      this.register(build);
      if (build.state === 'live') this.view(build, projection);
    });
    return true;
  }

  load(build: Build, projection: AnyProjection, keys: ReadonlySet<string>): Map<string, Known> {
    const tables = this.tablesOf(build, projection);
    return new Map([...keys].map((key) => [key, tables.known(key)]));
  }

  store(changes: readonly Change[]): void {
    this.atomically(() => {
      const moved = new Map<number, string[]>();
      for (const { build, projection, folded } of changes) {
        this.tablesOf(build, projection).write(folded);
        if (folded.failure === null && build.error === null)
          moved.set(folded.upTo, [...(moved.get(folded.upTo) ?? []), build.table]);
        else this.register({ ...build, position: folded.upTo, error: folded.failure });
      }
      // Most read models have nothing to do with most events, and still all of them move on.
      for (const [position, tables] of moved) this.prepared(moveOn).run(position, JSON.stringify(tables));
    });
  }

  mark(build: Build): void {
    this.atomically(() => this.register(build));
  }

  swap(build: Build, projection: AnyProjection): void {
    this.atomically(() => {
      const retire = "update projection_build set state = 'retired' where projection = ? and state = 'live'";
      this.db.prepare(retire).run(build.projection);
      this.register(build);
      this.view(build, projection);
    });
  }

  show(build: Build, projection: AnyProjection): void {
    this.atomically(() => this.view(build, projection));
  }

  drop({ table }: Build): void {
    this.tables.delete(table);
    this.atomically(() => {
      this.db.exec(`drop table if exists ${table}; drop table if exists ${table}_history`);
      this.db.prepare('delete from projection_build where table_name = ?').run(table);
    });
  }

  close(): void {
    this.db.close();
  }

  private register({ isComplete, ...build }: Build): void {
    const columns = 'table_name, projection, version, generation, shape, position, state, is_complete, error';
    const values =
      ':table, :projection, :version, :generation, :shape, :position, :state, :isComplete, :error';
    this.prepared(`insert or replace into projection_build (${columns}) values (${values})`).run({
      ...build,
      isComplete: Number(isComplete),
    });
  }

  private prepared(text: string): Statement {
    const known = this.statements.get(text) ?? this.db.prepare(text);
    this.statements.set(text, known);
    return known;
  }

  private view(build: Build, projection: AnyProjection): void {
    for (const statement of viewsOf(build, projection, (table) => this.columnsOf(table)))
      this.db.exec(statement);
  }

  private columnsOf(table: string): ReadonlySet<string> {
    const columns = this.db
      .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
      .all(table);
    return new Set(columns.map(({ name }) => name));
  }

  private tablesOf(build: Build, projection: AnyProjection): SqliteTables {
    const known = this.tables.get(build.table) ?? new SqliteTables(this.db, build, projection);
    this.tables.set(build.table, known);
    return known;
  }

  private atomically(work: () => void): void {
    this.db.transaction(work).immediate();
  }
}

const moveOn =
  'update projection_build set position = ? where table_name in (select value from json_each(?))';
