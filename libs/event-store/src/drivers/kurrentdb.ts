import { adoptable } from '../adopting';
import { draft } from '../draft';
import { StoreUnavailable, type Append, type Appended, type Recorded, type Tagged } from '../event-store';
import type { StoreOptions } from '../store-options';
import { adoptInOrder } from './kurrentdb-adopting';
import { KurrentDbAppending } from './kurrentdb-appending';
import { LogClock } from './kurrentdb-clock';
import { connectionsTo, type Connections } from './kurrentdb-connection';
import { KurrentDbLog } from './kurrentdb-log';
import { placeOf } from './kurrentdb-place';
import { checkServer, preparing } from './kurrentdb-server';
import { setUpServer } from './kurrentdb-set-up';

/** The log on a KurrentDB or EventStoreDB server, written by any number of processes. */
export class KurrentDbEventStore extends KurrentDbLog {
  private readonly appending: KurrentDbAppending;
  private isClosing = false;

  private constructor(connections: Connections, options: StoreOptions) {
    super(connections, options);
    const { now = Date.now, patienceMs = 10_000 } = options;
    this.appending = new KurrentDbAppending({
      connection: connections.writing,
      clock: new LogClock(now, () => this.reading.newestRecordedAt(patienceMs)),
      history: this.history,
      patienceMs,
    });
  }

  static async open(place: string, options: StoreOptions = {}): Promise<KurrentDbEventStore> {
    const connections = await connectionsTo(placeOf(place));
    return preparing(connections, async () => {
      await checkServer(connections, options);
      await setUpServer(connections.reading, options);
      return new KurrentDbEventStore(connections, options);
    });
  }

  async append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    const drafted = draft({ stream, events, options, upcasts: this.upcasts });
    this.checkWritable();
    return this.appending.append(drafted);
  }

  async adopt(recorded: readonly Recorded[]): Promise<void> {
    this.checkWritable();
    await adoptInOrder(adoptable(recorded), { appending: this.appending, history: this.history });
  }

  override async close(): Promise<void> {
    this.isClosing = true;
    await this.appending.finish();
    await super.close();
  }

  private checkWritable(): void {
    if (this.isClosing)
      throw new StoreUnavailable(`The event log at ${this.connections.writing.place.hosts} is closed.`);
  }

  private readonly history = (stream: string, from: number, limit: number) =>
    this.reading.stream(stream, from, limit);
}
