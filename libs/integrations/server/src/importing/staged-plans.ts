import type Database from 'better-sqlite3';
import type {
  ImportCounts,
  ImportStep,
  RowEffect,
  RowFacts,
  RowProblem,
} from '@gatehouse/integrations-domain';
import type { PlannedRow, ReadyRow, RowResult } from './staged-row';
import { countsOf, endsOf, type Ends } from './staged-counts';
import type { StagedProblems } from './staged-problems';

export type Rival = { pilot: string; line: number; rank: number };

/** What every row does, and what it has done. */
export class StagedPlans {
  private readonly insert: Database.Statement;

  constructor(
    private readonly db: Database.Database,
    private readonly problems: StagedProblems,
  ) {
    this.insert = db.prepare(
      'insert into plan (line, effect, pilot, rank, steps, step_count, flagged) values (?, ?, ?, ?, ?, ?, ?)',
    );
  }

  add(rows: readonly PlannedRow[]): void {
    this.db.transaction(() => {
      for (const { facts, plan, rank } of rows) {
        const { effect, pilot, steps, problems } = plan;
        const pilotId = pilot?.pilotId ?? null;
        const flagged = effect !== 'refused' && problems.length > 0 ? 1 : 0;
        const text = JSON.stringify(steps);
        this.insert.run(facts.line, effect, pilotId, rank, text, steps.length, flagged);
        this.problems.add(facts, problems);
      }
    })();
  }

  forget(): void {
    this.db.exec('delete from plan; delete from problem;');
  }

  /** Rows that would change one pilot, where there is more than one of them. */
  rivals(): Rival[] {
    const query = `select pilot, line, rank from plan where effect = 'change' and pilot in
      (select pilot from plan where effect = 'change' group by pilot having count(*) > 1) order by pilot, rank, line`;
    return this.db.prepare<[], Rival>(query).all();
  }

  refuse(line: number, problem: RowProblem): void {
    const facts = this.db
      .prepare<[number], { facts: string }>('select facts from row where line = ?')
      .get(line);
    if (facts === undefined) return;
    this.problems.add(JSON.parse(facts.facts) as RowFacts, [problem]); // written with the row
    this.db
      .prepare(`update plan set effect = 'refused', flagged = 0, step_count = 0 where line = ?`)
      .run(line);
  }

  /** The next rows after a line that have something to tell and have not told it. */
  ready(after: number, limit: number): ReadyRow[] {
    return this.having(`effect in ('register', 'change') and done = 0`, after, limit);
  }

  /** The next rows after a line that say nothing new. */
  unchanged(after: number, limit: number): ReadyRow[] {
    return this.having(`effect = 'unchanged' and done = 0`, after, limit);
  }

  /** How the first rows will look as pilots. */
  preview(limit: number): ReadyRow[] {
    return this.having(`effect in ('register', 'change', 'unchanged')`, 0, limit);
  }

  finish(results: readonly RowResult[]): void {
    const update = this.db.prepare(
      `update plan set done = 1, effect = ?, step_count = ?, first_position = ?, last_position = ?, flagged = ? where line = ?`,
    );
    this.db.transaction(() => {
      for (const { facts, effect, positions, problems } of results) {
        const ends = positions.length > 0 ? [Math.min(...positions), Math.max(...positions)] : [null, null];
        this.problems.add(facts, problems);
        const flagged = effect !== 'refused' && this.problems.has(facts.line) ? 1 : 0;
        update.run(effect, positions.length, ...ends, flagged, facts.line);
      }
    })();
  }

  /** What an import that was stopped on its way did not come to counts for nothing; answers how many those are. */
  leaveRest(): number {
    const waiting = `effect in ('register', 'change') and done = 0`;
    const leave = `update plan set effect = 'left', flagged = 0, step_count = 0 where ${waiting}`;
    return this.db.prepare(leave).run().changes;
  }

  counts(): ImportCounts {
    return countsOf(this.db);
  }

  ends(): Ends {
    return endsOf(this.db);
  }

  doneCount(): number {
    return Number(this.db.prepare('select count(*) from plan where done = 1').pluck().get());
  }

  private having(condition: string, after: number, limit: number): ReadyRow[] {
    const query = `select facts, steps, pilot, effect from plan join row using (line)
      where line > ? and ${condition} order by line limit ?`;
    type Found = { facts: string; steps: string; pilot: string | null; effect: RowEffect };
    const rows = this.db.prepare<[number, number], Found>(query).all(after, limit);
    // The JSON was written when the row was staged and planned.
    return rows.map(({ facts, steps, pilot, effect }) => ({
      facts: JSON.parse(facts) as RowFacts,
      steps: JSON.parse(steps) as ImportStep[],
      pilot,
      effect,
    }));
  }
}
