import { CommandRunner, type EventStore } from '@gatehouse/event-store';
import type { Leases } from '@gatehouse/leases';
import type { Configuration } from '@gatehouse/server-kit';
import { Logger } from '@nestjs/common';
import { HeldLeases } from '../metrics/held-leases';
import { Measures } from '../metrics/measures';
import { openTraces } from '../tracing/open-traces';
import type { Traces } from '../tracing/traces';
import { FollowedLog } from './followed-log';
import { together, type Watch } from './watch';
import { WatchedCommandRunner } from './watched-command-runner';
import { WatchedEventStore } from './watched-event-store';

/** Who looks on in this process: what is measured and what is traced. Where that is nobody, nothing stands in between. */
export class Watching {
  held: HeldLeases | null = null;
  private readonly watch: Watch | null;

  private constructor(
    readonly measures: Measures | null,
    readonly traces: Traces | null,
  ) {
    const watches = [measures, traces].filter((one) => one !== null);
    this.watch = watches.length > 0 ? together(watches) : null;
  }

  static async open({ isMeasured, isTraced, isShared, roles }: Configuration): Promise<Watching> {
    const service = isShared ? `gatehouse-${roles.join('-')}` : 'gatehouse';
    const onTrouble = (trouble: string) => logger.warn(trouble);
    const traces = isTraced ? await openTraces({ service, onTrouble }) : null;
    return new Watching(isMeasured ? new Measures() : null, traces);
  }

  log(store: EventStore): EventStore {
    return this.watch ? new WatchedEventStore(store, this.watch) : store;
  }

  runner(log: EventStore): CommandRunner {
    return this.watch ? new WatchedCommandRunner(log, this.watch) : new CommandRunner(log);
  }

  /** The log as one read model follows it. */
  follower(log: EventStore, follower: string): EventStore {
    return this.traces ? new FollowedLog(log, { follower, watch: this.traces }) : log;
  }

  leases(leases: Leases): Leases {
    return this.measures ? (this.held = new HeldLeases(leases)) : leases;
  }

  async close(): Promise<void> {
    await this.traces?.close();
  }
}

const logger = new Logger('traces');
