import { StoreUnavailable } from '../event-store';
import type { StoreOptions } from '../store-options';
import { serverVersion } from './kurrentdb-client';
import { closeAll, type Connections } from './kurrentdb-connection';
import { meaningOf } from './kurrentdb-errors';
import { everything } from './kurrentdb-filter';
import { newestOf } from './kurrentdb-pages';

/** What is opened is closed again if what has to be done at the start of a log fails. */
export const preparing = async <Store>(
  connections: Connections,
  prepare: () => Promise<Store>,
): Promise<Store> => {
  try {
    return await prepare();
  } catch (error) {
    await closeAll(connections);
    throw error;
  }
};

/** Finds out what answers and whether the log may be read, and refuses what is too old. */
export const checkServer = async (
  { reading, writing }: Connections,
  { tell, patienceMs = 5_000 }: StoreOptions,
): Promise<void> => {
  const { hosts } = writing.place;
  const patience = { answerMs: 5_000, totalMs: patienceMs };
  try {
    const version = await writing.ask(patience, serverVersion);
    await reading.ask(patience, (client) => newestOf(client, 1, everything()));
    tell?.(`${nameOf(version, hosts)} at ${hosts}`);
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || meaningOf(error.cause) !== 'unsure') throw error;
    const hint = 'Is the server running, and does tls=true or tls=false fit it?';
    throw new StoreUnavailable(`${error.message} ${hint}`, { cause: error.cause });
  }
};

export const nameOf = (version: string | undefined, hosts: string): string => {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  if (version !== undefined && (major > oldest.major || (major === oldest.major && minor >= oldest.minor)))
    return `${major < 25 ? 'EventStoreDB' : 'KurrentDB'} ${version}`;
  throw new StoreUnavailable(
    `The event store at ${hosts} is ${version ?? 'too old to say its version'}; Gatehouse needs ` +
      `EventStoreDB ${oldest.major}.${oldest.minor} or any KurrentDB.`,
  );
};

const oldest = { major: 23, minor: 10 };
