import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chartered, circularProposed, circularVote } from '../testing/board-events';
import { boardWorld, type BoardWorld } from '../testing/board-world';
import { letPass } from '../testing/let-pass';
import { circularClock } from './circular.clock';
import { circulars } from './circulars.projection';

describe('the clock of circulars', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('lets one lapse, once its deadline has come and nothing carried', async () => {
      await world.inCircular('c1', circularVote('c1', 'ana'));
      expect(await clock.deadlines.next('2026-06-02T09:00:00.000Z')).toBe(deadline);
      expect(await passed('2026-06-06T08:59:59.999Z')).toEqual([]);
      expect(await passed(deadline)).toEqual(['c1']);
      expect(await types()).toEqual(['CircularProposed', 'CircularVoteCast', 'CircularLapsed']);
      expect(await state()).toBe('lapsed');
      expect(await passed('2026-07-01T09:00:00.000Z')).toEqual([]);
    });

    it('leaves what carried for the chair to seal', async () => {
      for (const person of ['ana', 'bo']) await world.inCircular('c1', circularVote('c1', person));
      expect(await passed(deadline)).toEqual(['c1']);
      expect(await types()).not.toContain('CircularLapsed');
      expect(await state()).toBe('open');
    });

    it('says nothing of one that was withdrawn', async () => {
      await world.inCircular('c1', { type: 'CircularWithdrawn', circularId: 'c1', reason: 'Not needed.' });
      expect(await passed('2026-07-01T09:00:00.000Z')).toEqual([]);
      expect(await clock.deadlines.next('2026-06-02T09:00:00.000Z')).toBeNull();
    });
  });
});

const deadline = '2026-06-06T09:00:00.000Z';

let world: BoardWorld;
let clock: ReturnType<typeof circularClock>;

const begin = async (engine: TestEngine) => {
  world = await boardWorld(engine);
  clock = circularClock(world.runner, world.reads);
  await world.onBoard('b1', chartered('b1', 'AI Governance Board'));
  await world.inCircular('c1', circularProposed('c1'));
};

const passed = async (now: string) => {
  const acted = await letPass(clock, now);
  await world.caughtUp();
  return acted;
};

const types = async () => (await world.log.read('circular-c1')).map(({ event }) => event.type);
const state = async () => (await world.reads.row(circulars, 'c1'))?.circular.state;
