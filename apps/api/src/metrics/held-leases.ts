import { Leases, type Lease } from '@gatehouse/leases';
import { level, type Family } from './family';

/** Leases, and which of them this process has just now. */
export class HeldLeases extends Leases {
  private readonly held = new Set<Lease>();

  constructor(private readonly leases: Leases) {
    super();
  }

  get names(): string[] {
    return [...this.held].map(({ name }) => name);
  }

  async take(name: string): Promise<Lease | null> {
    const lease = await this.leases.take(name);
    if (lease && !lease.lost.aborted) {
      this.held.add(lease);
      lease.lost.addEventListener('abort', () => this.held.delete(lease), { once: true });
    }
    return lease;
  }

  participants(): Promise<number> {
    return this.leases.participants();
  }

  close(): Promise<void> {
    return this.leases.close();
  }
}

/** Which process does what. An import has an id for its name, of which there is no end. */
export const leaseFamilies = (names: readonly string[]): readonly Family[] => {
  const works = names.filter((name) => !isImport(name));
  const imports = names.length - works.length;
  return [
    level('gatehouse_lease_held', '1 for each piece of shared work that this process does.', () =>
      works.map((work) => ({ labels: { work }, value: 1 })),
    ),
    level('gatehouse_imports_running', 'Imports that this process is at work on.', () => [
      { labels: {}, value: imports },
    ]),
  ];
};

const isImport = (name: string): boolean => name.startsWith('import/');
