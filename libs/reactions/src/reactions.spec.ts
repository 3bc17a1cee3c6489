import { afterEach, describe, expect, it } from '@jest/globals';
import { CommandRunner, MemoryEventStore, type Recorded } from '@gatehouse/event-store';
import { appendTo, counted, noted, options, type Counted } from '@gatehouse/event-store/testing';
import { accept, type Decider } from '@gatehouse/kernel';
import { engines } from '@gatehouse/operational-store/testing';
import { reaction, type Answer, type Occasion } from './reaction';
import { MemoryReactionCheckpoints, type ReactionCheckpoints } from './reaction-checkpoints';
import { ReactionRunner } from './reaction-runner';
import { reactionMigrations, StoredReactionCheckpoints, type ReactionTables } from './stored-checkpoints';
import { FakeTime, settled } from './testing/fake-time';

describe('a reaction', () => {
  it('answers what happened with a command of its own, told apart by its cause', async () => {
    const { store, start } = given();
    const run = new CommandRunner(store);
    start({
      from: 'beginning',
      answer: (recorded, { target }) => run.run(echo, recorded.event, target('echo-1')),
    });
    await store.append(
      'test-1',
      [counted(1), noted('x'), counted(2)],
      options(0, { correlationId: 'import-7' }),
    );
    await settled();
    const [cause] = await store.read('test-1');
    expect((await store.read<Echoed>('echo-1')).map(({ event }) => event.count)).toEqual([1, 2]);
    expect((await store.read('echo-1'))[0]).toMatchObject({
      by: 'rule:echoing',
      causationId: cause?.id,
      correlationId: 'import-7',
      occurredAt: cause?.occurredAt,
    });
  });

  it('runs several commands of one occasion, each told apart by its part', async () => {
    const { store, start } = given();
    const run = new CommandRunner(store);
    const parts = ['a', 'b', 'c'];
    const answer = (recorded: Recorded<Counted>, { target }: Occasion) =>
      Promise.all(parts.map((part) => run.run(echo, recorded.event, target('echo-1', part))));
    start({ from: 'beginning', answer });
    await appendTo(store, 'test-1', { events: [counted(1)], at: 0 });
    await settled();
    expect(new Set((await store.read('echo-1')).map(({ id }) => id)).size).toBe(3);
  });

  it('records one fact even when it is asked again after a crash', async () => {
    const { store, start, checkpoints, stop } = given();
    const run = new CommandRunner(store);
    const answer = (recorded: Recorded<Counted>, { target }: Occasion) =>
      run.run(echo, recorded.event, target('echo-1'));
    start({ from: 'beginning', answer });
    await appendTo(store, 'test-1', { events: [counted(1)], at: 0 });
    await settled();
    await stop();
    await checkpoints.save('echoing', 0);
    start({ from: 'beginning', answer });
    await settled();
    expect(await store.read('echo-1')).toHaveLength(1);
  });

  it('goes on after a restart where it stopped', async () => {
    const { store, start, stop } = given();
    const seen: number[] = [];
    const answer = ({ event }: Recorded<Counted>) => void seen.push(event.count);
    start({ from: 'beginning', answer });
    await appendTo(store, 'test-1', { events: [counted(1), counted(2)], at: 0 });
    await settled();
    await stop();
    await appendTo(store, 'test-1', { events: [counted(3)], at: 2 });
    start({ from: 'beginning', answer });
    await settled();
    expect(seen).toEqual([1, 2, 3]);
  });

  it('that starts from now does not answer what was before, nor miss what comes while it is down', async () => {
    const { store, start, stop } = given();
    const seen: number[] = [];
    const answer = ({ event }: Recorded<Counted>) => void seen.push(event.count);
    await appendTo(store, 'test-1', { events: [counted(1)], at: 0 });
    start({ from: 'now', answer });
    await settled();
    await stop();
    await appendTo(store, 'test-1', { events: [counted(2)], at: 1 });
    start({ from: 'now', answer });
    await settled();
    expect(seen).toEqual([2]);
  });

  it('remembers how far it has looked, though nothing there concerned it', async () => {
    const { store, start, stop, checkpoints } = given();
    start({ from: 'beginning', answer: () => undefined });
    await appendTo(store, 'test-1', { events: [noted('a'), noted('b')], at: 0 });
    await settled();
    await stop();
    expect(await checkpoints.positionOf('echoing')).toBe(2);
  });

  it('is refused a name that another one has', () => {
    const { store, checkpoints } = given();
    const one = reaction<Counted>({ name: 'echoing', from: 'now', on: {} });
    const two = { store, checkpoints, reactions: [one, one], onTrouble: () => undefined };
    expect(() => new ReactionRunner(two)).toThrow('Two reactions are called echoing');
  });
});

