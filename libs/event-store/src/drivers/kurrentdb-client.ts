import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Place } from './kurrentdb-place';

export type Connect = () => KurrentDBClient;

/** Loaded by those who need it: it costs a sixth of a second and 40 MB. */
export const loadClient = async (place: Place): Promise<Connect> => {
  const library = await import('@kurrent/kurrentdb-client');
  return () => connect(library.KurrentDBClient, place);
};

/** A client that a failing server cannot make end the process. */
const connect = (Client: typeof KurrentDBClient, place: Place): KurrentDBClient => {
  const { user = '', password = '', isSecure, appendsOneByOne } = place;
  const client = created(Client, place.connection);
  if (appendsOneByOne) client.setCredentialsProvider(() => ({ username: user, password }));
  // It looks after a broken connection without waiting for the result. When no node can be found that rejects with
  // nobody to hear it, and Node ends a process for that.
  const handleError: unknown = Reflect.get(client, 'handleError');
  if (typeof handleError === 'function')
    Reflect.set(client, 'handleError', async (...of: unknown[]) => {
      await Promise.resolve(Reflect.apply(handleError, client, of)).catch(() => undefined);
    });
  // Its native half, through which all reads go, takes an account from the connection string without decoding it.
  if (isSecure && user !== '')
    Reflect.set(client, 'resolveBridgeCredentials', () => Promise.resolve({ username: user, password }));
  return client;
};

/** What the server calls its version; nothing for one too old to say. */
export const serverVersion = async (client: KurrentDBClient): Promise<string | undefined> => {
  const features: unknown = await Reflect.get(client, 'capabilities');
  const version: unknown =
    typeof features === 'object' && features ? Reflect.get(features, 'serverVersion') : undefined;
  return typeof version === 'string' && version !== 'unknown' ? version : undefined;
};

/** Ends its streams and its connection; the latter it leaves open by itself. */
export const disconnect = async (client: KurrentDBClient): Promise<void> => {
  await client.dispose();
  const getChannel: unknown = Reflect.get(client, 'getChannel');
  if (typeof getChannel !== 'function') return;
  const channel: unknown = await Promise.resolve(Reflect.apply(getChannel, client, [])).catch(
    () => undefined,
  );
  const close: unknown = typeof channel === 'object' && channel ? Reflect.get(channel, 'close') : undefined;
  if (typeof close === 'function') Reflect.apply(close, channel, []);
};

const created = (Client: typeof KurrentDBClient, connection: string): KurrentDBClient => {
  try {
    return Client.connectionString(connection);
  } catch {
    // Its own error quotes the connection string.
    throw new Error(
      'The client of KurrentDB does not accept the connection string, or cannot read a file it names.',
    );
  }
};
