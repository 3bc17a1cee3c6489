import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProduct, type Product } from './product';

export type Role = 'api' | 'worker';

/** Several processes of the built product on one KurrentDB and one PostgreSQL. */
export class Installation {
  private readonly running = new Map<string, Product>();

  private constructor(
    readonly events: string,
    readonly reads: string,
    readonly postgres: TestPostgres,
    private readonly folder: string,
  ) {}

  static async on(events: string): Promise<Installation> {
    const postgres = await startPostgres();
    const folder = await mkdtemp(join(tmpdir(), 'gatehouse-installation-'));
    return new Installation(events, await postgres.database(), postgres, folder);
  }

  /** Begins a process, on the port that it had if it ran before, so that a page finds it again. */
  async begin(name: string, role: Role): Promise<Product> {
    const before = this.running.get(name);
    const product = await startProduct({
      GATEHOUSE_EVENTS: this.events,
      GATEHOUSE_READS: this.reads,
      GATEHOUSE_ROLES: role,
      GATEHOUSE_DATA: join(this.folder, name),
      PORT: before ? new URL(before.url).port : '0',
    });
    this.running.set(name, product);
    return product;
  }

  /** The process of that name, as it was begun last. */
  at(name: string): Product {
    return this.running.get(name)!;
  }

  async end(): Promise<void> {
    await Promise.all([...this.running.values()].map((product) => product.kill()));
    await this.postgres.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
