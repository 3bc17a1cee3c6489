import { Configuration } from '@gatehouse/server-kit';
import { Command } from 'commander';
import { createReadStream, existsSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { ApiClient } from '../api-client';
import { CommandFailed, count, Report } from '../report';
import { withServer } from '../server-access';

type Options = { mapping?: string; effectiveOn?: string; checkOnly?: true; json?: true };

export const importCommand = new Command('import')
  .description('Imports an inventory of pilots from a CSV file.')
  .argument('<file>', 'the CSV file')
  .option('--mapping <id>', 'a built-in or saved mapping; the one that fits best unless given')
  .option('--effective-on <day>', 'from when a row speaks that gives no date; the mapping’s own unless given')
  .option('--check-only', 'read every row and say what would happen; store nothing')
  .option('--json', 'one JSON object on the last line')
  .action(async (file: string, options: Options) => {
    if (!existsSync(file)) throw new CommandFailed(`There is no file ${file}.`);
    const report = new Report(options.json === true);
    await withServer(new Configuration(), report, (access) =>
      importFile(new ApiClient(access), { file, options, report }),
    );
  });

type Work = { file: string; options: Options; report: Report };

const importFile = async (api: ApiClient, { file, options, report }: Work) => {
  const digest = await upload(api, file);
  const mapping = await mappingFor(api, digest, options);
  const effectiveOn = options.effectiveOn ?? mapping.effectiveOn;
  if (!effectiveOn)
    throw new CommandFailed(
      'Say from when these rows speak: --effective-on 2026-01-31. The mapping proposes no day.',
    );

  report.say(`Mapping: ${mapping.name}. Rows without a date of their own speak from ${effectiveOn}.`);
  const input = {
    file: digest,
    fileName: basename(file),
    mapping: { columns: mapping.columns },
    effectiveOn,
  };
  const { id } = await api.command(
    { name: 'checkImport', inputType: 'CheckImportInput' },
    { commandId: randomUUID(), ...input },
  );
  const checked = await followed(api, id, report);
  if (options.checkOnly) {
    tell(report, checked, 'Nothing was stored.');
    return;
  }

  await api.command(
    { name: 'startImport', inputType: 'ImportInput' },
    { commandId: randomUUID(), importId: id },
  );
  tell(report, await followed(api, id, report), 'Imported.');
};

const upload = async (api: ApiClient, file: string): Promise<string> => {
  const response = await api.fetch(`/api/imports/files?name=${encodeURIComponent(basename(file))}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream, // node's own type for the same stream
    duplex: 'half',
  });
  return ((await response.json()) as { id: string }).id; // the upload's documented answer
};

type Mapping = { id: string; name: string; effectiveOn: string | null; columns: unknown[] };
const mappingFields = 'id name effectiveOn columns { index header target values { from to } }';

/** Every mapping laid over this file's columns; the one that fits best unless one is named. */
const mappingFor = async (api: ApiClient, digest: string, { mapping }: Options): Promise<Mapping> => {
  const document = `query ($id: ID!) {
    importFile(id: $id) { suggestedMapping { ${mappingFields} } mappings { ${mappingFields} } }
  }`;
  type Read = { importFile: { suggestedMapping: Mapping; mappings: Mapping[] } };
  const { importFile } = await api.query<Read>(document, { id: digest });
  if (!mapping) return importFile.suggestedMapping;
  const found = importFile.mappings.find(({ id }) => id === mapping);
  if (found) return found;
  const known = importFile.mappings.map(({ id }) => id).join(', ');
  throw new CommandFailed(`No mapping is called ${mapping}. There are: ${known}.`);
};

type Counts = Record<
  'rows' | 'taken' | 'registered' | 'changed' | 'unchanged' | 'flagged' | 'refused' | 'events',
  number
>;
type Progress = {
  id: string;
  phase: string;
  done: number;
  total: number;
  counts: Counts;
  error: string | null;
  seconds: number | null;
};

const followed = async (api: ApiClient, id: string, report: Report): Promise<Progress> => {
  const document = `query ($id: ID!) { import(id: $id) {
    id phase done total error seconds
    counts { rows taken registered changed unchanged flagged refused events }
  } }`;
  for (;;) {
    const { import: found } = await api.query<{ import: Progress }>(document, { id });
    report.progress(found.phase, found.done, found.total);
    if (found.phase === 'failed') throw new CommandFailed(found.error ?? 'The import failed.');
    if (found.phase !== 'checking' && found.phase !== 'importing') return found;
    await setTimeout(200);
  }
};

const tell = (report: Report, { id, phase, counts, seconds }: Progress, ending: string) => {
  report.result(
    { id, phase, ...counts, seconds },
    `${count(counts.rows)} rows: ${count(counts.registered)} new pilots, ${count(counts.changed)} changed, ${count(counts.unchanged)} unchanged.`,
    `${count(counts.flagged)} flagged, ${count(counts.refused)} refused. ${ending}`,
  );
};
