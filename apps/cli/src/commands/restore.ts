import { openEventStore } from '@gatehouse/event-store';
import { Configuration } from '@gatehouse/server-kit';
import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { chainIn, filesIn, logIn, operationalIn, readManifest } from '../backup-folder';
import { checkEmbedded } from '../embedded';
import { CommandFailed, count, Report } from '../report';
import { runningServer } from '../server-access';

export const restoreCommand = new Command('restore')
  .description('Puts a backup in place of what is there, and proves that it is the same log.')
  .argument('<folder>', 'a folder that `backup` made')
  .option('--replace', 'set aside the data that is there')
  .option('--json', 'one JSON object on the last line')
  .action(async (folder: string, { replace, json }: { replace?: true; json?: true }) => {
    const report = new Report(json === true);
    const configuration = new Configuration();
    checkEmbedded(configuration);
    const { data } = configuration;
    const manifest = readManifest(folder);
    await makeRoom(data, { replace: replace === true, report });

    report.say('No Gatehouse runs on this data; working on the files.');
    await mkdir(data, { recursive: true });
    await cp(logIn(folder), logIn(data));
    if (existsSync(operationalIn(folder))) await cp(operationalIn(folder), operationalIn(data));
    if (existsSync(filesIn(folder))) await cp(filesIn(folder), filesIn(data), { recursive: true });

    const found = await chainIn(data, (done, head) => report.progress('events proved', done, head));
    if (found.chain !== manifest.chain || found.head !== manifest.head) {
      await rm(data, { recursive: true });
      throw new CommandFailed(
        `The backup is not what it says: its log ends at ${found.head} with chain head ${found.chain}, and backup.json says ${manifest.head} with ${manifest.chain}. Nothing was restored.`,
      );
    }
    report.result(
      { data, ...found },
      `Restored ${count(found.events)} events to ${data}; the chain head is the backup’s.`,
      'The read models are built at the next start.',
    );
  });

const makeRoom = async (data: string, { replace, report }: { replace: boolean; report: Report }) => {
  if (!existsSync(logIn(data))) return;
  if (await runningServer(data)) throw new CommandFailed('A Gatehouse runs on this data. Stop it first.');
  // Opening it takes the writer's lock, which tells who holds it if somebody does.
  await (await openEventStore(`sqlite:${logIn(data)}`)).close();
  if (!replace) throw new CommandFailed(`${data} holds a log already. Set it aside with --replace.`);
  const aside = `${data}.before-${new Date().toISOString().replaceAll(':', '')}`;
  await rename(data, aside);
  report.say(`What was there is now in ${aside}.`);
};
