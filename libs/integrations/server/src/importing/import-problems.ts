import { ReadStore } from '@gatehouse/projections';
import { Injectable } from '@nestjs/common';
import { imports } from '../imports.projection';
import { ImportJobs } from './import-jobs';
import type { ProblemPage, ShownProblem } from './staged-problems';
import type { ReadyRow } from './staged-row';

/** What was odd about an import's rows: from its staging while that is here, else from what the log kept of it. */
@Injectable()
export class ImportProblems {
  constructor(
    private readonly jobs: ImportJobs,
    private readonly reads: ReadStore,
  ) {}

  page(id: string, page: ProblemPage): Promise<{ problems: ShownProblem[]; total: number }> {
    if (!this.jobs.hasStaging(id)) return this.recorded(id, page);
    return this.jobs.withStaging(id, ({ problems }) => ({
      problems: problems.page(page),
      total: problems.count(page.verdict),
    }));
  }

  async preview(id: string, limit: number): Promise<ReadyRow[]> {
    if (!this.jobs.hasStaging(id)) return [];
    return this.jobs.withStaging(id, (staging) => staging.plans.preview(limit));
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
