// npm run generate -- capability <name>: the three projects of a capability, ready to be filled.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const capabilityFiles = (name) => {
  const module = `${name.replaceAll(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Module`;
  const constant = name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  return {
    [`libs/${name}/README.md`]: `# ${name}\n\nWhat this capability decides, its streams and its rules.\n`,
    ...project(name, 'domain', { 'src/index.ts': 'export {};\n' }),
    ...project(name, 'server', {
      [`src/${name}.module.ts`]: `import { Module } from '@nestjs/common';\n\n@Module({ providers: [] })\nexport class ${module} {}\n`,
      'src/index.ts': `export { ${module} } from './${name}.module';\n\nexport const ${constant}Projections = [] as const;\n`,
    }),
    ...project(name, 'web', { 'src/index.ts': 'export {};\n' }),
  };
};

function project(name, part, sources) {
  const manifest = {
    name: `@gatehouse/${name}-${part}`,
    private: true,
    type: 'module',
    exports: { '.': './src/index.ts' },
  };
  const base = `../../../tsconfig.${part === 'web' ? 'web' : 'node'}.json`;
  const tsconfig = { extends: base, compilerOptions: { incremental: false }, include: ['src'] };
  const files = {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'tsconfig.json': `${JSON.stringify(tsconfig, null, 2)}\n`,
    ...sources,
  };
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [`libs/${name}/${part}/${file}`, text]),
  );
}

function generate([kind, name]) {
  if (kind !== 'capability' || !/^[a-z][a-z-]*[a-z]$/.test(name ?? ''))
    fail('Say what: npm run generate -- capability <name>, the name in lower case with dashes.');
  const root = resolve(import.meta.dirname, '..');
  if (existsSync(join(root, 'libs', name))) fail(`libs/${name} is there already.`);
  for (const [file, text] of Object.entries(capabilityFiles(name))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`made ${file}`);
  }
  console.log(`
What is left to you:
- npm install, so that the three packages find each other
- libs/product/src/projections.ts: its projections; migrations.ts: its tables, if it has any
- apps/api/src/app.module.ts: its module
- apps/web/src/screens.ts: its screens`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (import.meta.main) generate(process.argv.slice(2));
