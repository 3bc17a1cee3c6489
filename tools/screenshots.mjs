// npm run screenshots: takes the pictures in docs/screenshots anew, from the built product in a real browser.
import { build } from './build.mjs';
import { bundled } from './bundle.mjs';
import { run } from './run.mjs';

build({ isQuiet: true });
run('tools/browser.mjs');
run(await bundled('apps/e2e/src/screenshots.ts', 'screenshots.mjs'));
