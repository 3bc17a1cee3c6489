import { openPool, prepareSchema } from '@gatehouse/postgres';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { LeaseLost, Leases, type Lease } from './leases';

export type PostgresLeasesOptions = {
  /** How long a right outlives the last sign of whoever has it. */
  millisecondsToLive?: number;
  /** Told when PostgreSQL cannot be asked; the next heartbeat tries again. */
  onTrouble?: (error: unknown) => void;
};

type Held = { lease: Lease; epoch: number; ending: AbortController };

/**
 * Rights in a table of PostgreSQL, by its clock alone. Whoever has one says so several times in its life; one that was
 * not renewed goes to whoever asks first. Every taking has a number of its own, by which a late writer is told apart.
 */
export class PostgresLeases extends Leases {
  private readonly holder = `${hostname()}/${process.pid}/${randomUUID()}`;
  private readonly held = new Map<string, Held>();
  private readonly closing = new AbortController();
  private isParticipant = false;
  private beating: Promise<void> = Promise.resolve();

  private constructor(
    private readonly pool: Pool,
    private readonly life: number,
    private readonly onTrouble: (error: unknown) => void,
  ) {
    super();
  }

  static async open(connection: string, options: PostgresLeasesOptions = {}): Promise<PostgresLeases> {
    const { millisecondsToLive = 6_000, onTrouble = () => undefined } = options;
    const pool = openPool(connection, { schema, most: 3, longestQueryMs: millisecondsToLive / 2 });
    await prepareSchema(pool, schema, async (client) => {
      await client.query(tables);
    });
    const leases = new PostgresLeases(pool, millisecondsToLive, onTrouble);
    leases.beating = leases.keepBeating();
    return leases;
  }

  async take(name: string): Promise<Lease | null> {
    if (this.held.has(name)) return null;
    const { rows } = await this.pool.query<{ epoch: number }>(taking, [name, this.holder, this.life]);
    const [taken] = rows;
    if (!taken) return null;
    const ending = new AbortController();
    const lease: Lease = {
      name,
      lost: ending.signal,
      guard: (client) => this.guard(client, name, taken.epoch),
      release: () => this.release(name, taken.epoch),
    };
    this.held.set(name, { lease, epoch: taken.epoch, ending });
    return lease;
  }

  async participants(): Promise<number> {
    this.isParticipant = true;
    await this.pool.query(takingPart, [this.holder, this.life]);
    const { rows } = await this.pool.query<{ n: number }>(
      'select count(*) as n from participant where until > now()',
    );
    return rows[0]?.n ?? 1;
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await this.beating;
    await Promise.all([...this.held.values()].map(({ lease }) => lease.release()));
    await this.pool.query('delete from participant where id = $1', [this.holder]).catch(() => undefined);
    await this.pool.end();
  }

  private async guard(client: PoolClient, name: string, epoch: number): Promise<void> {
    // The row stays locked until the transaction ends, so that nobody takes the right over in the middle of it.
    const { rowCount } = await client.query(guarding, [name, this.holder, epoch]);
    if (rowCount === 0) throw new LeaseLost(name);
  }

  private async release(name: string, epoch: number): Promise<void> {
    this.lose(name, epoch);
    // If this is not heard, the right runs out by itself.
    await this.pool.query(releasing, [name, this.holder, epoch]).catch(this.onTrouble);
  }

  private lose(name: string, epoch: number): void {
    const held = this.held.get(name);
    if (held?.epoch !== epoch) return;
    this.held.delete(name);
    held.ending.abort();
  }

  private async keepBeating(): Promise<void> {
    const { signal } = this.closing;
    let heardAt = performance.now();
    while (!signal.aborted) {
      const began = performance.now();
      const isHeard = await this.beat().catch((error: unknown) => {
        this.onTrouble(error);
        return false;
      });
      if (isHeard) heardAt = began;
      // Nobody may go on with a right that somebody else could have by now.
      else if (performance.now() - heardAt > this.life) this.loseAll();
      await pause(this.life / beatsInALife, undefined, { signal }).catch(() => undefined);
    }
  }

  private async beat(): Promise<true> {
    if (this.isParticipant) await this.pool.query(takingPart, [this.holder, this.life]);
    if (this.held.size === 0) return true;
    const before = new Map([...this.held].map(([name, { epoch }]) => [name, epoch]));
    const { rows } = await this.pool.query<{ name: string; epoch: number }>(renewing, [
      this.holder,
      this.life,
    ]);
    const renewed = new Map(rows.map(({ name, epoch }) => [name, epoch]));
    for (const [name, epoch] of before) if (renewed.get(name) !== epoch) this.lose(name, epoch);
    return true;
  }

  private loseAll(): void {
    for (const [name, { epoch }] of this.held) this.lose(name, epoch);
  }
}

const schema = 'work';
const beatsInALife = 4;

const tables = `
  create sequence if not exists work.epoch;
  create table if not exists work.lease (
    name text primary key, holder text not null, epoch bigint not null, until timestamptz not null
  );
  create table if not exists work.participant (id text primary key, until timestamptz not null)`;

const lifeFromNow = (parameter: string) => `now() + ${parameter} * interval '1 millisecond'`;
const taking = `
  insert into lease (name, holder, epoch, until) values ($1, $2, nextval('epoch'), ${lifeFromNow('$3')})
  on conflict (name) do update set holder = excluded.holder, epoch = excluded.epoch, until = excluded.until
  where lease.until < now()
  returning epoch`;
const renewing = `update lease set until = ${lifeFromNow('$2')} where holder = $1 returning name, epoch`;
const releasing = 'delete from lease where name = $1 and holder = $2 and epoch = $3';
const guarding = 'select 1 from work.lease where name = $1 and holder = $2 and epoch = $3 for share';
const takingPart = `
  insert into participant (id, until) values ($1, ${lifeFromNow('$2')})
  on conflict (id) do update set until = excluded.until`;
