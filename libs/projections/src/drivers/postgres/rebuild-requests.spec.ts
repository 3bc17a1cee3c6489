import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { RebuildRequests } from './rebuild-requests';

describe('a request to build a read model again', () => {
  let server: TestPostgres;
  let asking: RebuildRequests;
  let answering: RebuildRequests;
  beforeAll(async () => {
    server = await startPostgres();
    const url = await server.database();
    [asking, answering] = await Promise.all([RebuildRequests.open(url), RebuildRequests.open(url)]);
  });
  afterAll(async () => {
    await Promise.all([asking.close(), answering.close()]);
    await server.stop();
  });

  it('is answered by whichever process keeps it up, and whoever asked is told when that is done', async () => {
    const rebuilt: string[] = [];
    const answers = ['portfolio', 'people'].map((name) =>
      answering.answer(
        name,
        () => {
          rebuilt.push(name);
          return Promise.resolve();
        },
        fails,
      ),
    );
    await asking.ask(['portfolio', 'people']);
    expect(rebuilt.sort()).toEqual(['people', 'portfolio']);
    await Promise.all(answers.map((one) => one.stop()));
  });

  it('waits for somebody to answer it', async () => {
    let isAnswered = false;
    const asked = asking.ask(['portfolio']).then(() => (isAnswered = true));
    await setTimeout(300);
    expect(isAnswered).toBe(false);
    const answers = answering.answer('portfolio', () => Promise.resolve(), fails);
    await asked;
    await answers.stop();
  });

  it('is left to the next one by a process that ends in the middle of it', async () => {
    const asked = asking.ask(['portfolio']);
    const interrupt = new AbortController();
    const begun = new AbortController();
    const first = answering.answer(
      'portfolio',
      async () => {
        begun.abort();
        await once(interrupt.signal, 'abort');
      },
      fails,
    );
    await once(begun.signal, 'abort');
    const stopped = first.stop();
    interrupt.abort();
    await stopped;

    let again = 0;
    const counting = () => {
      again += 1;
      return Promise.resolve();
    };
    const second = answering.answer('portfolio', counting, fails);
    await asked;
    expect(again).toBe(1);
    await second.stop();
  });

  it('is done with when it cannot be built, and the reason is told', async () => {
    const troubles: unknown[] = [];
    const failing = () => Promise.reject(new Error('PilotRegistered at 7: no'));
    const answers = answering.answer('portfolio', failing, (error) => troubles.push(error));
    await asking.ask(['portfolio']);
    expect(troubles).toEqual([new Error('PilotRegistered at 7: no')]);
    await answers.stop();
  });
});

const fails = (error: unknown): void => {
  throw error;
};