describe('a reaction that fails', () => {
  it('is tried again after a while, longer each time, before anything that came later', async () => {
    const { store, start, time } = given();
    const tried: string[] = [];
    const answer = ({ event }: Recorded<Counted>) => {
      tried.push(`${event.count} at ${time.now().slice(14, 19)}`);
      if (event.count === 1 && tried.length < 3) throw new Error('not yet');
    };
    start({ from: 'beginning', answer });
    await appendTo(store, 'test-1', { events: [counted(1), counted(2)], at: 0 });
    await time.pass(60_000);
    expect(tried).toEqual(['1 at 00:00', '1 at 00:01', '1 at 00:11', '2 at 00:11']);
  });

  it('is parked at last where people see it, and lets the others pass', async () => {
    const { store, start, runner, time } = given();
    const seen: number[] = [];
    const answer = ({ event }: Recorded<Counted>) => {
      if (event.count === 1) throw new Error('never');
      seen.push(event.count);
    };
    start({ from: 'beginning', answer });
    await appendTo(store, 'test-1', { events: [counted(1), counted(2)], at: 0 });
    await time.pass(60_000);
    expect(seen).toEqual([2]);
    expect(await runner().parked()).toEqual([
      {
        reaction: 'echoing',
        position: 1,
        stream: 'test-1',
        type: 'Counted',
        error: 'never',
        attempts: 3,
        parkedAt: '2026-03-02T09:00:11.000Z',
      },
    ]);
  });

  it('is parked at once when a rule refuses it, and can be retried once the cause is mended', async () => {
    const { store, start, runner, time } = given();
    let isMended = false;
    const refused: Answer = { accepted: false, code: 'no-owner', reason: 'Nobody owns this.' };
    start({ from: 'beginning', answer: () => (isMended ? undefined : refused) });
    await appendTo(store, 'test-1', { events: [counted(1)], at: 0 });
    await settled();
    expect(await runner().parked()).toMatchObject([{ attempts: 1, error: 'no-owner: Nobody owns this.' }]);

    expect(await runner().retryParked('echoing', 1)).toBe(false);
    isMended = true;
    await time.pass(1_000);
    expect(await runner().retryParked('echoing', 1)).toBe(true);
    expect(await runner().parked()).toEqual([]);
    expect(await runner().retryParked('unheard-of', 1)).toBe(false);
  });

  it('is tried again when a command was answered busy', async () => {
    const { store, start, runner, time } = given();
    let attempts = 0;
    const busy: Answer = { accepted: false, code: 'busy', reason: 'Try again.' };
    start({ from: 'beginning', answer: () => (++attempts < 3 ? busy : undefined) });
    await appendTo(store, 'test-1', { events: [counted(1)], at: 0 });
    await time.pass(60_000);
    expect(attempts).toBe(3);
    expect(await runner().parked()).toEqual([]);
  });

  it('comes back by itself when its checkpoints could not be written', async () => {
    const { store, start, checkpoints, time, troubles } = given();
    const seen: number[] = [];
    const save = checkpoints.save.bind(checkpoints);
    let isBroken = true;
    checkpoints.save = async (name, position) => {
      if (isBroken && position > 0) throw new Error('disk full');
      return save(name, position);
    };
    start({ from: 'beginning', answer: ({ event }) => void seen.push(event.count) });
    await appendTo(store, 'test-1', { events: [counted(1)], at: 0 });
    await settled();
    isBroken = false;
    await time.pass(60_000);
    expect(troubles).toEqual(['disk full']);
    expect(seen).toEqual([1, 1]);
    expect(await checkpoints.positionOf('echoing')).toBe(1);
  });
});

