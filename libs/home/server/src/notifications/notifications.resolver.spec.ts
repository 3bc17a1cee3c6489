import type { ContractEvent, PilotEvent } from '@gatehouse/pilots-domain';
import { onBothEngines } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  accepted,
  everything,
  homeWorld,
  offered,
  registered,
  settled,
  somebody,
} from '../testing/home-world';
import { called, chartered, day, frozen, placed, requested, review, seats } from '../testing/an-affair';
import { NotificationStore } from './notification-store';
import { NotificationsResolver } from './notifications.resolver';

describe('notifications', () => {
  onBothEngines((engine) => {
    let world: Awaited<ReturnType<typeof homeWorld>>;
    let resolver: NotificationsResolver;
    beforeEach(async () => {
      world = await homeWorld(engine);
      const kept = new NotificationStore(world.store);
      resolver = new NotificationsResolver(
        world.reads,
        world.moments,
        world.names,
        kept,
        world.clock,
        world.withheld,
      );
    });
    afterEach(() => world.stop());

    const of = async (person: string) => {
      const { list, unread } = await resolver.notifications({}, somebody(person));
      return { unread, list, said: list.map(({ parts }) => parts.map(({ text }) => text).join('')) };
    };
    const office = (...events: PilotEvent[]) =>
      world.happens('2026-01-02T09:00:00.000Z', 'office', ...events);

    it('tell whom an offer is made to, and who made it what became of it; nobody what they did themselves', async () => {
      await office(...settled('p'), offered('p', 'ben'));
      expect((await of('ben')).said).toEqual(['OFFICE offered ownership to BEN.']);
      expect((await of('office')).said).toEqual([]);
      await world.happens('2026-01-03T09:00:00.000Z', 'ben', accepted('p', 'ben'));
      expect((await of('office')).said).toEqual(['BEN accepted ownership.']);
      expect((await of('sponsor')).said).toEqual([
        'BEN accepted ownership.',
        'OFFICE named SPONSOR as sponsor.',
      ]);
      expect((await of('ben')).said).toHaveLength(1);
      expect((await of('office')).list[0]).toMatchObject({
        address: '/pilots/p',
        pilot: { name: 'Pilot p' },
      });
    });

    it('go to whoever owned and sponsored the pilot then, and not to those who came later', async () => {
      await office(...settled('p'), offered('p', 'ben'));
      await world.happens('2026-01-03T09:00:00.000Z', 'ben', accepted('p', 'ben'));
      const stopped: PilotEvent = {
        ...{ type: 'EmergencyStopped', pilotId: 'p', person: 'assurance', onBehalfOf: null, reason: 'Now.' },
        capacity: 'assurance',
      };
      const held: PilotEvent = {
        ...{ type: 'PilotHeld', pilotId: 'p', cause: 'emergency', reason: 'Now.', capacity: 'assurance' },
        ...{ returnOn: null, gate: null },
      };
      await world.happens('2026-01-04T09:00:00.000Z', 'assurance', stopped, held);
      const released: PilotEvent = {
        ...{
          type: 'OwnershipReleased',
          pilotId: 'p',
          owner: 'ben',
          reason: 'r',
          capacity: 'programme-office',
        },
      };
      await office(released, offered('p', 'eve'));
      expect((await of('ben')).list.map(({ kind }) => kind)).toEqual(['people', 'safety', 'offer']);
      expect((await of('eve')).list.map(({ kind }) => kind)).toEqual(['offer']);
    });

    it('tell signatories what becomes of their contract, at the contract', async () => {
      await office(...settled('p'), offered('p', 'ben'));
      await world.happens('2026-01-03T09:00:00.000Z', 'ben', accepted('p', 'ben'));
      const voided: ContractEvent = {
        ...{ type: 'ContractVoided', pilotId: 'p', version: 1, digest: 'd', wasInForce: true, replacedBy: 2 },
        changed: ['decision'],
        signatures: [{ role: 'assurance', person: 'ada', version: 1, at: '2026-01-03T09:00:00.000Z' }],
      };
      await world.happens('2026-01-04T09:00:00.000Z', 'ben', voided);
      for (const person of ['ada', 'sponsor'])
        expect((await of(person)).list[0]).toMatchObject({ kind: 'contract', address: '/pilots/p/contract' });
      expect((await of('ben')).list.map(({ kind }) => kind)).toEqual(['offer']);
    });

    it('tell of a gate review, at the review, but not whoever is withdrawn from it', async () => {
      await office(...settled('p'), offered('p', 'ben'));
      await world.happens('2026-01-03T09:00:00.000Z', 'ben', accepted('p', 'ben'));
      await world.happens('2026-01-04T09:00:00.000Z', 'ben', requested);
      await world.happens('2026-01-05T09:00:00.000Z', 'rule:x', {
        ...review,
        type: 'ReviewReady',
        rule: 'x',
      });
      expect((await of('sponsor')).list.slice(0, 2)).toMatchObject([
        { kind: 'gate', address: '/pilots/p/reviews/v' },
        { kind: 'gate', address: '/pilots/p/reviews/v' },
      ]);
      expect((await of('ben')).said[0]).toMatch(/ready for a board/);
      world.withheld.withhold('sponsor', { reviews: 'v' });
      expect((await of('sponsor')).list.map(({ kind }) => kind)).not.toContain('gate');
    });

    it('tell a board’s people, whoever they are by then, what it does', async () => {
      await world.happens(day(1), 'office', chartered);
      await world.happens(day(2), 'sam', called, placed, frozen);
      expect((await of('mia')).said).toEqual([]);
      const [, seat] = seats;
      await world.happens(day(3), 'office', { boardId: 'b', type: 'MemberSeated', ...seat! });
      expect((await of('mia')).said).toEqual([
        'You have a seat on Governance Board, as its member.',
        'SAM froze the pack of 1st meeting.',
        'SAM called 1st meeting for 2026-03-12.',
      ]);
      expect((await of('mia')).list[1]).toMatchObject({ kind: 'meeting', address: '/meetings/m' });
      const action = { actionId: 'a', text: 'Ask legal.', owner: 'olga', dueOn: '2026-04-01' };
      await world.happens(day(12), 'sam', {
        meetingId: 'm',
        type: 'ActionAssigned',
        itemId: null,
        ...action,
      });
      expect((await of('olga')).list).toMatchObject([{ kind: 'owed', address: '/actions' }]);
    });

    it('tell people of their rights', async () => {
      const grant = { type: 'RoleGranted', role: 'assurance', scope: everything } as const;
      await world.happens(
        '2026-01-02T09:00:00.000Z',
        'admin',
        { personId: 'ada', type: 'PersonAdded', isService: false },
        { personId: 'ada', ...grant },
      );
      await world.happens('2026-01-03T09:00:00.000Z', 'ada', {
        ...{
          personId: 'ada',
          type: 'DelegateNamed',
          delegationId: 'd',
          delegate: 'ben',
          duties: ['assurance'],
        },
        ...{ from: '2026-01-03T09:00:00.000Z', until: '2026-02-01T00:00:00.000Z' },
      });
      expect((await of('ada')).said).toEqual(['ADMIN gave you the role assurance.']);
      expect((await of('ben')).said).toEqual(['ADA named you as delegate until 2026-02-01.']);
      expect((await of('ben')).list[0]).toMatchObject({ kind: 'access', pilot: null });
    });

    it('are unread until they are read, one by one or all at once, by each person for themselves', async () => {
      await office(...settled('p'), registered('q'), offered('p', 'ben'), offered('q', 'ben'));
      const { unread, list } = await of('ben');
      expect(unread).toBe(2);
      const mark = (input: { ids?: string[]; isRead: boolean }) =>
        resolver.markNotifications({ commandId: 'c', ...input }, somebody('ben'));
      await mark({ ids: [list[1]!.id, 'somebody else’s'], isRead: true });
      expect((await of('ben')).list.map(({ isRead }) => isRead)).toEqual([false, true]);
      await mark({ isRead: true });
      await mark({ isRead: true });
      expect((await of('ben')).unread).toBe(0);
      await mark({ ids: [list[0]!.id], isRead: false });
      expect((await of('ben')).unread).toBe(1);
      expect((await of('sponsor')).unread).toBe(1);
    });

    it('come as preferred: some unless one says no, some only if one says yes', async () => {
      await office(...settled('p'), offered('p', 'ben'));
      await world.happens('2026-01-03T09:00:00.000Z', 'ben', accepted('p', 'ben'));
      await office({ type: 'NoteAdded', pilotId: 'p', text: 'Read this.', capacity: 'programme-office' });
      const prefer = (kind: 'record' | 'offer', isOn: boolean) =>
        resolver.preferNotifications({ commandId: 'c', kind, isOn }, somebody('ben'));
      expect((await of('ben')).list.map(({ kind }) => kind)).toEqual(['offer']);
      await prefer('record', true);
      await prefer('offer', false);
      expect((await of('ben')).list.map(({ kind }) => kind)).toEqual(['record']);
      const preferences = await resolver.notificationPreferences(somebody('ben'));
      expect(preferences.find(({ kind }) => kind === 'offer')).toMatchObject({ isOn: false });
      expect(
        (await resolver.notificationPreferences(somebody('eve'))).find(({ kind }) => kind === 'offer'),
      ).toMatchObject({ isOn: true });
    });

    it('are kept for ninety days', async () => {
      await office(registered('p'), offered('p', 'ben'));
      world.clock.set('2026-04-02T09:00:00.000Z');
      expect((await of('ben')).list).toHaveLength(1);
      world.clock.set('2026-04-03T09:00:00.000Z');
      expect((await of('ben')).list).toHaveLength(0);
    });
  });
});
