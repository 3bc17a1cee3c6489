import { Configuration } from '@gatehouse/server-kit';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed } from '../report';

/** Where a Gatehouse keeps what it keeps; the read models are built again wherever it is. */
export type Place = { name: string; events: string; operational: string; files: string };

/** A data folder, or the connection strings of events and reads with the local folder for copies of files. */
export const placeOf = (words: readonly string[], option: string): Place => {
  const [first = '', second] = words;
  if (words.length === 1 && !isConnection(first)) return folder(first);
  if (words.length !== 2 || !second || !words.every(isConnection))
    throw new CommandFailed(
      `${option}: give a data folder, or two connection strings, of events and of reads: kurrentdb://… postgres://…`,
    );
  const { data, operational } = new Configuration({
    ...process.env,
    GATEHOUSE_EVENTS: first,
    GATEHOUSE_READS: second,
  });
  // Connection strings may hold passwords; their schemes are enough to tell two places apart.
  const name = words.map((word) => word.slice(0, word.indexOf(':'))).join(' and ');
  return { name, events: first, operational, files: join(data, 'files') };
};

/** The place to move away from has to be there. */
export const checkThere = ({ events }: Place): void => {
  const file = events.startsWith('sqlite:') ? events.slice('sqlite:'.length) : null;
  if (file !== null && !existsSync(file)) throw new CommandFailed(`--from: there is no log at ${file}.`);
};

const folder = (data: string): Place => ({
  name: data,
  events: `sqlite:${join(data, 'log.db')}`,
  operational: `sqlite:${join(data, 'operational.db')}`,
  files: join(data, 'files'),
});

const isConnection = (word: string): boolean => /^[a-z][a-z+]+:/.test(word);
