import {
  MemoryEventStore,
  StoreUnavailable,
  type Append,
  type Appended,
  type EventStore,
  type Filter,
  type Recorded,
  type Slice,
  type Tagged,
} from '@gatehouse/event-store';
import { Leases, type Lease } from '@gatehouse/leases';

/** A process's way to a log that others use too: it can die, stand still, or be cut off for a while. */
export class MortalLog extends MemoryEventStore {
  onAppend: (count: number) => void = () => undefined;
  appends = 0;
  private standing: Promise<void> = Promise.resolve();
  private isCutOff = false;

  constructor(private readonly shared: EventStore) {
    super();
  }

  /** Nothing is answered from here on, until the answer to this is called. */
  standStill(): () => void {
    let goOn: () => void = () => undefined;
    this.standing = new Promise((resolve) => {
      goOn = resolve;
    });
    return goOn;
  }

  cutOff(isCutOff: boolean): void {
    this.isCutOff = isCutOff;
  }

  override async read<Event = Tagged>(stream: string, from?: number): Promise<Recorded<Event>[]> {
    await this.reached();
    return this.shared.read(stream, from);
  }

  override async append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    this.appends += 1;
    this.onAppend(this.appends);
    await this.reached();
    return this.shared.append(stream, events, options);
  }

  override async readAll(after: number, limit: number, filter?: Filter): Promise<Slice> {
    await this.reached();
    return this.shared.readAll(after, limit, filter);
  }

  override follow(after: number, signal: AbortSignal, filter?: Filter): AsyncIterable<Slice> {
    return this.shared.follow(after, signal, filter);
  }

  override async head(): Promise<number> {
    await this.reached();
    return this.shared.head();
  }

  private async reached(): Promise<void> {
    // As long as another machine needs to answer, so that others have their turn.
    await new Promise((resolve) => setImmediate(resolve));
    await this.standing;
    if (this.isCutOff) throw new StoreUnavailable('The log cannot be reached just now.');
  }
}

/** A process's rights among those of others; they run out when it is gone, or are lost while it lives. */
export class MortalLeases extends Leases {
  private readonly held = new Map<string, { ending: AbortController }>();

  constructor(private readonly everybodys: Set<string>) {
    super();
  }

  take(name: string): Promise<Lease | null> {
    if (this.everybodys.has(name)) return Promise.resolve(null);
    this.everybodys.add(name);
    const ending = new AbortController();
    const mine = { ending };
    this.held.set(name, mine);
    const release = () => {
      if (this.held.get(name) === mine) this.giveBack(name);
      ending.abort();
      return Promise.resolve();
    };
    return Promise.resolve({ name, lost: ending.signal, guard: () => Promise.resolve(), release });
  }

  /** As when nothing is heard of the process for too long; it may not know of it yet. */
  runOut(): void {
    for (const name of [...this.held.keys()]) this.giveBack(name);
  }

  lose(): void {
    const held = [...this.held.values()];
    this.runOut();
    for (const { ending } of held) ending.abort();
  }

  participants(): Promise<number> {
    return Promise.resolve(1);
  }

  close(): Promise<void> {
    this.runOut();
    return Promise.resolve();
  }

  private giveBack(name: string): void {
    this.held.delete(name);
    this.everybodys.delete(name);
  }
}
