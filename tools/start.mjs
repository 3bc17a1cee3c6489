// npm start: builds what is stale and runs the product in this process.
import { existsSync } from 'node:fs';
import { build } from './build.mjs';

if (!existsSync('apps/api/dist/main.js')) console.error('Building (once) …');
build({ isQuiet: true });
await import('../apps/api/dist/main.js');
