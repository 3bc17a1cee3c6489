import { describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { Gate } from './gate';

describe('a gate', () => {
  it('lets so many in at once, in the order they came, and others in for those who leave or fail', async () => {
    const gate = new Gate(3);
    let [inside, most] = [0, 0];
    const entered: number[] = [];
    const visits = Array.from({ length: 20 }, (_, n) =>
      gate.pass(async () => {
        entered.push(n);
        most = Math.max(most, ++inside);
        await setTimeout(n % 3);
        inside -= 1;
        if (n % 5 === 0) throw new Error('gone');
        return n;
      }),
    );
    const settled = await Promise.allSettled(visits);
    expect(most).toBe(3);
    expect(entered).toEqual(Array.from({ length: 20 }, (_, n) => n));
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(4);
    expect(await gate.pass(() => Promise.resolve('open'))).toBe('open');
  });
});
