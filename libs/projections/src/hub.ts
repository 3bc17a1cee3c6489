import { Bell } from '@gatehouse/event-store';

/** What a commit changed: the rows of each projection, and those projections of which all may have. */
export type Announcement = {
  position: number;
  changed: Readonly<Record<string, readonly string[]>>;
  swapped?: readonly string[];
};

/** Rows that changed since the last look. `isPartial`: more did than are named, so look at everything again. */
export type RowChange = { position: number; keys: readonly string[]; isPartial: boolean };

export type Interest = { keys?: readonly string[]; signal: AbortSignal };

/** Tells who asked which rows have changed, by projection or by row, without anybody looking twice. */
export class Hub {
  private readonly topics = new Map<string, Topic>();
  private readonly announced = new Bell();

  announce({ position, changed, swapped = [] }: Announcement): void {
    for (const [name, keys] of Object.entries(changed)) this.topics.get(name)?.changed(position, keys);
    for (const name of swapped) this.topics.get(name)?.swapped(position);
    this.announced.ring();
  }

  /** Something may have been announced that was not heard: everybody looks again. */
  missed(position: number): void {
    for (const topic of this.topics.values()) topic.swapped(position);
    this.announced.ring();
  }

  /**
   * Coalesced: whoever is slow gets fewer and larger changes, and never more than `mostKeys` of them are kept for
   * one who does not listen.
   */
  async *changes(name: string, { keys, signal }: Interest): AsyncGenerator<RowChange, void, undefined> {
    const topic = this.topics.get(name) ?? new Topic();
    this.topics.set(name, topic);
    const subscriber = new Subscriber(keys);
    topic.add(subscriber);
    try {
      while (!signal.aborted) {
        await subscriber.wait(signal);
        const change = subscriber.take();
        if (change) yield change;
      }
    } finally {
      topic.remove(subscriber);
      if (topic.isEmpty && this.topics.get(name) === topic) this.topics.delete(name);
    }
  }

  /** Until the next announcement or the signal's abort. */
  next(signal: AbortSignal): Promise<void> {
    return this.announced.next(signal);
  }
}

/** Those who look at one projection: at all of it, or at some rows each. */
class Topic {
  private readonly all = new Set<Subscriber>();
  private readonly byKey = new Map<string, Set<Subscriber>>();

  get isEmpty(): boolean {
    return this.all.size === 0 && this.byKey.size === 0;
  }

  add(subscriber: Subscriber): void {
    if (!subscriber.keys) this.all.add(subscriber);
    for (const key of subscriber.keys ?? [])
      this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(subscriber));
  }

  remove(subscriber: Subscriber): void {
    this.all.delete(subscriber);
    for (const key of subscriber.keys ?? []) {
      const interested = this.byKey.get(key);
      interested?.delete(subscriber);
      if (interested?.size === 0) this.byKey.delete(key);
    }
  }

  changed(position: number, keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const subscriber of this.all) subscriber.tell(position, keys);
    if (this.byKey.size === 0) return;
    for (const key of keys)
      for (const subscriber of this.byKey.get(key) ?? []) subscriber.tell(position, [key]);
  }

  swapped(position: number): void {
    for (const subscriber of this.all) subscriber.tellAll(position);
    for (const interested of this.byKey.values())
      for (const subscriber of interested) subscriber.tellAll(position);
  }
}

/** What one of them has not seen yet. */
class Subscriber {
  private pending = new Set<string>();
  private position = 0;
  private isPartial = false;
  private readonly told = new Bell();

  constructor(readonly keys: readonly string[] | undefined) {}

  tell(position: number, keys: readonly string[]): void {
    this.position = position;
    for (const key of keys) {
      if (this.pending.size >= mostKeys && !this.pending.has(key)) {
        this.isPartial = true;
        break;
      }
      this.pending.add(key);
    }
    this.told.ring();
  }

  tellAll(position: number): void {
    if (this.keys) this.tell(position, this.keys);
    this.position = position;
    this.isPartial = true;
    this.told.ring();
  }

  take(): RowChange | null {
    if (this.pending.size === 0 && !this.isPartial) return null;
    const change = { position: this.position, keys: [...this.pending], isPartial: this.isPartial };
    this.pending = new Set();
    this.isPartial = false;
    return change;
  }

  wait(signal: AbortSignal): Promise<void> {
    if (this.pending.size > 0 || this.isPartial || signal.aborted) return Promise.resolve();
    return this.told.next(signal);
  }
}

/** Beyond this a change only says that much has changed; the reader reads again anyway. */
export const mostKeys = 256;
