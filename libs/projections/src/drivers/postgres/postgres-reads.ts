import type { Lease } from '@gatehouse/leases';
import { kyselyOverPostgres, openPool, PostgresListener } from '@gatehouse/postgres';
import type { Hub } from '../../hub';
import { prepareForQueries } from '../../plan';
import type { AnyProjection } from '../../projection';
import { ReadStore } from '../../read-store';
import { announcementFrom, channel } from './announced';
import { PostgresReadWriter } from './postgres-read-writer';
import { schema } from './postgres-schema';

export const openPostgresWriter = (connection: string, lease: Lease | null): PostgresReadWriter =>
  // One connection: whoever keeps read models up does so in turns. A batch may be large, so that it has time.
  new PostgresReadWriter(
    openPool(connection, { schema, most: 1, isRelaxed: true, longestQueryMs: 120_000 }),
    lease,
  );

/** For queries, with all that any process announces told to the hub. What nobody has built yet is there, and empty. */
export const openPostgresReads = async (
  connection: string,
  hub: Hub,
  projections?: readonly AnyProjection[],
): Promise<ReadStore> => {
  const writer = openPostgresWriter(connection, null);
  await prepareForQueries(writer, projections ?? []).finally(() => writer.close());
  const pool = openPool(connection, { schema, isReadOnly: true, longestQueryMs: 10_000 });
  const closing = [() => pool.end()];
  const close = async () => {
    for (const end of closing) await end();
  };
  const reads = new ReadStore(kyselyOverPostgres(pool), hub, { ...(projections && { projections }), close });
  try {
    const listener = await listen(connection, reads, hub);
    closing.unshift(() => listener.close());
    return reads;
  } catch (error) {
    await close();
    throw error;
  }
};

const listen = (connection: string, reads: ReadStore, hub: Hub): Promise<PostgresListener> => {
  const lookAgain = () =>
    void reads.readUpTo().then(
      (position) => hub.missed(position),
      () => hub.missed(0),
    );
  return PostgresListener.open(connection, channel, {
    hear: (payload) => {
      const announcement = announcementFrom(payload);
      if (announcement) hub.announce(announcement);
      else lookAgain();
    },
    missed: lookAgain,
  });
};
