import { CommandRunner } from '@gatehouse/event-store';
import { SharedWork, type Leases, type Running, type Work } from '@gatehouse/leases';
import { clocksOf, projections, reactionsOf } from '@gatehouse/product';
import { openRebuildRequests } from '@gatehouse/projections';
import { ReactionRunner } from '@gatehouse/reactions';
import type { Configuration } from '@gatehouse/server-kit';
import { Logger, type INestApplicationContext } from '@nestjs/common';
import type { Stores } from '../stores/stores';
import { clockWork } from './clock-work';
import { projectionWork } from './projection-work';
import { reactionWork } from './reaction-work';

/** Begins what goes on without anybody asking: all of it in a process of its own, or this one's share of it. */
export const beginWork = async (
  app: INestApplicationContext,
  stores: Stores,
  configuration: Configuration,
): Promise<Running> => {
  const runner = app.get(CommandRunner);
  const clocks = clocksOf(runner, stores.reads).map(clockWork);
  if (!configuration.isShared) return beginAll(app, clocks, stores.leases);
  if (!configuration.roles.includes('worker')) return { stop: () => Promise.resolve() };
  const requests = await openRebuildRequests(configuration.reads);
  const place = { reads: configuration.reads, requests };
  const shared = new SharedWork({
    leases: stores.leases,
    works: [
      ...projections.map((projection) =>
        projectionWork(projection, stores.watching.follower(stores.log, projection.name), place),
      ),
      ...reactionsOf(runner, stores.reads).map((reaction) => reactionWork(reaction, stores)),
      ...clocks,
    ],
    onTrouble,
  });
  shared.start();
  return {
    stop: async () => {
      await shared.stop();
      await requests.close();
    },
  };
};

/** All of it here; the read models have a thread of their own by now. */
const beginAll = (app: INestApplicationContext, clocks: readonly Work[], leases: Leases): Running => {
  const reactions = app.get(ReactionRunner);
  reactions.start();
  const shared = new SharedWork({ leases, works: clocks, onTrouble });
  if (clocks.length > 0) shared.start();
  return {
    stop: async () => {
      await reactions.stop();
      await shared.stop();
    },
  };
};

const onTrouble = (work: string, error: unknown): void => logger.warn({ work, error: String(error) });
const logger = new Logger('work');
