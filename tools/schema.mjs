// Prints the whole GraphQL schema from the SDL beside the resolvers into apps/api/schema.graphql, which is in git.
//   node tools/schema.mjs          writes it
//   node tools/schema.mjs --check  says whether it is what the SDL says
import { mergeTypeDefs } from '@graphql-tools/merge';
import { buildASTSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'apps/api/schema.graphql');

const files = globSync('libs/**/*.graphql', { cwd: root, exclude: (name) => name === 'node_modules' }).sort();
const merged = mergeTypeDefs(files.map((file) => readFileSync(join(root, file), 'utf8')));
const printed = `${printSchema(lexicographicSortSchema(buildASTSchema(merged)))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, printed);
} else if (readFileSync(target, 'utf8') !== printed) {
  console.error('apps/api/schema.graphql is not what the SDL says. Run: npm run schema');
  process.exit(1);
}
