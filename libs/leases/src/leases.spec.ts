import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction, openPool } from '@gatehouse/postgres';
import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { setTimeout } from 'node:timers/promises';
import { LeaseLost, LeasesOfOne, SharedWork, type Lease, type Leases, type Work } from './index';
import { PostgresLeases } from './postgres-leases';

let server: TestPostgres;
let url: string;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  server = await startPostgres();
  url = await server.database();
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(() => server.stop());

describe.each<[string, () => Promise<Leases>]>([
  ['of one process', () => Promise.resolve(new LeasesOfOne())],
  ['in PostgreSQL', () => leasesOf()],
])('leases %s', (_where, opened) => {
  it('are taken once, and again when they were given back', async () => {
    const leases = await opened();
    const lease = await leases.take('clock');
    expect(await leases.take('clock')).toBeNull();
    await lease?.release();
    expect(lease?.lost.aborted).toBe(true);
    const again = await leases.take('clock');
    expect(again).not.toBeNull();
    // Giving back what one no longer has takes nothing from whoever has it.
    await lease?.release();
    expect(await leases.take('clock')).toBeNull();
    await again?.release();
  });
});

describe('leases between processes', () => {
  it('are held while their holder shows signs of life', async () => {
    const [one, other] = [await leasesOf(), await leasesOf()];
    const lease = await one.take('clock');
    await setTimeout(life * 3);
    expect(await other.take('clock')).toBeNull();
    expect(lease?.lost.aborted).toBe(false);
  });

  it('go to the next when the holder has died', async () => {
    const [one, other] = [await leasesOf(), await leasesOf()];
    await one.take('clock');
    pretendDeath(one);
    expect(await untilTaken(other, 'clock')).not.toBeNull();
  });

  it('fence off a holder that was paused and wakes up', async () => {
    const [one, other] = [await leasesOf(), await leasesOf()];
    const pool = openPool(url, { schema: 'work' });
    open.push({ close: () => pool.end() });
    const paused = await one.take('clock');
    await inTransaction(pool, (client) => paused!.guard(client));
    const wake = pretendDeath(one);
    await untilTaken(other, 'clock');
    await expect(inTransaction(pool, (client) => paused!.guard(client))).rejects.toBeInstanceOf(LeaseLost);
    wake();
    await until(() => paused!.lost.aborted);
  });

  it('do not change hands in the middle of a guarded transaction', async () => {
    const [one, other] = [await leasesOf(), await leasesOf()];
    const pool = openPool(url, { schema: 'work' });
    open.push({ close: () => pool.end() });
    const lease = await one.take('clock');
    pretendDeath(one);
    let isOver = false;
    const writing = inTransaction(pool, async (client) => {
      await lease!.guard(client);
      await setTimeout(life * 3);
      isOver = true;
    });
    await setTimeout(20);
    await untilTaken(other, 'clock');
    expect(isOver).toBe(true);
    await writing;
  });

  it('are lost to their holder when PostgreSQL stays away, and can be had again when it is back', async () => {
    const leases = await leasesOf();
    const lease = await leases.take('clock');
    await server.kill();
    await until(() => lease!.lost.aborted);
    await server.restart();
    expect(await untilTaken(leases, 'clock')).not.toBeNull();
  });
});

describe('shared work', () => {
  it('is divided evenly, and again when somebody joins, leaves or dies', async () => {
    const doing = new Map<string, string>();
    const one = await sharing('one', doing);
    await until(() => one.work.share.length === 6);
    const other = await sharing('other', doing);
    await until(() => one.work.share.length === 3 && other.work.share.length === 3);
    expect([...one.work.share, ...other.work.share].sort()).toEqual(names);
    await one.work.stop();
    await one.leases.close();
    await until(() => other.work.share.length === 6);
    const third = await sharing('third', doing);
    await until(() => third.work.share.length === 3);
    pretendDeath(other.leases);
    void other.work.stop();
    await until(() => third.work.share.length === 6);
    await third.work.stop();
  });

  it('is never done by two at once', async () => {
    const doing = new Map<string, string>();
    const all = await Promise.all(['one', 'two', 'three'].map((who) => sharing(who, doing)));
    for (const { work } of all) {
      await setTimeout(life);
      await work.stop();
    }
    // `sharing` throws where two do the same.
    expect(doing.size).toBe(0);
  });

  it('that cannot begin is given back and tried again', async () => {
    let tries = 0;
    const troubles: string[] = [];
    const leases = await leasesOf();
    const begin = () =>
      ++tries < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve({ stop: done });
    const work = new SharedWork({
      leases,
      works: [{ name: 'stubborn', begin }],
      onTrouble: (name, error) => troubles.push(`${name}: ${String(error)}`),
      millisecondsBetweenRounds: 10,
    });
    work.start();
    await until(() => work.share.length === 1);
    expect(troubles).toEqual(['stubborn: Error: not yet', 'stubborn: Error: not yet']);
    await work.stop();
  });
});

const life = 200;
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const done = () => Promise.resolve();

const leasesOf = async (): Promise<PostgresLeases> => {
  const leases = await PostgresLeases.open(url, { millisecondsToLive: life });
  open.push(leases);
  return leases;
};

/** No heartbeat is heard of it any more; answers how to wake it up. */
const pretendDeath = (leases: PostgresLeases): (() => void) => {
  const real = leases['beat'].bind(leases);
  leases['beat'] = () => Promise.resolve(true);
  return () => {
    leases['beat'] = real;
  };
};

const untilTaken = async (leases: Leases, name: string) => {
  let lease: Lease | null = null;
  await until(async () => {
    lease = await leases.take(name).catch(() => null);
    return lease !== null;
  });
  return lease;
};

const until = async (isSo: () => boolean | Promise<boolean>) => {
  const end = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It never came about: ${isSo.toString()}`);
    await setTimeout(20);
  }
};

const sharing = async (who: string, doing: Map<string, string>) => {
  const leases = await leasesOf();
  const works: Work[] = names.map((name) => ({
    name,
    begin: async () => {
      await setTimeout(5);
      if (doing.has(name)) throw new Error(`${name} is done by ${doing.get(name) ?? ''} already`);
      doing.set(name, who);
      return {
        stop: async () => {
          await setTimeout(5);
          doing.delete(name);
        },
      };
    },
  }));
  const onTrouble = (name: string, error: unknown) => {
    throw new Error(`${who} at ${name}`, { cause: error });
  };
  const work = new SharedWork({ leases, works, onTrouble, millisecondsBetweenRounds: 30 });
  work.start();
  return { work, leases };
};
