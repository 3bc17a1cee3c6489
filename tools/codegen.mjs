// Types on both sides of the schema, from apps/api/schema.graphql; none of them is in git:
//   node tools/codegen.mjs
import { generate } from '@graphql-codegen/cli';
import { resolve } from 'node:path';
import server from '../libs/server-kit/codegen.mjs';
import web from '../libs/web-kit/codegen.mjs';

process.chdir(resolve(import.meta.dirname, '..'));
await generate({ ...web, generates: { ...web.generates, ...server }, silent: true, errorsOnly: true }, true);
