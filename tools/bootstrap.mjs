// Runs a script of this repository under the Node it needs, with the packages of its lock file:
//   node tools/bootstrap.mjs <script> [arguments]
// Works on a host with Node 20 and npm, and on one that already has Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const runtimeFolder = join(root, 'tools', 'node-runtime');

const node = suitable(process.versions.node) ? process.execPath : pinnedNode();
const environment = environmentOf(node);
installPackages();
run(process.argv.slice(2));

/** The range that the project was tried on. */
function suitable(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 24 && minor >= 21) || major === 25 || major === 26;
}

/** Node from the npm registry, with its checksum in a lock file of its own. */
function pinnedNode() {
  const folder = join(runtimeFolder, 'node_modules', `node-${process.platform}-${process.arch}`);
  const binary = join(folder, 'bin', 'node');
  if (!existsSync(binary)) {
    console.error('Getting Node 24 (once) …');
    npm(process.execPath, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], runtimeFolder, process.env);
  }
  if (existsSync(binary)) return binary;
  fail(
    `Gatehouse needs Node 24.21 or later; there is none for ${process.platform} ${process.arch} to fetch.`,
  );
}

function environmentOf(binary) {
  const folder = dirname(binary);
  return {
    ...process.env,
    PATH: `${folder}:${process.env.PATH ?? ''}`,
    // Native packages that have to be compiled must see the headers of this Node, whatever the host's npm is told.
    npm_config_nodedir: dirname(folder),
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=ExperimentalWarning`.trim(),
  };
}

/** Installs when the lock file is not the one that was installed last. */
function installPackages() {
  const stamp = join(root, 'node_modules', '.gatehouse-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing packages …');
  npm(node, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], root, environment);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function npm(runtime, args, cwd, env) {
  const cli = process.env.npm_execpath ?? createRequire(process.execPath).resolve('npm/bin/npm-cli.js');
  const { status } = spawnSync(runtime, [cli, ...args], { cwd, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail(`npm ${args[0]} failed in ${cwd}.`);
}

/** The script gets the terminal and its signals; this process only waits and hands on how it ended. */
function run([script, ...args]) {
  if (!script) fail('Say which script to run.');
  const child = spawn(node, [resolve(root, script), ...args], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
