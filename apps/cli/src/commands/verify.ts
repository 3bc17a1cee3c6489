import { openLogReader, verifyLog } from '@gatehouse/event-store';
import { verifyReads } from '@gatehouse/projections';
import { projections, upcasts } from '@gatehouse/product';
import { Configuration } from '@gatehouse/server-kit';
import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed, count, Report } from '../report';

export const verifyCommand = new Command('verify')
  .description('Recomputes every event’s leaf, looks for holes, and compares the read models with a rebuild.')
  .option('--json', 'one JSON object on the last line')
  .action(async ({ json }: { json?: true }) => {
    const report = new Report(json === true);
    const configuration = new Configuration();
    report.say(`Reading ${configuration.data} itself; a Gatehouse that runs on it goes on.`);
    const log = await logOf(configuration, report);
    const hasReads = areBuilt(configuration);
    const differing = hasReads ? await differingReads(configuration, report) : [];

    const problems = [
      ...log.problems.map(({ position, problem }) => `Event ${position} ${problem}.`),
      ...differing.map(
        (name) => `The read model ${name} is not what a rebuild gives. Run: gatehouse rebuild ${name}`,
      ),
    ];
    const shown = problems.slice(0, 100);
    report.result({
      isGood: problems.length === 0,
      events: log.events,
      streams: log.streams,
      head: log.head,
      projections: hasReads ? projections.length : 0,
      problems: shown,
      problemCount: problems.length,
    });
    if (problems.length > 0) throw new CommandFailed(shown.join('\n'));
    report.say(
      `${count(log.events)} events in ${count(log.streams)} streams: every leaf is right, and no version or position is missing.`,
    );
    report.say(
      hasReads
        ? `${projections.length} read models equal a rebuild.`
        : 'There are no read models yet; they are built at the next start.',
    );
  });

/** A restored folder has none until Gatehouse starts on it. */
const areBuilt = ({ reads }: Configuration): boolean =>
  !reads.startsWith('sqlite:') || existsSync(reads.slice('sqlite:'.length));

const logOf = async ({ events }: Configuration, report: Report) => {
  const log = await openLogReader(events);
  try {
    const head = await log.head();
    const onProgress = (position: number) => report.progress('events checked', position, head);
    return await verifyLog(log, { onProgress });
  } finally {
    await log.close();
  }
};

const differingReads = async ({ events, reads }: Configuration, report: Report): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-verify-'));
  try {
    return await verifyReads({
      openLog: () => openLogReader(events, { upcasts }),
      reads,
      scratch: `sqlite:${join(folder, 'rebuilt.db')}`,
      projections,
      onProgress: (position, head) => report.progress('events folded again', position, head),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
};
