import { openLeases, SharedWork } from '@gatehouse/leases';
import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import type { Clock } from '@gatehouse/product';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { clockWork } from './clock-work';

describe('the deadline clock of several processes', () => {
  it('is kept by one of them, and by another when that one ends', async () => {
    const [one, other] = [await process('one'), await process('other')];
    await until(() => acts.length > 0);
    await setTimeout(1_500);
    const [keeper, waiting] = acts[0]!.who === 'one' ? [one, other] : [other, one];
    expect(new Set(acts.map(({ who }) => who)).size).toBe(1);

    await keeper.end();
    const before = acts.length;
    await until(() => acts.length > before);
    expect(acts.at(-1)!.who).not.toBe(acts[0]!.who);
    // Whoever acts on a deadline sends the same command: it is one fact.
    expect(new Set(acts.map(({ commandId }) => commandId)).size).toBe(1);
    await waiting.end();
  });
});

let postgres: TestPostgres;
let reads: string;
const acts: { who: string; commandId: string }[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  reads = await postgres.database();
});
afterAll(() => postgres.stop());

const process = async (who: string) => {
  const leases = await openLeases(reads, { onTrouble: () => undefined });
  const clock: Clock = {
    name: 'contract-answers',
    deadlines: {
      due: () => Promise.resolve([{ id: 'contract-7', dueAt: '2026-03-02T00:00:00.000Z' }]),
      next: () => Promise.resolve(null),
    },
    act: (_deadline, { commandId }) => {
      acts.push({ who, commandId });
      return Promise.resolve({ accepted: true, position: 1, version: 1 });
    },
  };
  const work = new SharedWork({ leases, works: [clockWork(clock)], onTrouble: () => undefined });
  work.start();
  return {
    end: async () => {
      await work.stop();
      await leases.close();
    },
  };
};

const until = async (isSo: () => boolean) => {
  while (!isSo()) await setTimeout(20);
};
