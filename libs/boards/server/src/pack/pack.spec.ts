import { CommandBus } from '@nestjs/cqrs';
import { readyReview, requestedReview } from '@gatehouse/gates-domain/testing';
import { registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingSending } from '../meeting/meeting-sending';
import { itemPlaced, meetingCalled } from '../testing/board-events';
import { boardWorld, somebody, type BoardWorld } from '../testing/board-world';
import { PackMaterial } from './pack-material';
import { PackResolver } from './pack.resolver';

describe('a pack', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('rests on what every item shows at one position of the log', async () => {
      const head = await world.log.head();
      const pack = await material.ofMeeting('m1', head);
      expect(pack).toMatchObject({ position: head, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(pack?.items.map(({ itemId }) => itemId)).toEqual(['i1', 'i2']);
      expect(await material.ofMeeting('nothing', head)).toBeNull();
    });

    it('is the same however often it is made, and for whatever comes after its position', async () => {
      const head = await world.log.head();
      const pack = await material.ofMeeting('m1', head);
      await world.happens('review-r1', ...readyReview.slice(3));
      expect(await material.ofMeeting('m1', head)).toEqual(pack);
    });

    it('is another one when a review has moved, and only in what shows it', async () => {
      const before = await material.ofMeeting('m1', await world.log.head());
      await world.happens('review-r1', ...readyReview.slice(3));
      const after = await material.ofMeeting('m1', await world.log.head());
      expect(after?.digest).not.toBe(before?.digest);
      expect(after?.items[0]?.digest).not.toBe(before?.items[0]?.digest);
      expect(after?.items[1]).toEqual(before?.items[1]);
    });

    it('is another one when a file lies beside an item', async () => {
      const before = await material.ofMeeting('m1', await world.log.head());
      await world.inMeeting('m1', {
        ...{ type: 'AttachmentAdded', meetingId: 'm1', attachmentId: 'a1', itemId: 'i2', title: 'Plan' },
        ...{ digest: 'ab'.repeat(32), bytes: 3, name: 'plan.txt', mediaType: 'text/plain' },
      });
      const after = await material.ofMeeting('m1', await world.log.head());
      expect(after?.items[0]).toEqual(before?.items[0]);
      expect(after?.items[1]).not.toEqual(before?.items[1]);
    });

    it('says what has changed about its pilots and reviews since, in words, the newest first', async () => {
      const position = await world.log.head();
      await world.happens('review-r1', ...readyReview.slice(3));
      await world.happens('pilot-p1', sponsored);
      await world.happens('pilot-p2', registration({ pilotId: 'p2', name: 'Another' }));
      expect(
        (await since(position)).map(({ itemId, eventType, sentence }) => [itemId, eventType, sentence]),
      ).toEqual([
        ['i1', 'SponsorNamed', expect.stringContaining('Leo')],
        ['i1', 'ReviewReady', 'Nobody is waited for any more: the review is ready.'],
        ['i1', 'SignOffGiven', 'Felix gave the sign-off Money.'],
        ['i1', 'SignOffGiven', 'Hannah gave the sign-off Privacy.'],
      ]);
    });

    it('says nothing of another review of the pilot, nor of what was frozen with it', async () => {
      const position = await world.log.head();
      await world.happens('review-r2', ...requestedReview.map((event) => ({ ...event, reviewId: 'r2' })));
      expect(await since(position)).toEqual([]);
    });

    it('says nothing of an item to whoever is withdrawn from it', async () => {
      const position = await world.log.head();
      await world.happens('review-r1', ...readyReview.slice(3));
      await world.happens('pilot-p1', sponsored);
      await world.inMeeting('m1', {
        ...{
          type: 'MemberRecused',
          meetingId: 'm1',
          itemId: 'i1',
          person: 'ana',
          seatId: null,
          basis: 'declared',
        },
      });
      expect(await since(position, 'ana')).toEqual([]);
      expect(await since(position, 'bo')).toHaveLength(4);
    });

    it('says of an earlier instant what had changed by then', async () => {
      const position = await world.log.head();
      await world.happens('review-r1', readyReview[3]!);
      const atPosition = await world.log.head();
      await world.happens('review-r1', readyReview[4]!);
      const asked = { meetingId: 'm1', position, moment: { atPosition } };
      expect(await resolver.since(asked, somebody('bo'))).toHaveLength(1);
    });
  });
});

const sponsored = { type: 'SponsorNamed', pilotId: 'p1', sponsor: 'leo', capacity: 'rule' };

let world: BoardWorld;
let material: PackMaterial;
let resolver: PackResolver;

const begin = async (engine: TestEngine) => {
  world = await boardWorld(engine);
  material = new PackMaterial(world.log);
  const { reads, log, moments, withholding, names } = world;
  const sending = new MeetingSending({} as CommandBus);
  resolver = new PackResolver(reads, log, moments, material, sending, withholding, names);
  await world.happens('pilot-p1', registration({ pilotId: 'p1', name: 'Document Classifier' }));
  await world.happens('review-r1', ...requestedReview);
  const theReview = { kind: 'review', reviewId: 'r1', pilotId: 'p1' } as const;
  await world.inMeeting('m1', meetingCalled('m1'), itemPlaced('m1', 'i1', theReview), itemPlaced('m1', 'i2'));
};

const since = (position: number, person = 'bo') =>
  resolver.since({ meetingId: 'm1', position, moment: {} }, somebody(person));