type OpenCheckpoints = { checkpoints: ReactionCheckpoints; close: () => Promise<void> };

describe.each<[string, () => Promise<OpenCheckpoints>]>([
  [
    'in memory',
    () => Promise.resolve({ checkpoints: new MemoryReactionCheckpoints(), close: () => Promise.resolve() }),
  ],
  ...engines.map(([engine, start]): [string, () => Promise<OpenCheckpoints>] => [
    `in the operational store on ${engine}`,
    async () => {
      const stores = await start();
      const store = await stores.open(reactionMigrations);
      const checkpoints = new StoredReactionCheckpoints(store.tables<ReactionTables>());
      return { checkpoints, close: () => store.close().then(() => stores.stop()) };
    },
  ]),
])('the checkpoints of reactions %s', (_where, open) => {
  it('know how far each has come and what was parked', async () => {
    const { checkpoints, close } = await open();
    expect(await checkpoints.positionOf('echoing')).toBeUndefined();
    await checkpoints.save('echoing', 3);
    await checkpoints.save('echoing', 7);
    await checkpoints.save('other', 1);
    await checkpoints.save('echoing', 5);
    expect(await checkpoints.positionOf('echoing')).toBe(7);
    await checkpoints.save('other', Number.MAX_SAFE_INTEGER);
    expect(await checkpoints.positionOf('other')).toBe(Number.MAX_SAFE_INTEGER);

    const where = {
      reaction: 'echoing',
      stream: 'test-1',
      type: 'Counted',
      parkedAt: '2026-03-02T09:00:00.000Z',
    };
    const parked = { ...where, position: 7, error: 'never', attempts: 3 };
    await checkpoints.park(parked);
    await checkpoints.park({ ...parked, error: 'still not', attempts: 1 });
    await checkpoints.park({ ...parked, reaction: 'other' });
    expect(await checkpoints.parked()).toHaveLength(2);
    await checkpoints.unpark('other', 7);
    expect(await checkpoints.parked()).toEqual([{ ...parked, error: 'still not', attempts: 1 }]);
    await close();
  });
});

type Echoed = { type: 'Echoed'; count: number };
const echo: Decider<Counted, Echoed, null> = {
  initial: null,
  decide: ({ count }) => accept({ type: 'Echoed', count }),
  evolve: () => null,
};

let running: ReactionRunner | undefined;
afterEach(() => running?.stop());

const given = () => {
  const store = new MemoryEventStore();
  const checkpoints = new MemoryReactionCheckpoints();
  const time = new FakeTime('2026-03-02T09:00:00.000Z');
  const troubles: string[] = [];
  type Given = {
    from: 'beginning' | 'now';
    answer: (recorded: Recorded<Counted>, occasion: Occasion) => unknown;
  };
  const start = ({ from, answer }: Given) => {
    const on = {
      Counted: async (recorded: Recorded<Counted>, occasion: Occasion) =>
        (await answer(recorded, occasion)) as Answer,
    };
    running = new ReactionRunner({
      store,
      checkpoints,
      time,
      reactions: [reaction<Counted>({ name: 'echoing', from, on })],
      onTrouble: (_name, error) => void troubles.push(error instanceof Error ? error.message : String(error)),
      backoff: [1_000, 10_000],
    });
    running.start();
  };
  const runner = (): ReactionRunner => {
    if (!running) throw new Error('nothing was started');
    return running;
  };
  return { store, checkpoints, time, troubles, start, runner, stop: () => runner().stop() };
};
