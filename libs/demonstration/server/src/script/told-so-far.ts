import type { EventStore, Recorded } from '@gatehouse/event-store';

/** What the log of a play holds so far, read once and found again by stream and by type. */
export class ToldSoFar {
  private readonly log: Recorded[] = [];
  private readonly streams = new Map<string, Recorded[]>();
  private readonly types = new Map<string, Recorded[]>();

  constructor(private readonly store: EventStore) {}

  /** Positions of a play have no gaps. */
  async after(position: number): Promise<readonly Recorded[]> {
    await this.catchUp();
    return this.log.slice(position);
  }

  async of(stream: string): Promise<readonly Recorded[]> {
    await this.catchUp();
    return this.streams.get(stream) ?? [];
  }

  /** In the order of the log. */
  async ofTypes(types: readonly string[]): Promise<readonly Recorded[]> {
    await this.catchUp();
    const found = types.flatMap((type) => this.types.get(type) ?? []);
    return types.length > 1 ? found.sort((one, other) => one.position - other.position) : found;
  }

  private async catchUp(): Promise<void> {
    const { events } = await this.store.readAll(this.log.length, Number.MAX_SAFE_INTEGER);
    for (const recorded of events) {
      this.log.push(recorded);
      keep(this.streams, recorded.stream, recorded);
      keep(this.types, recorded.event.type, recorded);
    }
  }
}

const keep = (lists: Map<string, Recorded[]>, name: string, recorded: Recorded): void => {
  const list = lists.get(name);
  if (list) list.push(recorded);
  else lists.set(name, [recorded]);
};
