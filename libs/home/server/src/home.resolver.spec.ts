import type { PersonEvent } from '@gatehouse/access-domain';
import type { PilotEvent } from '@gatehouse/pilots-domain';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HomeResolver } from './home.resolver';
import {
  accepted,
  assurance,
  everything,
  homeWorld,
  offered,
  office,
  registered,
  settled,
  somebody,
} from './testing/home-world';

describe('what needs whom', () => {
  onBothEngines((engine) => {
    beforeAll(() => begin(engine));
    afterAll(() => world.stop());

    it('an offer is the one thing that needs the person named, and theirs alone', async () => {
      const ben = await home.home({}, somebody('ben'));
      expect(ben).toMatchObject({ count: 1, decisions: 1, alone: 1 });
      expect(linesOf(ben)).toEqual([['decisions', 'answer_offer', 'p1']]);
      expect(ben.groups[0]?.lines[0]).toMatchObject({
        waitsOn: { isYou: true },
        since: '2026-02-01T09:00:00.000Z',
        act: { label: 'Accept ownership', address: '/pilots/p1?do=acceptOwnership' },
        onBehalfOf: null,
      });
    });

    it('the programme office: the worst group first, and in a pile no more than a few', async () => {
      const found = await home.home({}, office);
      expect(found.groups.map(({ name, count, total }) => [name, count, total])).toEqual([
        ['safety', 1, 1],
        ['orphaned', 5, 31],
        ['untiered', 4, 30],
        ['unsponsored', 4, 30],
      ]);
      expect(found.groups[1]?.lines.map(({ kind }) => kind)).toEqual([
        'offer_unanswered',
        ...['orphaned', 'orphaned', 'orphaned', 'orphaned'],
      ]);
      expect(found.groups[1]?.lines[0]?.waitsOn).toEqual({
        isYou: false,
        people: [{ id: 'ben' }],
        roles: [],
      });
      expect(found.groups[1]?.lines.map(({ about }) => about.id).slice(1)).toEqual([
        'i00',
        'i01',
        'i02',
        'i03',
      ]);
      expect(await home.needs(null, office)).toEqual({ count: found.count });
    });

    it('an office for one unit: what is in that unit', async () => {
      const scoped = somebody('local', { role: 'programme-office', scope: { kind: 'unit', unit: 'Fraud' } });
      const found = await home.home({}, scoped);
      expect(found.groups.map(({ name, total }) => [name, total])).toEqual([
        ['orphaned', 10],
        ['untiered', 10],
        ['unsponsored', 10],
      ]);
      expect(found.groups[2]?.address).toBe(
        '/portfolio?hasSponsor=false&status=active&status=on_hold&unit=Fraud',
      );
      const programme = somebody('p', {
        role: 'programme-office',
        scope: { kind: 'programme', programme: 'North' },
      });
      expect((await home.home({}, programme)).count).toBe(0);
    });

    it('an emergency stop: everybody who answers for the pilot but who stopped it', async () => {
      const needing = (person: string) =>
        home.home({}, somebody(person)).then((found) => linesOf(found).map(([, kind]) => kind));
      expect(await needing('eve')).not.toContain('emergency_stop');
      expect(await needing('sponsor')).toContain('emergency_stop');
      expect(linesOf(await home.home({}, office))[0]).toEqual(['safety', 'emergency_stop', 'p2']);
      const [stop] = (await home.home({}, assurance)).groups[0]!.lines;
      expect(stop).toMatchObject({ kind: 'emergency_stop', about: { id: 'p2' } });
      // Not on Eve, who owns the pilot and stopped it.
      expect(stop?.waitsOn).toEqual({
        isYou: true,
        people: [{ id: 'sponsor' }],
        roles: ['programme_office'],
      });
    });

    it('a sponsor: the orphaned pilots that are theirs, not everybody’s', async () => {
      const found = await home.home({}, somebody('sponsor'));
      expect(found.groups.find(({ name }) => name === 'orphaned')).toMatchObject({ count: 1, total: 1 });
    });

    it('somebody without any part: nothing', async () => {
      expect(await home.home({}, somebody('reader'))).toMatchObject({ count: 0, decisions: 0, groups: [] });
    });

    it('a delegate: what waits for both, but nothing that is done in person', async () => {
      const tom = await home.home({}, somebody('tom'));
      expect(
        tom.groups.flatMap(({ lines }) => lines).every(({ onBehalfOf }) => onBehalfOf?.id === 'eve'),
      ).toBe(true);
      expect(linesOf(tom).map(([, kind]) => kind)).toEqual(['write_contract', 'declare_conditions']);
      // Eve stopped the pilot; her delegate does not lift it for her.
      expect(linesOf(tom).map(([, kind]) => kind)).not.toContain('emergency_stop');
      world.clock.set('2027-01-01T09:00:00.000Z');
      expect((await home.home({}, somebody('tom'))).count).toBe(0);
      world.clock.set('2026-03-01T09:00:00.000Z');
    });

    it('a delegate who acts for somebody: what waits for them, and nothing of their own', async () => {
      const acting = { ...somebody('ben'), onBehalfOf: 'eve', duties: ['ownership'] as const };
      const found = await home.home({}, acting);
      expect(linesOf(found).map(([, kind]) => kind)).toEqual(['write_contract', 'declare_conditions']);
      expect(found.groups[0]?.lines[0]?.act).toEqual({
        label: 'Write contract',
        address: '/pilots/p2/contract',
      });
    });

    it('a delegate of the office: its pilots, with the rights that were lent and no others', async () => {
      const found = await home.home({}, somebody('una'));
      expect(found.groups.map(({ name }) => name)).toEqual(['safety', 'orphaned', 'untiered', 'unsponsored']);
      expect(found.groups[0]?.lines[0]).toMatchObject({
        onBehalfOf: { id: 'office' },
        act: { label: 'Open pilot', address: '/pilots/p2' },
      });
    });

    it('then: what waited at an instant', async () => {
      const then = await home.home({ asOf: '2026-01-15T09:00:00.000Z' }, office);
      expect(then.groups.map(({ name, total }) => [name, total])).toEqual([
        ['orphaned', 32],
        ['untiered', 30],
        ['unsponsored', 30],
      ]);
      expect((await home.home({ asOf: '2026-01-15T09:00:00.000Z' }, somebody('ben'))).count).toBe(0);
    });
  });
});

