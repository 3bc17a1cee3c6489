import { Leases, type Lease } from './leases';

/** Rights where there is one process: it has them all, each once at a time. */
export class LeasesOfOne extends Leases {
  private readonly held = new Map<string, Lease>();

  take(name: string): Promise<Lease | null> {
    if (this.held.has(name)) return Promise.resolve(null);
    const ending = new AbortController();
    const lease: Lease = {
      name,
      lost: ending.signal,
      guard: () => Promise.resolve(),
      release: () => {
        if (this.held.get(name) === lease) this.held.delete(name);
        ending.abort();
        return Promise.resolve();
      },
    };
    this.held.set(name, lease);
    return Promise.resolve(lease);
  }

  participants(): Promise<number> {
    return Promise.resolve(1);
  }

  async close(): Promise<void> {
    await Promise.all([...this.held.values()].map((lease) => lease.release()));
  }
}
