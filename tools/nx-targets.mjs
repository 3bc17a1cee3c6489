// What every project can be asked for, and its floor, from where it stands in the tree (docs/adr/0002).
import { dirname } from 'node:path';
import { floorOf } from './floors.mjs';

const node = 'node';

/** Nx calls this with every project's package.json. */
export const createNodesV2 = [
  '{apps,libs}/**/package.json',
  (files) =>
    files
      .filter((file) => !file.includes('node_modules'))
      .map((file) => [file, { projects: { [dirname(file)]: projectAt(dirname(file)) } }]),
];

function projectAt(folder) {
  const isWeb = ['web', 'ui', 'web-kit'].includes(floorOf(folder)) || folder === 'apps/web';
  return {
    tags: [`floor:${floorOf(folder)}`],
    targets: {
      typecheck: run(`${node} node_modules/typescript/bin/tsc -p ${folder}/tsconfig.json`),
      lint: run(`${node} node_modules/eslint/bin/eslint.js ${folder}`),
      test: run(
        `${node} tools/jest.mjs --passWithNoTests --selectProjects ${isWeb ? 'web' : 'node'} -- ${folder}/`,
      ),
      ...(builds[folder] && { build: { ...run(builds[folder]), dependsOn: buildsAfter[folder] ?? [] } }),
    },
  };
}

const run = (command) => ({ executor: 'nx:run-commands', options: { command, cwd: '{workspaceRoot}' } });

const builds = {
  'apps/api': `${node} tools/build-node.mjs apps/api main projections.worker`,
  'apps/cli': `${node} tools/build-node.mjs apps/cli main`,
  'apps/web': `${node} tools/codegen.mjs && ${node} node_modules/vite/bin/vite.js build apps/web`,
};
const buildsAfter = {};
