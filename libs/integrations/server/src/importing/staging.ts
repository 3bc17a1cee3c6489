import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { StagedPlans } from './staged-plans';
import { StagedProblems } from './staged-problems';
import { StagedRows } from './staged-rows';
import { stagingTables } from './staging.tables';

/** The rows of one import on their way, in a file of their own: however many there are, memory holds a batch of them. */
export class Staging {
  readonly rows: StagedRows;
  readonly plans: StagedPlans;
  readonly problems: StagedProblems;

  private constructor(private readonly db: Database.Database) {
    this.rows = new StagedRows(db);
    this.problems = new StagedProblems(db);
    this.plans = new StagedPlans(db, this.problems);
  }

  /** To work on; made where there is none. */
  static open(path: string): Staging {
    mkdirSync(dirname(path), { recursive: true });
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('wal_autocheckpoint = 8000');
    db.exec(stagingTables);
    return new Staging(db);
  }

  /** One that was sealed, and that nobody writes to any more. */
  static read(path: string): Staging {
    return new Staging(new Database(path, { readonly: true, fileMustExist: true }));
  }

  /** Leaves all of it in one file, with bytes that no other staging has: files are kept once by their bytes. */
  static seal(path: string): void {
    const db = new Database(path, { fileMustExist: true });
    db.prepare('insert into seal (id) values (?)').run(randomUUID());
    db.pragma('journal_mode = delete');
    db.close();
  }

  empty(): void {
    this.state = 'reading';
    this.db.exec('delete from row; delete from shared; delete from plan; delete from problem;');
  }

  /** Every row of the file is here. */
  get isRead(): boolean {
    return this.state !== 'reading' && this.db.prepare('select 1 from row limit 1').get() !== undefined;
  }

  planned(): void {
    this.state = 'planned';
  }

  /** The plan is being carried out: from then on it is not made anew. */
  get isUnderWay(): boolean {
    return this.state === 'under way';
  }

  setOut(): void {
    this.state = 'under way';
  }

  private get state(): State {
    return states[Number(this.db.pragma('user_version', { simple: true }))] ?? 'reading';
  }

  private set state(state: State) {
    this.db.pragma(`user_version = ${states.indexOf(state)}`);
  }

  /** What people look at afterwards stays; the rows themselves are in the log by now. */
  shrink(): void {
    const beyond = `line > (select coalesce(max(line), 0) from (select line from row order by line limit ${kept}))`;
    this.db.exec(
      `delete from plan where ${beyond}; delete from row where ${beyond}; delete from shared; vacuum;`,
    );
  }

  close(): void {
    this.db.close();
  }
}

const kept = 500;

// By their place here they are written in the file.
const states = ['planned', 'under way', 'reading'] as const;
type State = (typeof states)[number];
