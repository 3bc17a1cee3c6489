import type { EventStore } from '@gatehouse/event-store';
import { setTimeout } from 'node:timers/promises';
import { Hub } from './hub';
import { LogUpTo } from './log-up-to';
import { openReadStore, openReadWriter } from './open-read-store';
import type { AnyProjection } from './projection';
import { ProjectionRunner } from './projection-runner';
import { ReadStore } from './read-store';

type Verifying = {
  openLog: () => Promise<EventStore>;
  /** The store in question, and an empty one to build again in. */
  reads: string;
  scratch: string;
  projections: readonly AnyProjection[];
  onProgress?: (position: number, end: number) => void;
};

/** The names of the read models that are not what building them again gives. The store may be in use meanwhile. */
export const verifyReads = async ({ reads, projections, ...rest }: Verifying): Promise<string[]> => {
  const store = openReadStore(reads, new Hub());
  try {
    // One transaction, so that what is compared stands still while the others go on writing.
    return await store.db.transaction().execute(async (snapshot) => {
      const held = new ReadStore(snapshot, new Hub());
      const rebuilt = await rebuild({ ...rest, projections, end: await held.readUpTo() });
      try {
        const differing: string[] = [];
        for (const projection of projections)
          if ((await held.digest(projection)) !== (await rebuilt.digest(projection)))
            differing.push(projection.name);
        return differing;
      } finally {
        await rebuilt.close();
      }
    });
  } finally {
    await store.close();
  }
};

type Rebuilding = Omit<Verifying, 'reads'> & { end: number };

const rebuild = async ({
  openLog,
  scratch,
  projections,
  end,
  onProgress,
}: Rebuilding): Promise<ReadStore> => {
  const log = new LogUpTo(await openLog(), end);
  const writer = openReadWriter(scratch);
  const troubles: Error[] = [];
  const onTrouble = (error: unknown) =>
    troubles.push(error instanceof Error ? error : new Error(String(error)));
  const runner = new ProjectionRunner({ log, writer, projections, announce: () => undefined, onTrouble });
  await runner.start();
  const store = openReadStore(scratch, new Hub());
  const run = { isDone: false };
  const done = runner.caughtUp().then(() => (run.isDone = true));
  while (!run.isDone && troubles.length === 0) {
    onProgress?.(await store.readUpTo(), end);
    await Promise.race([done, setTimeout(200)]);
  }
  await runner.stop();
  await writer.close();
  await log.close();
  const [trouble] = troubles;
  if (trouble) throw trouble;
  return store;
};
