import type Database from 'better-sqlite3';
import type { RefusedRow, RowFacts, RowProblem } from '@gatehouse/integrations-domain';

/** A problem as it is shown: on which line, of what. */
export type ShownProblem = RowProblem & {
  seq: number;
  line: number;
  name: string | null;
  externalId: string | null;
};

/** From where on, how many, and of which kind. */
export type ProblemPage = {
  verdict: RowProblem['verdict'] | null;
  after: { line: number; seq: number };
  limit: number;
};

export const fromTheStart = { line: 0, seq: 0 };

/** What was odd about the rows of an import, in the order of the file. */
export class StagedProblems {
  private readonly insert: Database.Statement;

  constructor(private readonly db: Database.Database) {
    this.insert = db.prepare(
      'insert into problem (line, field, verdict, problem, consequence, name, external_id) values (?, ?, ?, ?, ?, ?, ?)',
    );
  }

  add(
    { line, description, externalId }: Pick<RowFacts, 'line' | 'description' | 'externalId'>,
    problems: readonly RowProblem[],
  ): void {
    for (const { field, verdict, problem, consequence } of problems)
      this.insert.run(line, field, verdict, problem, consequence, description.name, externalId);
  }

  has(line: number): boolean {
    return this.db.prepare('select 1 from problem where line = ?').get(line) !== undefined;
  }

  page({ verdict, after, limit }: ProblemPage): ShownProblem[] {
    const rows = this.db
      .prepare(
        `select seq, line, field, verdict, problem, consequence, name, external_id externalId from problem
         where (line, seq) > (?, ?) and verdict = coalesce(?, verdict) order by line, seq limit ?`,
      )
      .all(after.line, after.seq, verdict, limit);
    return rows as ShownProblem[]; // exactly the columns of the query
  }

  count(verdict: RowProblem['verdict'] | null): number {
    const query = 'select count(*) from problem where verdict = coalesce(?, verdict)';
    return Number(this.db.prepare(query).pluck().get(verdict));
  }

  refused(limit: number): RefusedRow[] {
    return this.page({ verdict: 'refused', after: fromTheStart, limit }).map(
      ({ line, name, externalId, field, problem }) => ({
        line,
        name: name ?? '',
        externalId,
        field,
        problem,
      }),
    );
  }
}
