import type { EventStore } from '@gatehouse/event-store';
import { projections } from '@gatehouse/product';
import { digestsOfRebuild, OrdinalLog } from '@gatehouse/projections';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailed } from '../report';

type Progress = (what: string, done: number, total: number) => void;

/** Builds every read model from both logs and compares their digests; answers how many there are. */
export const proveSameReadModels = async (
  logs: { from: EventStore; to: EventStore },
  onProgress: Progress,
): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-move-'));
  try {
    const digests = async (log: EventStore, name: string) =>
      digestsOfRebuild({
        openLog: () => OrdinalLog.over(log),
        scratch: `sqlite:${join(folder, `${name}.db`)}`,
        projections,
        onProgress: (position, end) => onProgress(`read models built from ${name}`, position, end),
      });
    const [here, there] = [await digests(logs.from, 'the source'), await digests(logs.to, 'the target')];
    const differing = projections.filter(({ name }) => here.get(name) !== there.get(name));
    if (differing.length > 0)
      throw new CommandFailed(
        `The read models ${differing.map(({ name }) => name).join(', ')} are not the same when built from the target.`,
      );
    return projections.length;
  } finally {
    await rm(folder, { recursive: true });
  }
};
