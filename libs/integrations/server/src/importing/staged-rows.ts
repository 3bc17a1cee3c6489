import type Database from 'better-sqlite3';
import type { Occurrences, RowFacts, RowProblem } from '@gatehouse/integrations-domain';
import type { StagedRow } from './staged-row';

/** What every row of a file says, and how often its keys stand in that file. */
export class StagedRows {
  private readonly insert: Database.Statement;
  private readonly shared: Database.Statement;

  constructor(private readonly db: Database.Database) {
    this.insert = db.prepare(
      'insert into row (line, agency, id_key, name_key, facts, found) values (?, ?, ?, ?, ?, ?)',
    );
    this.shared = db.prepare('select rows from shared where kind = ? and agency = ? and key = ?').pluck();
  }

  add(rows: readonly StagedRow[]): void {
    this.db.transaction(() => {
      for (const { facts, problems } of rows) {
        const { line, agencyKey, idKey, nameKey } = facts;
        this.insert.run(line, agencyKey, idKey, nameKey, JSON.stringify(facts), JSON.stringify(problems));
      }
    })();
  }

  /** Once every row is in: keys that more than one row has, so that looking one up costs the same however many. */
  countShared(): void {
    this.db.exec(`delete from shared;
      insert into shared select 'id', agency, id_key, count(*) from row
        where id_key is not null group by agency, id_key having count(*) > 1;
      insert into shared select 'name', agency, name_key, count(*) from row
        group by agency, name_key having count(*) > 1;`);
  }

  after(line: number, limit: number): StagedRow[] {
    const query = 'select facts, found from row where line > ? order by line limit ?';
    const rows = this.db.prepare<[number, number], { facts: string; found: string }>(query).all(line, limit);
    // Both were written by `add`.
    return rows.map(({ facts, found }) => ({
      facts: JSON.parse(facts) as RowFacts,
      problems: JSON.parse(found) as RowProblem[],
    }));
  }

  occurrencesOf({ agencyKey, idKey, nameKey }: RowFacts): Occurrences {
    return {
      id: idKey === null ? 0 : this.times('id', agencyKey, idKey),
      name: this.times('name', agencyKey, nameKey),
    };
  }

  private times(kind: 'id' | 'name', agency: string, key: string): number {
    const rows = this.shared.get(kind, agency, key);
    return typeof rows === 'number' ? rows : 1;
  }
}
