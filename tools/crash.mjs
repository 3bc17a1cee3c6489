// Kills a working log at random moments and proves that nothing acknowledged is lost: npm run crash [-- --rounds 50]
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled } from './bundle.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const folder = resolve(import.meta.dirname, 'crash');
const writer = await bundled(resolve(folder, 'writer.ts'), 'crash/writer.mjs');
const rounds = await bundled(resolve(folder, 'rounds.ts'), 'crash/rounds.mjs');
const { status } = spawnSync(process.execPath, [rounds, writer, values.rounds], { stdio: 'inherit' });
process.exit(status ?? 1);
