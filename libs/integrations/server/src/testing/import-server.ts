import { CommandRunner, type EventStore } from '@gatehouse/event-store';
import type { Leases } from '@gatehouse/leases';
import type { FileStore, OperationalStore } from '@gatehouse/operational-store';
import type { ReadStore } from '@gatehouse/projections';
import type { Clock, Configuration } from '@gatehouse/server-kit';
import { ImportCommands } from '../importing/import-commands';
import { ImportDesk } from '../importing/import-desk';
import { ImportJobs } from '../importing/import-jobs';
import { ImportProblems } from '../importing/import-problems';
import { ImportRecords } from '../importing/import-records';
import { ImportRuns } from '../importing/import-runs';
import { ImportTurns } from '../importing/import-turns';
import { ImportWork } from '../importing/import-work';
import { StagingPlace } from '../importing/staging-place';
import { Uploads } from '../importing/uploads';
import { Withdrawals } from '../importing/withdrawals';

/** What a process has of what is kept. */
export type Kept = {
  log: EventStore;
  reads: ReadStore;
  operational: OperationalStore;
  files: FileStore;
  leases: Leases;
  configuration: Configuration;
  clock: Clock;
};

export type ImportServer = ReturnType<typeof importServer>;

/** The importing part of one process, as Nest would put it together. */
export const importServer = (kept: Kept) => {
  const { log, reads, operational, files, leases, configuration, clock } = kept;
  const runner = new CommandRunner(log);
  const runs = new ImportRuns(operational);
  const uploads = new Uploads(files, operational, clock);
  const place = new StagingPlace(files, configuration);
  const commands = new ImportCommands(runner, clock);
  const withdrawals = new Withdrawals(runner, log, reads, clock);
  const jobs = new ImportJobs(uploads, place, commands, runner, log, reads, clock);
  const work = new ImportWork(runs, leases, new ImportTurns(jobs, withdrawals, runs, place, clock));
  const desk = new ImportDesk(work, runs, uploads, commands, withdrawals, log, clock);
  return {
    ...{ runner, runs, uploads, work, desk },
    records: new ImportRecords(work, runs, reads),
    problems: new ImportProblems(runs, place, reads),
  };
};
