import { openEventStore, openLogReader, type EventStore } from '@gatehouse/event-store';
import { importsUnderWay, shareStagings } from '@gatehouse/integrations-server';
import {
  copyFiles,
  copyOperational,
  openFileStore,
  OperationalStore,
  type FileStore,
} from '@gatehouse/operational-store';
import { migrations, positionColumns } from '@gatehouse/product';
import { Command } from 'commander';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { moveLog } from '../moving/move-log';
import { checkThere, placeOf, type Place } from '../moving/place';
import { proveSameReadModels } from '../moving/same-read-models';
import { CommandFailed, count, Report } from '../report';

type Options = { from: string[]; to: string[]; json?: true };
type Open = { log: EventStore; operational: OperationalStore; files: FileStore };

export const moveCommand = new Command('move')
  .description(
    'Copies log, operational store and files from one place to another, and proves that they are the same.',
  )
  .requiredOption('--from <place...>', 'a data folder, or the connection strings of events and of reads')
  .requiredOption('--to <place...>', 'likewise; empty, or where an earlier move stopped')
  .option('--json', 'one JSON object on the last line')
  .action(async ({ from: source, to: target, json }: Options) => {
    const report = new Report(json === true);
    const [from, to] = [placeOf(source, '--from'), placeOf(target, '--to')];
    checkThere(from);
    await withOpen(from, to, (here, there) => move(report, { here, there, from, to }));
  });

type Moving = { here: Open; there: Open; from: Place; to: Place };

const move = async (report: Report, { here, there, from, to }: Moving): Promise<void> => {
  if ((await importsUnderWay(here.operational)) > 0)
    throw new CommandFailed(
      '--from: an import is under way there. Start Gatehouse, let it end or cancel it, and stop again.',
    );
  const onProgress = report.progress.bind(report);
  const began = performance.now();
  const { positions, ...log } = await moveLog(here.log, there.log, onProgress);
  report.say(
    `${count(log.events)} events in ${count(log.streams)} streams: same order, versions and leaves.`,
  );

  const operational = await copyOperational(here.operational, there.operational, {
    onProgress: (table, done, total) => onProgress(`rows of ${table}`, done, total),
    translate: { columns: positionColumns, value: (position) => positions.translate(position) },
  });
  report.say(
    `${count(operational.rows)} rows in ${operational.tables} tables of the operational store: same digests.`,
  );

  if (there.files.isShared && !here.files.isShared)
    await shareStagings({ data: dirname(from.files), operational: there.operational, files: there.files });
  const files = await copyFiles(here.files, there.files, (done, total) => onProgress('files', done, total));
  report.say(`${count(files)} files: same digests.`);

  const readModels = await proveSameReadModels({ from: here.log, to: there.log }, onProgress);
  report.say(`${readModels} read models built from both logs: same digests.`);

  const seconds = (performance.now() - began) / 1_000;
  report.result(
    { to: to.name, ...log, ...operational, files, readModels, seconds },
    `Moved to ${to.name} in ${seconds.toFixed(1)} s. Its read models are built at its next start.`,
  );
};

const withOpen = async (from: Place, to: Place, work: (here: Open, there: Open) => Promise<void>) => {
  const here = await open(from, 'source');
  try {
    const there = await open(to, 'target');
    await work(here, there).finally(() => close(there));
  } finally {
    await close(here);
  }
};

/** An embedded log is opened for writing on either side: that keeps others from it while it is moved. */
const open = async ({ events, operational, files }: Place, side: 'source' | 'target'): Promise<Open> => {
  if (operational.startsWith('sqlite:'))
    await mkdir(dirname(operational.slice('sqlite:'.length)), { recursive: true });
  const isOwn = events.startsWith('sqlite:');
  const log = await (isOwn || side === 'target' ? openEventStore(events) : openLogReader(events));
  try {
    const tables = await OperationalStore.open(operational, migrations);
    return { log, operational: tables, files: await openFileStore(operational, files) };
  } catch (error) {
    await log.close();
    throw error;
  }
};

const close = async ({ log, operational, files }: Open): Promise<void> => {
  await files.close();
  await operational.close();
  await log.close();
};
