import { theRules } from '@gatehouse/gates-domain/testing';
import type { Actor } from '@gatehouse/kernel';
import { registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { office, policyWorld } from '../testing/policy-world';

describe('pilots under a policy', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('are placed one by one, and keep their version until they are migrated', async () => {
      expect(await place(['p1', 'p2'], 1)).toMatchObject({ accepted: 2, refused: [] });
      await publish(2);
      expect(await namesUnder(1)).toEqual(['Pilot p1', 'Pilot p2']);
      expect(await migrate(['p1', 'p3'], 2)).toMatchObject({
        accepted: 1,
        refused: [{ pilot: { id: 'p3', name: 'Pilot p3' }, code: 'not-placed' }],
      });
      expect(await namesUnder(2)).toEqual(['Pilot p1']);
      const placement = await world.placements.placement({ id: 'p1' });
      expect(placement).toMatchObject({
        policy: { id: 'ours', name: 'Ours', version: 2 },
        from: { id: 'ours', version: 1 },
        reason: 'It is stricter.',
      });
      expect(await world.log.read('placement-p1')).toHaveLength(2);
    });

    it('are found by whether they are under none, and placed all at once', async () => {
      await place(['p1'], 1);
      await world.happens('pilot-p3', {
        ...{ type: 'PilotRetired', pilotId: 'p3', reason: 'Over.', reported: null },
        capacity: 'programme-office',
      });
      expect(await world.placements.placements({})).toMatchObject({
        ...{ totalCount: 1, edges: [{ node: { pilot: { id: 'p2' }, policy: null, stage: 'idea' } }] },
        pageInfo: { hasNextPage: false },
      });
      expect(await place(null, 1)).toMatchObject({ accepted: 1, refused: [] });
      await expect(place(null, 1)).rejects.toThrow('none is chosen');
    });

    it('are listed page by page', async () => {
      await place(['p1', 'p2', 'p3'], 1);
      const first = await world.placements.placements({ policy: 'ours', first: 2 });
      expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true, endCursor: 'p2' } });
      const second = await world.placements.placements({ policy: 'ours', first: 2, after: 'p2' });
      expect(second.edges.map(({ cursor }) => cursor)).toEqual(['p3']);
    });

    it('are placed by the programme office of their unit and nobody else', async () => {
      const ofLegal: Actor = {
        person: 'lena',
        grants: [{ role: 'programme-office', scope: { kind: 'unit', unit: 'Legal' } }],
      };
      expect(await place(['p1'], 1, ofLegal)).toMatchObject({
        accepted: 0,
        refused: [{ code: 'not-your-role' }],
      });
    });

    it('were where they were, at any instant', async () => {
      await place(['p1'], 1);
      await publish(2);
      world.clock.set('2026-03-05T09:00:00.000Z');
      await migrate(['p1'], 2);
      const asOf = '2026-03-03T09:00:00.000Z';
      expect(await world.placements.placements({ policy: 'ours', version: 1, asOf })).toMatchObject({
        totalCount: 1,
      });
      expect(await namesUnder(1)).toEqual([]);
    });
  });
});

let world: Awaited<ReturnType<typeof policyWorld>>;

async function begin(engine: TestEngine) {
  world = await policyWorld(engine);
  for (const pilotId of ['p1', 'p2', 'p3'])
    await world.happens(
      `pilot-${pilotId}`,
      registration({ pilotId, name: `Pilot ${pilotId}`, unit: 'Claims' }),
    );
  await world.happens('policy-ours', {
    ...{ type: 'PolicyDrafted', policyId: 'ours', name: 'Ours', rules: theRules(), basedOn: null },
  });
  await publish(1);
}

async function publish(version: number) {
  await world.happens('policy-ours', {
    ...{ type: 'PolicyPublished', policyId: 'ours', version, name: 'Ours', rules: theRules() },
    ...{ digest: 'd', reason: 'A reason.' },
  });
}
async function place(pilots: string[] | null, version: number, actor = office) {
  const input = { commandId: world.nextCommand(), policyId: 'ours', version, pilots };
  const outcome = await world.placementCommands.placePilots(input, actor);
  await world.caughtUp();
  return outcome;
}
async function migrate(pilots: string[], version: number) {
  const input = { commandId: world.nextCommand(), policyId: 'ours', version, pilots };
  const outcome = await world.placementCommands.migratePilots(
    { ...input, reason: 'It is stricter.' },
    office,
  );
  await world.caughtUp();
  return outcome;
}
async function namesUnder(version: number) {
  const { edges } = await world.placements.placements({ policy: 'ours', version });
  return edges.map(({ node }) => node.pilot.name);
}
