import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const cases = [
  ['domain-imports-server', 'libs/pilots/domain/src'],
  ['server-imports-server', 'libs/pilots/server/src'],
  ['ui-imports-domain', 'libs/ui/src'],
] as const;
const allowed = ['ui-imports-domain', 'libs/pilots/server/src'] as const;

describe('the import rule', () => {
  it.each(cases)('refuses what the fixture %s does', (fixture, folder) => {
    expect(broken[`${fixture} in ${folder}`]).toContain('@nx/enforce-module-boundaries');
  });

  it('lets a server read any domain', () => {
    const [fixture, folder] = allowed;
    expect(broken[`${fixture} in ${folder}`]).not.toContain('@nx/enforce-module-boundaries');
  });
});

/** The names of the rules that lint finds broken when a fixture stands in a folder. */
let broken: Record<string, string[]>;

beforeAll(() => {
  // Lint finds a project's floor in the graph that Nx keeps. A run that it takes for continuous integration would read
  // the file of that name instead of the fixture.
  spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], { cwd: root });
  const env = { ...process.env, CI: 'false' };
  // One process for all: lint reads the whole workspace at every start. A fixture takes the name of a file that is
  // there, because typed lint knows the files of a project and no others.
  const script = `
    import { ESLint } from 'eslint';
    import { readFileSync } from 'node:fs';
    const eslint = new ESLint({ ruleFilter: ({ ruleId }) => ruleId === '@nx/enforce-module-boundaries' });
    const broken = {};
    for (const [fixture, folder] of ${JSON.stringify([...cases, allowed])}) {
      const text = readFileSync('tools/fixtures/imports/' + fixture + '.ts', 'utf8');
      const [report] = await eslint.lintText(text, { filePath: folder + '/index.ts' });
      broken[fixture + ' in ' + folder] = report.messages.map(({ ruleId }) => ruleId);
    }
    console.log(JSON.stringify(broken));`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  if (child.status !== 0) throw new Error(`Lint could not be run: ${child.stderr}`);
  broken = JSON.parse(child.stdout) as Record<string, string[]>;
}, 120_000);
