// npm run gatehouse -- <command>: builds what is stale and runs the command line in this process.
import { build } from './build.mjs';

build({ isQuiet: true });
await import('../apps/cli/dist/main.js');
