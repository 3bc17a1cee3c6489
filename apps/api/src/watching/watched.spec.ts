import { CommandRunner, MemoryEventStore, VersionConflict, type EventStore } from '@gatehouse/event-store';
import { accept, reject, type Decider } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import { FollowedLog } from './followed-log';
import { together, type Appending, type Decided, type Followed } from './watch';
import { WatchedCommandRunner } from './watched-command-runner';
import { WatchedEventStore } from './watched-event-store';

describe('whoever looks on', () => {
  it('is told of a command with its outcome, its stream and its train', async () => {
    const { runner, decided } = watched();
    const outcome = await runner.run(doors, { type: 'Open' }, target('c1'));
    expect(decided).toEqual([
      {
        ...{ commandId: 'c1', correlationId: 'c1', stream: 'door-1', type: 'Open', outcome },
        ...{ begunAt: expect.any(Number), endedAt: expect.any(Number) },
      },
    ]);
    expect(decided[0]!.endedAt).toBeGreaterThan(decided[0]!.begunAt);
  });

  it('is told of a refusal like of any other outcome, and of a command without a type by its stream', async () => {
    const { runner, decided } = watched();
    await runner.run(doors, 'shut' as never, { ...target('c1'), correlationId: 'c0' });
    expect(decided).toMatchObject([
      { type: 'door', correlationId: 'c0', outcome: { accepted: false, code: 'shut' } },
    ]);
  });

  it('is told that a command failed, and its sender gets the fault', async () => {
    const { runner, decided, breakLog } = watched();
    breakLog(new Error('disk full'));
    await expect(runner.run(doors, { type: 'Open' }, target('c1'))).rejects.toThrow('disk full');
    expect(decided).toMatchObject([{ outcome: null }]);
  });

  it('is told of every append, also of those that wrote nothing', async () => {
    const { runner, appended, breakLog } = watched();
    breakLog(new VersionConflict('door-1', 0));
    await runner.run(doors, { type: 'Open' }, target('c1'));
    expect(appended).toMatchObject([
      { commandId: 'c1', stream: 'door-1', events: 1, trouble: expect.any(VersionConflict) },
      { commandId: 'c1', trouble: null },
    ]);
  });

  it('is told how long whoever follows took for a stretch, once the next is asked for', async () => {
    const { log, followed, watch } = watched();
    const stopping = new AbortController();
    const slices = new FollowedLog(log, { follower: 'doors', watch }).follow(0, stopping.signal);
    await new CommandRunner(log).run(doors, { type: 'Open' }, target('c1'));
    await slices.next();
    expect(followed).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const next = slices.next();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(followed).toMatchObject([{ follower: 'doors', slice: { upTo: 1 } }]);
    expect(followed[0]!.endedAt - followed[0]!.begunAt).toBeGreaterThan(15);
    stopping.abort();
    expect((await next).done).toBe(true);
  });
});

type Door = { type: 'Opened' };
const doors: Decider<{ type: 'Open' }, Door, null> = {
  initial: null,
  decide: (command) =>
    typeof command === 'object' ? accept({ type: 'Opened' }) : reject('shut', 'It stays shut.'),
  evolve: () => null,
};

const target = (commandId: string) => ({
  stream: 'door-1',
  commandId,
  by: 'somebody',
  occurredAt: '2026-03-02T09:00:00.000Z',
});

const watched = () => {
  const [decided, appended, followed]: [Decided[], Appending[], Followed[]] = [[], [], []];
  const watch = together([
    { decided: (one) => decided.push(one), appended: (one) => appended.push(one) },
    { followed: (one) => followed.push(one) },
  ]);
  const memory = new MemoryEventStore();
  const log: EventStore = new WatchedEventStore(memory, watch);
  const breakLog = (trouble: Error) => {
    const append = memory.append.bind(memory);
    memory.append = () => {
      memory.append = append;
      return Promise.reject(trouble);
    };
  };
  return { runner: new WatchedCommandRunner(log, watch), log, watch, decided, appended, followed, breakLog };
};
