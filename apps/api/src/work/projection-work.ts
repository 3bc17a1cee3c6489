import type { EventStore } from '@gatehouse/event-store';
import type { Work } from '@gatehouse/leases';
import {
  openReadWriter,
  ProjectionRunner,
  type AnyProjection,
  type RebuildRequests,
} from '@gatehouse/projections';
import { Logger } from '@nestjs/common';

type Place = { reads: string; requests: RebuildRequests };

/**
 * Keeping one read model up. Its version is part of the name: while a release is rolled out, the old program goes on
 * with what it reads and the new one builds beside it.
 */
export const projectionWork = (
  projection: AnyProjection,
  log: EventStore,
  { reads, requests }: Place,
): Work => ({
  name: `projection/${projection.name}@${projection.version}`,
  begin: async (lease) => {
    const writer = await openReadWriter(reads, { lease });
    const onTrouble = (error: unknown) => logger.warn({ projection: projection.name, error: String(error) });
    const runner = new ProjectionRunner({ log, writer, projections: [projection], onTrouble });
    await runner.start();
    const answering = requests.answer(projection.name, () => runner.rebuild(projection.name), onTrouble);
    return {
      stop: async () => {
        await runner.stop();
        await answering.stop();
        await writer.close();
      },
    };
  },
});

const logger = new Logger('projections');
