import { startPostgres } from '@gatehouse/postgres/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { OperationalStore, type Migrations } from '../index';

/** Where operational stores can be opened in a test, each of them new and empty. */
export type TestStores = {
  /** Names a place that nobody has opened yet. */
  place(): Promise<string>;
  open(...migrations: Migrations[]): Promise<OperationalStore>;
  stop(): Promise<void>;
};

const startedAt = (place: () => Promise<string>, stop: () => Promise<void>): TestStores => ({
  place,
  open: async (...migrations) => OperationalStore.open(await place(), migrations),
  stop,
});

const inFiles = async (): Promise<TestStores> => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-operational-'));
  let files = 0;
  return startedAt(
    () => Promise.resolve(`sqlite:${folder}/${(files += 1)}.db`),
    () => rm(folder, { recursive: true }),
  );
};

const inPostgres = async (): Promise<TestStores> => {
  const server = await startPostgres();
  return startedAt(
    async () => speakingEnglish(await server.database()),
    () => server.stop(),
  );
};

/** A database beside another one in which text sorts as in a dictionary, as it does where people install one. */
const speakingEnglish = async (url: string): Promise<string> => {
  const name = `${new URL(url).pathname.slice(1)}_english`;
  const client = new Client(url);
  await client.connect();
  await client.query(`create database ${name} template template0 locale_provider icu icu_locale 'en'`);
  await client.end();
  return new URL(`/${name}`, url).href;
};

/** What every capability's tables have to work on, for `describe.each`. */
export const engines: [engine: string, start: () => Promise<TestStores>][] = [
  ['SQLite', inFiles],
  ['PostgreSQL', inPostgres],
];
