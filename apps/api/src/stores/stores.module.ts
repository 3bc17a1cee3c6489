import { Harborline } from '@gatehouse/demonstration-server';
import { CommandRunner, EventStore } from '@gatehouse/event-store';
import { Leases } from '@gatehouse/leases';
import { FileStore, OperationalStore } from '@gatehouse/operational-store';
import { reactionsOf } from '@gatehouse/product';
import { ReadStore } from '@gatehouse/projections';
import { ReactionRunner, StoredReactionCheckpoints } from '@gatehouse/reactions';
import {
  Clock,
  Configuration,
  Demonstration,
  LogResolver,
  Moments,
  Rebuilder,
  SystemClock,
} from '@gatehouse/server-kit';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { Watching } from '../watching/watching';
import type { Stores } from './stores';

/** What every capability finds at hand. */
@Module({})
export class StoresModule {
  static with(stores: Stores, configuration: Configuration): DynamicModule {
    const { log, reads, operational, files, leases, rebuilder, watching } = stores;
    const runner = watching.runner(log);
    const shared = [
      { provide: EventStore, useValue: log },
      { provide: ReadStore, useValue: reads },
      { provide: OperationalStore, useValue: operational },
      { provide: FileStore, useValue: files },
      { provide: Leases, useValue: leases },
      { provide: Rebuilder, useValue: rebuilder },
      { provide: Configuration, useValue: configuration },
      { provide: Demonstration, useClass: Harborline },
      { provide: Clock, useClass: SystemClock },
      { provide: CommandRunner, useValue: runner },
      { provide: Watching, useValue: watching },
      { provide: ReactionRunner, useValue: reactionRunner(stores, runner) },
      Moments,
    ];
    return { module: StoresModule, global: true, providers: [...shared, LogResolver], exports: shared };
  }
}

const reactionRunner = ({ log, reads, operational }: Stores, runner: CommandRunner): ReactionRunner =>
  new ReactionRunner({
    store: log,
    reactions: reactionsOf(runner, reads),
    checkpoints: new StoredReactionCheckpoints(operational.tables()),
    onTrouble: (reaction, error) => logger.error({ reaction, error: String(error) }),
  });

const logger = new Logger('reactions');
