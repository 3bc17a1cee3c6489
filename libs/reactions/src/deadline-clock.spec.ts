import { afterEach, describe, expect, it } from '@jest/globals';
import { millisecondsPerDay } from '@gatehouse/kernel';
import { DeadlineClock, type Deadline } from './deadline-clock';
import { dayOf, endOfDay } from './end-of-day';
import type { Answer } from './reaction';
import { FakeTime, settled } from './testing/fake-time';

describe('the deadline clock', () => {
  it('acts on each deadline once, at its hour and in order', async () => {
    const { start, time, acted } = given([
      deadline('b', '2026-03-20T09:00:00.000Z'),
      deadline('a', '2026-03-10T09:00:00.000Z'),
    ]);
    start();
    await time.pass(9 * millisecondsPerDay);
    expect(acted.map(({ id, at }) => [id, at])).toEqual([['a', '2026-03-10T09:00:00.000Z']]);
    await time.pass(30 * millisecondsPerDay);
    expect(acted.map(({ id, at }) => [id, at])).toEqual([
      ['a', '2026-03-10T09:00:00.000Z'],
      ['b', '2026-03-20T09:00:00.000Z'],
    ]);
    expect(acted[0]).toMatchObject({ by: 'rule:escalating', occurredAt: '2026-03-10T09:00:00.000Z' });
  });

  it('acts at once on what passed while it was down, with the same command as before', async () => {
    const { start, stop, acted } = given([deadline('a', '2026-03-01T09:00:00.000Z')]);
    start();
    await settled();
    await stop();
    start();
    await settled();
    expect(acted).toHaveLength(2);
    expect(acted[0]?.commandId).toBe(acted[1]?.commandId);
  });

  it('leaves alone what was done in time', async () => {
    const { start, time, acted, standing } = given([deadline('a', '2026-03-10T09:00:00.000Z')]);
    start();
    await time.pass(millisecondsPerDay);
    standing.length = 0;
    await time.pass(30 * millisecondsPerDay);
    expect(acted).toEqual([]);
  });

  it('hears of an earlier deadline when it is poked', async () => {
    const { start, time, acted, standing, clock } = given([deadline('a', '2026-03-02T09:50:00.000Z')]);
    start();
    await settled();
    standing.push(deadline('b', '2026-03-02T09:00:05.000Z'));
    clock().poke();
    await time.pass(6_000);
    expect(acted.map(({ id }) => id)).toEqual(['b']);
  });

  it('takes a deadline that was moved for another one', async () => {
    const { start, time, acted, standing } = given([deadline('a', '2026-03-03T09:00:00.000Z')]);
    start();
    await time.pass(2 * millisecondsPerDay);
    standing[0] = deadline('a', '2026-03-05T09:00:00.000Z');
    await time.pass(5 * millisecondsPerDay);
    expect(new Set(acted.map(({ commandId }) => commandId)).size).toBe(2);
  });

  it('tells of one that cannot be acted upon, and goes on with the others', async () => {
    const { start, time, acted, troubles, answers } = given([
      deadline('a', '2026-03-02T10:00:00.000Z'),
      deadline('b', '2026-03-02T11:00:00.000Z'),
    ]);
    answers.set('a', { accepted: false, code: 'closed', reason: 'It is closed.' });
    start();
    await time.pass(millisecondsPerDay);
    expect(acted.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(troubles).toEqual(['a closed: It is closed.']);
  });

  it('looks again when the table could not be read', async () => {
    const { start, time, acted, troubles, breakOnce } = given([deadline('a', '2026-03-02T08:00:00.000Z')]);
    breakOnce();
    start();
    await time.pass(60_000);
    expect(troubles).toEqual(['undefined unreadable']);
    expect(acted).toHaveLength(1);
  });
});

describe('the end of a day', () => {
  it.each([
    ['2026-03-01', 'UTC', '2026-03-02T00:00:00.000Z'],
    ['2026-03-01', 'America/New_York', '2026-03-02T05:00:00.000Z'],
    ['2026-07-01', 'Europe/Berlin', '2026-07-01T22:00:00.000Z'],
    ['2026-03-01', 'Asia/Kolkata', '2026-03-01T18:30:00.000Z'],
    ['2026-03-01', 'Pacific/Kiritimati', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01', 'Etc/GMT+12', '2026-03-02T12:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, end) => expect(endOfDay(day, zone)).toBe(end));

  it.each([
    [23, '2026-03-29', '2026-03-28T23:00:00.000Z'],
    [25, '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ])('of %i hours comes when it is over', (hours, day, start) => {
    const zone = 'Europe/Berlin';
    expect(Date.parse(endOfDay(day, zone)) - Date.parse(start)).toBe(hours * 3_600_000);
    expect(dayOf(start, zone)).toBe(day);
    expect(dayOf(endOfDay(day, zone), zone)).not.toBe(day);
  });

  it('is there even when midnight is not', () => {
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it.each(['2026-13-01', 'tomorrow', '2026-3-1'])('of %s is refused', (day) => {
    expect(() => endOfDay(day, 'UTC')).toThrow('is no day');
  });
});

let running: DeadlineClock<Deadline> | undefined;
afterEach(() => running?.stop());

const deadline = (id: string, dueAt: string): Deadline => ({ id, dueAt });

const given = (standing: Deadline[]) => {
  const time = new FakeTime('2026-03-02T09:00:00.000Z');
  const acted: { id: string; at: string; commandId: string; by: string; occurredAt: string }[] = [];
  const troubles: string[] = [];
  const answers = new Map<string, Answer>();
  let isBroken = false;
  const sorted = () => [...standing].sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  const due = (now: string) => {
    if (!isBroken) return Promise.resolve(sorted().filter(({ dueAt }) => dueAt <= now));
    isBroken = false;
    return Promise.reject(new Error('unreadable'));
  };
  const next = (now: string) => Promise.resolve(sorted().find(({ dueAt }) => dueAt > now)?.dueAt ?? null);
  const start = () => {
    running = new DeadlineClock({
      name: 'escalating',
      deadlines: { due, next },
      time,
      backoff: [1_000, 10_000],
      act: ({ id }, command) => {
        acted.push({ id, at: time.now(), ...command });
        return Promise.resolve(answers.get(id));
      },
      onTrouble: (about, error) =>
        void troubles.push(`${about?.id} ${error instanceof Error ? error.message : ''}`),
    });
    running.start();
  };
  const clock = () => {
    if (!running) throw new Error('nothing was started');
    return running;
  };
  return {
    start,
    stop: () => clock().stop(),
    clock,
    time,
    acted,
    troubles,
    answers,
    standing,
    breakOnce: () => (isBroken = true),
  };
};
