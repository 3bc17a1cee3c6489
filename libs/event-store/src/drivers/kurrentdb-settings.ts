import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { isDeepStrictEqual } from 'node:util';
import { meaningOf } from './kurrentdb-errors';
import { all } from './kurrentdb-pages';

/** Where the server keeps who may do what with a stream that says nothing about it itself. */
export const settingsStream = {
  name: '$settings',
  wanted: (user: string): string => JSON.stringify(wanted({}, user)),
};

/** Whoever has to delete a stream for good after all is given this role for the hour. */
const breakGlass = 'gatehouse-break-glass';

type Settings = Record<string, unknown>;

/** True where something had to be changed. What others have set stays: other accounts of ours, other streams' rights. */
export const protectedSettings = async (client: KurrentDBClient, user: string): Promise<boolean> => {
  const { settings, revision } = await current(client);
  const next = wanted(settings, user);
  if (isDeepStrictEqual(next, settings)) return false;
  const type = 'update-default-acl';
  const event = {
    id: crypto.randomUUID(),
    contentType: 'application/json',
    type,
    data: next,
    metadata: {},
  } as const;
  try {
    await client.appendToStream(settingsStream.name, event, { streamState: revision ?? 'no_stream' });
    return true;
  } catch (error) {
    // Another process starts at the same time; what it has set may be all that was wanted.
    if (meaningOf(error) === 'conflict') return protectedSettings(client, user);
    throw error;
  }
};

const wanted = (settings: Settings, user: string): Settings => {
  const acl = isObject(settings.$userStreamAcl) ? settings.$userStreamAcl : {};
  const named: unknown[] = Array.isArray(acl.$w) ? acl.$w : [acl.$w];
  const writers = named.filter((name) => typeof name === 'string' && name !== '$all');
  return {
    ...settings,
    $userStreamAcl: {
      $r: '$all',
      $mr: '$all',
      ...acl,
      $w: writers.includes(user) ? writers : [...writers, user],
      $d: [breakGlass],
      $mw: [breakGlass],
    },
  };
};

const current = async (client: KurrentDBClient): Promise<{ settings: Settings; revision?: bigint }> => {
  const newest = { direction: 'backwards', fromRevision: 'end', maxCount: 1, requiresLeader: true } as const;
  try {
    const [event] = await all(client.readStream(settingsStream.name, newest));
    if (event) return { settings: isObject(event.data) ? event.data : {}, revision: event.revision };
  } catch (error) {
    if (meaningOf(error) !== 'missing') throw error;
  }
  return { settings: {} };
};

const isObject = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
