import { CommandRunner } from '@gatehouse/event-store';
import { SharedWork, type Running } from '@gatehouse/leases';
import { projections, reactionsOf } from '@gatehouse/product';
import { openRebuildRequests } from '@gatehouse/projections';
import { ReactionRunner } from '@gatehouse/reactions';
import type { Configuration } from '@gatehouse/server-kit';
import { Logger, type INestApplicationContext } from '@nestjs/common';
import type { Stores } from '../stores/stores';
import { projectionWork } from './projection-work';
import { reactionWork } from './reaction-work';

/** Begins what goes on without anybody asking: all of it in a process of its own, or this one's share of it. */
export const beginWork = async (
  app: INestApplicationContext,
  stores: Stores,
  configuration: Configuration,
): Promise<Running> => {
  if (!configuration.isShared) {
    // The read models have a thread of their own by now.
    const reactions = app.get(ReactionRunner);
    reactions.start();
    return reactions;
  }
  if (!configuration.roles.includes('worker')) return { stop: () => Promise.resolve() };
  const requests = await openRebuildRequests(configuration.reads);
  const place = { reads: configuration.reads, requests };
  const shared = new SharedWork({
    leases: stores.leases,
    works: [
      ...projections.map((projection) =>
        projectionWork(projection, stores.watching.follower(stores.log, projection.name), place),
      ),
      ...reactionsOf(app.get(CommandRunner), stores.reads).map((reaction) => reactionWork(reaction, stores)),
    ],
    onTrouble: (work, error) => logger.warn({ work, error: String(error) }),
  });
  shared.start();
  return {
    stop: async () => {
      await shared.stop();
      await requests.close();
    },
  };
};

const logger = new Logger('work');
