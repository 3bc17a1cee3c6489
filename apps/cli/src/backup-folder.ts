import { EventStore, SqliteLogReader } from '@gatehouse/event-store';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed } from './report';

/** What a backup says of itself, so that a restore can prove that it is the same log. */
export type Manifest = { format: 1; madeAt: string; head: number; events: number; chain: string };

export const logIn = (folder: string) => join(folder, 'log.db');
export const operationalIn = (folder: string) => join(folder, 'operational.db');
export const filesIn = (folder: string) => join(folder, 'files');

/** SHA-256 over the leaves of all events in log order: equal for equal logs, whatever holds them. */
export const chainOf = async (log: EventStore, onProgress: (done: number, head: number) => void) => {
  const hash = createHash('sha256');
  const head = await log.head();
  let events = 0;
  for (let after = 0; after < head;) {
    const slice = await log.readAll(after, 1_000);
    for (const { leaf } of slice.events) hash.update(leaf, 'hex');
    events += slice.events.length;
    after = slice.upTo;
    onProgress(after, head);
  }
  return { head, events, chain: hash.digest('hex') };
};

export const chainIn = async (folder: string, onProgress: (done: number, head: number) => void) => {
  const log = SqliteLogReader.open(logIn(folder));
  try {
    return await chainOf(log, onProgress);
  } finally {
    await log.close();
  }
};

const manifestIn = (folder: string) => join(folder, 'backup.json');

export const writeManifest = (folder: string, manifest: Manifest) =>
  writeFileSync(manifestIn(folder), `${JSON.stringify(manifest, null, 2)}\n`);

export const readManifest = (folder: string): Manifest => {
  try {
    return JSON.parse(readFileSync(manifestIn(folder), 'utf8')) as Manifest; // written above
  } catch {
    throw new CommandFailed(`${folder} is no backup: it has no readable backup.json.`);
  }
};
