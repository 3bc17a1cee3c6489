import { MemoryEventStore } from '@gatehouse/event-store';
import type { PilotEvent } from '@gatehouse/pilots-domain';
import { onBothEngines, startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { PeopleNames } from '@gatehouse/server-kit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pilotStory } from './pilot-story.projection';
import { PilotStoryResolver } from './pilot-story.resolver';

describe('the story of a pilot', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine));
    afterAll(() => projections.stop());

    it.each([
      ['words, whatever their case', 'STOPS Claims', [1]],
      ['signs that mean something to the database', '50%', [3]],
      ['a backslash', 'c:\\', [4]],
      ['the name of somebody in it', 'Ben', [2]],
      ['nothing that is there', '5_%', []],
    ])('is searched for %s', async (_, search, positions) => {
      const { edges, totalCount } = await story.story({ id: 'p1' }, { search });
      expect(edges.map(({ node }) => node.position)).toEqual(positions);
      expect(totalCount).toBe(positions.length);
    });

    it('is told from its newest chapter on, page by page', async () => {
      const first = await story.story({ id: 'p1' }, { first: 3 });
      const rest = await story.story({ id: 'p1' }, { first: 3, after: first.pageInfo.endCursor });
      expect([...first.edges, ...rest.edges].map(({ node }) => node.position)).toEqual([4, 3, 2, 1]);
      expect(first.byKind.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    });
  });
});

class Names extends PeopleNames {
  namesOf(people: readonly string[]) {
    return Promise.resolve(new Map(people.map((id) => [id, id])));
  }
  called(words: string) {
    return Promise.resolve(words === 'Ben' ? ['ben'] : []);
  }
  everybody() {
    return Promise.resolve([]);
  }
}

let projections: Awaited<ReturnType<typeof startProjections>>;
let story: PilotStoryResolver;

const begin = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  projections = await startProjections({ log, projections: [pilotStory], ...(await engine.place()) });
  story = new PilotStoryResolver(projections.reads, new Names());
  const held = (reason: string): PilotEvent => ({
    ...{ type: 'PilotHeld', pilotId: 'p1', cause: 'board', reason, capacity: 'programme-office' },
  });
  const happened = [
    held('It stops claims.'),
    { type: 'OwnershipAccepted', pilotId: 'p1', owner: 'ben' },
    held('Only 50% were right.'),
    held('It wrote to c:\\temp.'),
  ];
  for (const [expectedVersion, event] of happened.entries())
    await log.append('pilot-p1', [event], {
      ...{ commandId: String(expectedVersion), by: 'ana', expectedVersion },
      occurredAt: '2026-01-01T00:00:00.000Z',
    });
  await projections.caughtUp();
};
