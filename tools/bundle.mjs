// One TypeScript entry as a runnable file under .cache: the project's own packages inside, npm's outside.
import { parse, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '..');

// npm packages of hundreds of small modules that no other package shares: one file is read in a fraction of the time.
const inside = 'kysely|zod';

export async function bundled(source, name) {
  const bundle = await rolldown({
    input: source,
    platform: 'node',
    tsconfig: resolve(root, 'tsconfig.node.json'),
    external: (id) => !new RegExp(`^(\\.|/|@gatehouse/|@oxc-project/runtime|(${inside})(/|$)|\\0)`).test(id),
    // A module is there for what it exports, so that a thread that only folds events loads no web framework.
    treeshake: { moduleSideEffects: ['reflect-metadata'] },
    transform: { target: 'node24' },
    logLevel: 'warn',
  });
  const file = resolve(root, '.cache', name);
  const { dir, base, ext, name: entry } = parse(file);
  // What a program loads only where it needs it, such as a driver, is a file of its own beside it. So is the map:
  // inside, every thread would hold it in memory.
  await bundle.write({
    ...{ dir, entryFileNames: base, chunkFileNames: `${entry}.[name]${ext}` },
    ...{ format: 'esm', sourcemap: true },
  });
  await bundle.close();
  return file;
}
