// Kills what works at random moments and proves that nothing acknowledged is lost:
//   npm run crash [-- --rounds 50]                 the writer of an embedded log
//   npm run crash -- --shared [--rounds 30]        servers, workers, PostgreSQL and event-store nodes in turn; the
//     environment's KURRENTDB_TEST_NODE is a program that begins one node of three in the foreground
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { bundled } from './bundle.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string' }, shared: { type: 'boolean' } } });
const folder = resolve(import.meta.dirname, 'crash');
run(...(values.shared ? await shared() : await own()));

async function own() {
  const writer = await bundled(resolve(folder, 'writer.ts'), 'crash/writer.mjs');
  const rounds = await bundled(resolve(folder, 'rounds.ts'), 'crash/rounds.mjs');
  return [rounds, writer, values.rounds ?? '50'];
}

async function shared() {
  const node = process.env.KURRENTDB_TEST_NODE;
  if (!node) {
    console.error(
      'Set KURRENTDB_TEST_NODE to a program that begins an event-store node; see docs/operating.md.',
    );
    process.exit(1);
  }
  build({ isQuiet: true });
  const rounds = await bundled(resolve(folder, 'shared', 'rounds.ts'), 'crash/shared-rounds.mjs');
  return [rounds, node, values.rounds ?? '30'];
}

function run(program, ...args) {
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
