import { Configuration } from '@gatehouse/server-kit';
import { Command, Option } from 'commander';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ApiClient } from '../api-client';
import { CommandFailed, count, Report } from '../report';
import { withServer } from '../server-access';

type Options = {
  format: string;
  filter?: string;
  sort?: string;
  columns?: string;
  asOf?: string;
  known?: string;
  json?: true;
};

export const exportCommand = new Command('export')
  .description('Writes the portfolio, now or as of an instant, to a file.')
  .argument('<file>', 'where to write it')
  .addOption(new Option('--format <format>', 'of the file').choices(['csv', 'json']).default('csv'))
  .option('--filter <json>', 'a PilotFilter: {"stage":["pilot"]}')
  .option('--sort <field:direction>', 'name:ascending')
  .option('--columns <names>', 'a,b,c')
  .option('--as-of <instant>', 'what was so then: 2026-05-14T09:00:00Z')
  .addOption(new Option('--known <when>', 'as known now, or as it was known then').choices(['now', 'then']))
  .option('--json', 'one JSON object on the last line')
  .action(async (file: string, { json, ...options }: Options) => {
    const report = new Report(json === true);
    await withServer(new Configuration(), report, async (access) => {
      const asked = new URLSearchParams(Object.entries(options));
      const { body } = await new ApiClient(access).fetch(`/api/export/pilots?${asked.toString()}`);
      if (!body) throw new CommandFailed('Gatehouse sent nothing.');
      const target = createWriteStream(file);
      await pipeline(Readable.fromWeb(body), target); // fetch's type for the same stream
      report.result(
        { file, bytes: target.bytesWritten },
        `Wrote ${count(target.bytesWritten)} bytes to ${file}.`,
      );
    });
  });
