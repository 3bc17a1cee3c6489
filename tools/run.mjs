// Runs a program of this repository and stops everything when it fails.
import { spawnSync } from 'node:child_process';

export const programs = {
  eslint: 'node_modules/eslint/bin/eslint.js',
  nx: 'node_modules/nx/dist/bin/nx.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  tsc: 'node_modules/typescript/bin/tsc',
};

/** Runs a script under this Node; `isQuiet` shows what it says only if it fails. */
export function run(script, args = [], { isQuiet = false } = {}) {
  const stdio = isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    stdio,
    encoding: 'utf8',
  });
  if (status === 0) return;
  if (isQuiet) process.stderr.write(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}

/** The same with a heading and the time it took. */
export function step(title, script, args = []) {
  const began = Date.now();
  console.log(`\n— ${title}`);
  run(script, args);
  console.log(`  ${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
