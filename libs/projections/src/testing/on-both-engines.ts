import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { afterAll, beforeAll, describe } from '@jest/globals';

export type TestEngine = {
  /** An empty place for read models: the connection string of a PostgreSQL, or none for SQLite in memory. */
  place(): Promise<{ at?: string }>;
  /** The connection string of an empty place that can be opened again. */
  lastingPlace(): Promise<string>;
  /** How often a property is tried: where a run takes longer, it is tried less. */
  runs(onSqlite: number): number;
};

// By its rules texts sort otherwise than by their bytes, as they do on the servers of most people.
const language = 'de-DE';

/** The same sentences about read models on SQLite and on a real PostgreSQL. */
export const onBothEngines = (sentences: (engine: TestEngine) => void): void => {
  describe('on SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-reads-'));
    let places = 0;
    afterAll(() => rmSync(folder, { recursive: true }));
    sentences({
      place: () => Promise.resolve({}),
      lastingPlace: () => Promise.resolve(`sqlite:${join(folder, `reads-${++places}.db`)}`),
      runs: (onSqlite) => onSqlite,
    });
  });
  describe('on PostgreSQL', () => {
    let server: TestPostgres;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
    sentences({
      place: async () => ({ at: await server.database(language) }),
      lastingPlace: () => server.database(language),
      runs: (onSqlite) => Math.ceil(onSqlite / 10),
    });
  });
};
