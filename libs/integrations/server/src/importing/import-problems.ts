import { ReadStore } from '@gatehouse/projections';
import { Injectable } from '@nestjs/common';
import { imports } from '../imports.projection';
import { ImportRuns } from './import-runs';
import type { ProblemPage, ShownProblem } from './staged-problems';
import type { ReadyRow } from './staged-row';
import type { Staging } from './staging';
import { StagingPlace } from './staging-place';

/** What was odd about an import's rows: from its staging while that is here, else from what the log kept of it. */
@Injectable()
export class ImportProblems {
  constructor(
    private readonly runs: ImportRuns,
    private readonly place: StagingPlace,
    private readonly reads: ReadStore,
  ) {}

  async page(id: string, page: ProblemPage): Promise<{ problems: ShownProblem[]; total: number }> {
    const staged = await this.reading(id, ({ problems }) => ({
      problems: problems.page(page),
      total: problems.count(page.verdict),
    }));
    return staged ?? this.recorded(id, page);
  }

  async preview(id: string, limit: number): Promise<ReadyRow[]> {
    return (await this.reading(id, ({ plans }) => plans.preview(limit))) ?? [];
  }

  private async reading<Result>(id: string, read: (staging: Staging) => Result): Promise<Result | null> {
    // Once more, for whoever is at work on it may replace what is kept between our asking and our reading.
    for (const _ of [1, 2]) {
      const run = await this.runs.find(id);
      const result = run && (await this.place.reading(run, read));
      if (result !== null) return result;
    }
    return null;
  }

  private async recorded(id: string, { verdict, after, limit }: ProblemPage) {
    const refused = verdict === 'flagged' ? [] : ((await this.reads.row(imports, id))?.refused ?? []);
    const problems = refused.map((row, index): ShownProblem => ({
      ...row,
      ...{ seq: index + 1, verdict: 'refused', consequence: 'The row was refused.' },
    }));
    return {
      problems: problems.filter(({ seq }) => seq > after.seq).slice(0, limit),
      total: problems.length,
    };
  }
}
