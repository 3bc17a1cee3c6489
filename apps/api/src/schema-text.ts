import { readFileSync } from 'node:fs';

/** Beside the bundle and in git: the schema that clients are written against is the one that is served. */
export const schemaText = (): string => readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
