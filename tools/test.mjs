// npm test: everything, on any machine; gets a browser where there is none.
import { programs, run, step } from './run.mjs';

step('browser', 'tools/browser.mjs');
step('generated types', 'tools/codegen.mjs');
step('format', programs.prettier, ['--check', '--log-level=warn', '.']);
step('printed schema', 'tools/schema.mjs', ['--check']);
step('types, Node', programs.tsc, ['-p', 'tsconfig.node.json']);
step('types, web', programs.tsc, ['-p', 'tsconfig.web.json']);
// Lint knows a project's floor from the graph that Nx keeps, and says nothing where there is none.
run(programs.nx, ['show', 'projects'], { isQuiet: true });
step('lint', programs.eslint, ['--max-warnings=0', '--cache', '--cache-location=.cache/eslint', '.']);
step('build', 'tools/build.mjs');
step('tests', 'tools/jest.mjs', ['--reporters=./tools/jest-reporter.mjs']);
