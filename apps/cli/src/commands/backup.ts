import { SqliteLogReader } from '@gatehouse/event-store';
import { backUpOperational } from '@gatehouse/operational-store';
import { Configuration } from '@gatehouse/server-kit';
import { Command } from 'commander';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { chainIn, filesIn, logIn, operationalIn, writeManifest } from '../backup-folder';
import { checkEmbedded } from '../embedded';
import { CommandFailed, count, Report } from '../report';

export const backupCommand = new Command('backup')
  .description('Copies log, operational store and files to a folder; everything goes on meanwhile.')
  .argument('<folder>', 'an empty or new folder')
  .option('--json', 'one JSON object on the last line')
  .action(async (folder: string, { json }: { json?: true }) => {
    const report = new Report(json === true);
    const configuration = new Configuration();
    checkEmbedded(configuration);
    const { data } = configuration;
    if (!existsSync(logIn(data))) throw new CommandFailed(`There is no log in ${data} to back up.`);
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new CommandFailed(`${folder} is not empty. Name another folder.`);

    report.say(`Reading ${data} itself; a Gatehouse that runs on it goes on.`);
    await mkdir(folder, { recursive: true });
    // The log after what points at it; the files last, as both point at files and no file is ever changed.
    await backUpOperational(operationalIn(data), operationalIn(folder));
    await copyLog(logIn(data), logIn(folder));
    if (existsSync(filesIn(data)))
      await cp(filesIn(data), filesIn(folder), { recursive: true, filter: hasArrived });
    const sealed = await chainIn(folder, (done, head) => report.progress('events sealed', done, head));
    writeManifest(folder, { format: 1, madeAt: new Date().toISOString(), ...sealed });
    report.result(
      { folder, ...sealed },
      `Backed up ${count(sealed.events)} events to ${folder}.`,
      `Chain head ${sealed.chain}.`,
    );
  });

/** What is still being sent is no file yet, and gone in a moment. */
const hasArrived = (path: string): boolean => !basename(path).startsWith('arriving-');

const copyLog = async (path: string, toFile: string) => {
  const log = SqliteLogReader.open(path);
  try {
    await log.backup(toFile);
  } finally {
    await log.close();
  }
};
