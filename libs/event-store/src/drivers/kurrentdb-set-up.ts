import type { Filter } from '@kurrent/kurrentdb-client';
import type { StoreOptions } from '../store-options';
import type { KurrentDbConnection } from './kurrentdb-connection';
import { meaningOf } from './kurrentdb-errors';
import { all } from './kurrentdb-pages';
import { protectedSettings, settingsStream } from './kurrentdb-settings';

type Tell = (word: string) => void;

/** Sees to it that others may not write our streams, and looks for what would delete events of theirs. */
export const setUpServer = async (connection: KurrentDbConnection, options: StoreOptions): Promise<void> => {
  const { tell = () => undefined } = options;
  await protectStreams(connection, tell);
  // It walks through the whole log, which nobody has to wait for.
  void warnOfDeletion(connection, tell).catch((error: unknown) => {
    if (!connection.closed.aborted)
      tell(`It could not be checked whether the server deletes events: ${String(error)}`);
  });
};

const protectStreams = async (connection: KurrentDbConnection, tell: Tell): Promise<void> => {
  const { hosts, isSecure, user } = connection.place;
  if (!isSecure || !user) {
    const lack = isSecure ? 'without an account' : 'without TLS, and so checks nobody’s rights';
    tell(`${hosts} is reached ${lack}: who may write streams is not set up there.`);
    return;
  }
  try {
    if (await connection.ask(patience, (client) => protectedSettings(client, user)))
      tell(
        `From now on only ${user} and administrators write streams at ${hosts}, and nobody else deletes them.`,
      );
  } catch (error) {
    if (meaningOf((error as Error).cause) !== 'denied') throw error;
    tell(
      `${user} may not see or set who may write streams at ${hosts}. An administrator should have written to ` +
        `${settingsStream.name} there: ${settingsStream.wanted(user)}`,
    );
  }
};

/** Metadata of a stream of ours that has the server delete its events. */
const warnOfDeletion = async (connection: KurrentDbConnection, tell: Tell): Promise<void> => {
  const filter = { filterOn: 'eventType', prefixes: ['$metadata'], checkpointInterval: 1 } satisfies Filter;
  const found = await connection.ask(patience, (client) =>
    all(client.readAll({ filter, requiresLeader: true })),
  );
  const deleting = new Map<string, string[]>();
  for (const { streamId, data } of found) {
    const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
    deleting.set(
      streamId.slice('$$'.length),
      keys.filter((key) => ['$maxAge', '$maxCount', '$tb'].includes(key)),
    );
  }
  const ours = [...deleting].filter(([stream, keys]) => keys.length > 0 && !stream.startsWith('$'));
  if (ours.length === 0) return;
  const named = ours.slice(-10).map(([stream, keys]) => `${stream} (${keys.join(', ')})`);
  tell(
    `EVENTS ARE BEING DELETED by the server at ${connection.place.hosts}: the metadata of ${ours.length} streams says ` +
      `so, among them ${named.join(', ')}. Remove it, and restore a backup if events are missing.`,
  );
};

const patience = { answerMs: 120_000, totalMs: 5_000 };
