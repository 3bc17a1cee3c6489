// One TypeScript entry as one runnable file under .cache: the project's own packages inside, npm's outside.
import { resolve } from 'node:path';
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
  // The map stays beside the program: inside, every thread would hold it in memory.
  await bundle.write({ file, format: 'esm', sourcemap: true, codeSplitting: false });
  await bundle.close();
  return file;
}
