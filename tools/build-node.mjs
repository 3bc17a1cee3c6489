// Bundles a Node program: node tools/build-node.mjs apps/api main projections.worker
import { resolve } from 'node:path';
import { bundled } from './bundle.mjs';

const [folder, ...entries] = process.argv.slice(2);
for (const entry of entries)
  await bundled(`${folder}/src/${entry}.ts`, resolve(folder, 'dist', `${entry}.js`));
