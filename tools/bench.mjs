// Benches as the project runs them: `npm run bench -- append stream`; without a name, which there are.
// Each is one file of tools/bench, bundled like the product, and prints one JSON object per metric.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundled } from './bundle.mjs';

const folder = resolve(import.meta.dirname, 'bench');
const words = process.argv.slice(2);
const names = words.filter((word) => !word.startsWith('-'));
const flags = words.filter((word) => word.startsWith('-'));

if (names.length === 0) {
  const known = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        entry.name.endsWith('.ts') &&
        !/\.spec\.ts$|^(measure|questions)\.ts$/.test(entry.name),
    )
    .map((entry) => entry.name.slice(0, -3));
  console.error(`Say which: npm run bench -- ${known.join(' | ')}`);
  process.exit(1);
}
for (const name of names) {
  const source = join(folder, `${name}.ts`);
  if (!existsSync(source)) {
    console.error(`There is no bench called ${name}.`);
    process.exit(1);
  }
  const file = await bundled(source, `bench/${name}.mjs`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', file, ...flags], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
