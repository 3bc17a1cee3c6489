import Database from 'better-sqlite3';
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
  private readonly db: Database.Database;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.db = new Database(path);
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = NORMAL');
    this.db.pragma('wal_autocheckpoint = 8000');
    this.db.exec(stagingTables);
    this.rows = new StagedRows(this.db);
    this.problems = new StagedProblems(this.db);
    this.plans = new StagedPlans(this.db, this.problems);
  }

  empty(): void {
    this.db.exec('delete from row; delete from shared; delete from plan; delete from problem;');
  }

  /** The plan is being carried out: from then on it is not made anew. */
  get isUnderWay(): boolean {
    return this.db.pragma('user_version', { simple: true }) === 1;
  }

  setOut(): void {
    this.db.pragma('user_version = 1');
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
