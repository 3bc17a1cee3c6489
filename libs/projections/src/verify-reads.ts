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
  const store = await openReadStore(reads, new Hub(), { projections });
  try {
    // One transaction, so that what is compared stands still while the others go on writing.
    return await store.db.transaction().execute(async (snapshot) => {
      const held = new ReadStore(snapshot, new Hub(), { projections });
      const differing: string[] = [];
      for (const [end, group] of await byPosition(held, projections)) {
        const rebuilt = await rebuild({ ...rest, projections: group, end });
        try {
          for (const projection of group)
            if ((await held.digest(projection)) !== (await rebuilt.digest(projection)))
              differing.push(projection.name);
        } finally {
          await rebuilt.close();
        }
      }
      return differing;
    });
  } finally {
    await store.close();
  }
};

/** What building read models from a log gives, as digests by name. */
export const digestsOfRebuild = async (
  building: Omit<Verifying, 'reads'>,
): Promise<ReadonlyMap<string, string>> => {
  const log = await building.openLog();
  const rebuilt = await rebuild({ ...building, openLog: () => Promise.resolve(log), end: await log.head() });
  try {
    const digests = new Map<string, string>();
    for (const projection of building.projections)
      digests.set(projection.name, await rebuilt.digest(projection));
    return digests;
  } finally {
    await rebuilt.close();
  }
};

/** Where several processes keep them up, read models stand at different positions; each is compared at its own. */
const byPosition = async (held: ReadStore, projections: readonly AnyProjection[]) => {
  const stands = await held.positions();
  const lowest = await held.readUpTo();
  const groups = new Map<number, AnyProjection[]>();
  for (const projection of projections) {
    const position = stands.get(projection.name) ?? lowest;
    groups.set(position, [...(groups.get(position) ?? []), projection]);
  }
  return groups;
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
  const writer = await openReadWriter(scratch);
  const troubles: Error[] = [];
  const onTrouble = (error: unknown) =>
    troubles.push(error instanceof Error ? error : new Error(String(error)));
  const runner = new ProjectionRunner({ log, writer, projections, onTrouble });
  await runner.start();
  const store = await openReadStore(scratch, new Hub(), { projections });
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