let world: Awaited<ReturnType<typeof homeWorld>>;
let home: HomeResolver;

const begin = async (engine: TestEngine) => {
  world = await homeWorld(engine);
  home = world.home;
  const imports = Array.from({ length: 30 }, (_, index) => imported(index));
  await world.happens('2026-01-02T09:00:00.000Z', 'file', ...imports);
  await world.happens('2026-01-03T09:00:00.000Z', 'office', ...settled('p1'), ...settled('p2'));
  await world.happens(
    '2026-01-20T09:00:00.000Z',
    'office',
    ...[{ personId: 'office', type: 'PersonAdded', isService: false } as const],
    ...[{ personId: 'office', type: 'RoleGranted', role: 'programme-office', scope: everything } as const],
    ...[{ personId: 'eve', type: 'PersonAdded', isService: false } as const],
    delegated('eve', 'tom', ['ownership']),
    delegated('office', 'una', ['programme-office']),
    ...[offered('p2', 'eve'), accepted('p2', 'eve')],
  );
  const stopped: PilotEvent = {
    ...{ type: 'EmergencyStopped', pilotId: 'p2', person: 'eve', onBehalfOf: null, reason: 'r' },
    capacity: 'owner',
  };
  await world.happens('2026-02-01T09:00:00.000Z', 'office', offered('p1', 'ben'), stopped);
  world.clock.set('2026-03-01T09:00:00.000Z');
};

const delegated = (
  personId: string,
  delegate: string,
  duties: ('ownership' | 'programme-office')[],
): PersonEvent => ({
  ...{ personId, type: 'DelegateNamed', delegationId: `${personId}-${delegate}`, delegate, duties },
  ...{ from: '2026-01-20T09:00:00.000Z', until: '2026-06-01T00:00:00.000Z' },
});

const imported = (index: number): PilotEvent =>
  registered(`i${String(index).padStart(2, '0')}`, {
    unit: index % 3 === 0 ? 'Fraud' : 'Claims',
    source: { kind: 'import', importId: 'i', file: 'f', row: index, externalId: null },
    capacity: 'import',
  });

type Answer = Awaited<ReturnType<HomeResolver['home']>>;
const linesOf = ({ groups }: Answer) =>
  groups.flatMap(({ name, lines }) => lines.map(({ kind, about }) => [name, kind, about.id]));
