import type { MeetingEvent } from '@gatehouse/boards-domain';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { charter, meetingCalled, seats } from '../testing/board-events';
import { boardWorld, type BoardWorld } from '../testing/board-world';
import { letPass } from '../testing/let-pass';
import { actionClock } from './action.clock';
import { actions } from './actions.projection';

describe('the clock of actions', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('raises once what was not done by the end of its day', async () => {
      expect(await clock.deadlines.next('2026-06-10T12:00:00.000Z')).toBe('2026-06-11T00:00:00.000Z');
      expect(await passed('2026-06-10T23:59:59.999Z')).toEqual([]);
      expect(await passed('2026-06-11T00:00:00.000Z')).toEqual(['m1/a1']);
      expect(await raised()).toEqual([
        {
          actionId: 'a1',
          owner: 'ana',
          dueOn: '2026-06-10',
          rule: 'action-clock',
          at: '2026-06-11T00:00:00.000Z',
        },
      ]);
      expect((await world.reads.row(actions, 'a1'))?.overdueAt).toBe('2026-06-11T00:00:00.000Z');
      expect(await passed('2026-07-01T00:00:00.000Z')).toEqual([]);
      expect(await clock.deadlines.next('2026-06-11T00:00:00.000Z')).toBeNull();
    });

    it('says nothing of what is done', async () => {
      await world.inMeeting('m1', { type: 'ActionDone', meetingId: 'm1', actionId: 'a1', note: 'Asked.' });
      expect(await passed('2026-07-01T00:00:00.000Z')).toEqual([]);
      expect(await clock.deadlines.next('2026-06-01T00:00:00.000Z')).toBeNull();
    });
  });
});

let world: BoardWorld;
let clock: ReturnType<typeof actionClock>;

const begin = async (engine: TestEngine) => {
  world = await boardWorld(engine);
  clock = actionClock(world.runner, world.reads);
  const opened: MeetingEvent = {
    ...{ type: 'MeetingOpened', meetingId: 'm1', person: 'cleo', onDay: '2026-06-01' },
    ...{ charterVersion: 1, charter, seats },
  };
  await world.inMeeting('m1', meetingCalled('m1'), opened, {
    ...{ type: 'ActionAssigned', meetingId: 'm1', itemId: null, actionId: 'a1', text: 'Ask them.' },
    ...{ owner: 'ana', dueOn: '2026-06-10' },
  });
};

const passed = async (now: string) => {
  const acted = await letPass(clock, now);
  await world.caughtUp();
  return acted;
};

const raised = async () => {
  const recorded = await world.log.read<MeetingEvent>('meeting-m1');
  return recorded.flatMap(({ event, occurredAt }) => {
    if (event.type !== 'ActionOverdue') return [];
    const { actionId, owner, dueOn, rule } = event;
    return { actionId, owner, dueOn, rule, at: occurredAt };
  });
};
