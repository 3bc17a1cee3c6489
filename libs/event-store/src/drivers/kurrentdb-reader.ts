import { StoreUnavailable, type Appended } from '../event-store';
import type { StoreOptions } from '../store-options';
import { connectionsTo, type Connections } from './kurrentdb-connection';
import { KurrentDbLog } from './kurrentdb-log';
import { placeOf } from './kurrentdb-place';
import { checkServer, preparing } from './kurrentdb-server';

/** A server's log for those who only read it. The server itself tells them of new events. */
export class KurrentDbLogReader extends KurrentDbLog {
  private constructor(connections: Connections, options: StoreOptions) {
    super(connections, options);
  }

  static async open(place: string, options: StoreOptions = {}): Promise<KurrentDbLogReader> {
    const connections = await connectionsTo(placeOf(place));
    return preparing(connections, async () => {
      await checkServer(connections, options);
      return new KurrentDbLogReader(connections, options);
    });
  }

  poke(_position: number): void {
    // The subscription has told already.
  }

  append(): Promise<Appended> {
    return Promise.reject(this.refusal());
  }

  adopt(): Promise<void> {
    return Promise.reject(this.refusal());
  }

  private refusal(): StoreUnavailable {
    return new StoreUnavailable(
      `The event log at ${this.connections.reading.place.hosts} was opened for reading only.`,
    );
  }
}
