// Bundles a Node program: node tools/build-node.mjs apps/api main projections.worker
import { cpSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { bundled } from './bundle.mjs';

/** Folders that a program reads beside itself: in the sources they lie beside the module that asks for them. */
const besides = { 'apps/api': ['libs/boards/server/src/minutes/fonts'] };

const [folder, ...entries] = process.argv.slice(2);
let program;
for (const entry of entries)
  program = await bundled(`${folder}/src/${entry}.ts`, resolve(folder, 'dist', `${entry}.js`));
for (const source of besides[folder] ?? [])
  cpSync(source, resolve(program, '..', basename(source)), { recursive: true });
