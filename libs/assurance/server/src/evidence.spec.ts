import type { Actor } from '@gatehouse/kernel';
import type { Moment } from '@gatehouse/projections';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { EvidenceLiveResolver } from './evidence-live.resolver';
import { evidenceWorld } from './testing/evidence-world';

describe('the evidence of a pilot', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('is listed with where it lies and who filed it, newest first', async () => {
      const bytes = Buffer.from('%PDF-1.7\nfindings');
      const { digest } = await world.files.keep('findings.pdf', Readable.from([bytes]));
      await world.file(cara);
      await world.file(cara, {
        ...{ title: 'Findings', kind: 'security-review', expiresOn: '2026-12-31' },
        lying: { upload: digest, fileName: 'findings.pdf' },
      });
      expect(await shown()).toEqual([
        {
          ...{ pilotId: 'p1', kind: 'security_review', title: 'Findings', state: 'counts' },
          ...{ datedOn: '2026-05-20', expiresOn: '2026-12-31', digest: hash('sha256', bytes) },
          ...{ address: expect.stringMatching(/^\/api\/evidence\/.+\/file$/), isLink: false },
          ...{ fileName: 'findings.pdf', mediaType: 'application/pdf', bytes: bytes.length },
          ...{ filedBy: { id: 'cara' }, filedAt: '2026-06-01T09:00:00.000Z' },
          ...{ supersedes: null, supersededBy: null },
        },
        expect.objectContaining({
          ...{ kind: 'evaluation', address: 'https://example.org/report', isLink: true, digest: null },
          ...{ fileName: null, mediaType: null, bytes: null },
        }),
      ]);
    });

    it('is refused in words, and then nothing is recorded', async () => {
      const before = await world.log.head();
      expect(await world.file(rob)).toMatchObject({ code: 'not-your-role' });
      expect(await world.file(cara, { pilotId: 'nobody' })).toMatchObject({ code: 'pilot-unknown' });
      expect(await world.file(cara, { lying: { upload: 'ab'.repeat(32), fileName: 'a.pdf' } })).toMatchObject(
        {
          code: 'upload-unknown',
        },
      );
      expect(await world.file(cara, { datedOn: '2026-06-02' })).toMatchObject({
        code: 'dated-in-the-future',
      });
      expect(await world.log.head()).toBe(before);
    });

    it('is filed once, however often the same command is sent', async () => {
      const first = await world.file(cara, {}, 'the same');
      expect(await world.file(cara, {}, 'the same')).toEqual(first);
      expect(await shown()).toHaveLength(1);
    });

    it('is superseded within its pilot and kind, visibly and once', async () => {
      const old = await world.file(cara);
      const newer = await world.file(cara, { supersedes: old.id, title: 'Test of June' });
      expect(newer).toMatchObject({ accepted: true });
      expect(await shown()).toMatchObject([
        { title: 'Test of June', state: 'counts', supersedes: old.id, supersededBy: null },
        { title: 'Test of May', state: 'superseded', supersededBy: newer.id },
      ]);
      const before = await world.log.head();
      for (const [changes, code] of [
        [{ supersedes: old.id }, 'already-superseded'],
        [{ supersedes: 'nothing' }, 'evidence-unknown'],
        [{ supersedes: newer.id, kind: 'other' }, 'other-kind'],
        [{ supersedes: newer.id, pilotId: 'p2' }, 'other-pilot'],
        [{ supersedes: newer.id, title: '' }, 'title-missing'],
      ] as const)
        expect(await world.file(cara, changes)).toMatchObject({ code });
      expect(await world.log.head()).toBe(before);
    });

    it('superseded by two at once keeps one of them, and records nothing of the other', async () => {
      const old = await world.file(cara);
      const both = await Promise.all([1, 2].map(() => world.file(cara, { supersedes: old.id })));
      expect(both.map(({ accepted }) => accepted).sort()).toEqual([false, true]);
      expect(await shown()).toHaveLength(2);
    });

    it('sent again after it superseded is the same fact', async () => {
      const old = await world.file(cara);
      const first = await world.file(cara, { supersedes: old.id }, 'newer');
      expect(await world.file(cara, { supersedes: old.id }, 'newer')).toEqual(first);
      expect(await world.recorded(old.id)).toHaveLength(2);
    });

    it('expires by the clock on the day after its last, once', async () => {
      const { id } = await world.file(cara, { expiresOn: '2026-06-10' });
      await world.file(cara);
      expect(await world.nextAt('2026-06-01T09:00:00.000Z')).toBe('2026-06-11T00:00:00.000Z');
      await world.goesBy('2026-06-10T23:59:59.999Z');
      expect(await shown()).toMatchObject([{ state: 'counts' }, { state: 'counts' }]);
      await world.goesBy('2026-06-11T00:00:00.000Z');
      await world.goesBy('2026-07-01T00:00:00.000Z');
      expect(await shown()).toMatchObject([{ state: 'counts' }, { state: 'expired' }]);
      expect(await world.recorded(id)).toMatchObject([
        {},
        {
          event: { type: 'EvidenceExpired', expiredOn: '2026-06-11', title: 'Test of May' },
          occurredAt: '2026-06-11T00:00:00.000Z',
        },
      ]);
      expect(await world.nextAt('2026-06-01T09:00:00.000Z')).toBeNull();
    });

    it('that was superseded does not expire besides', async () => {
      const old = await world.file(cara, { expiresOn: '2026-06-10' });
      await world.file(cara, { supersedes: old.id });
      await world.goesBy('2026-07-01T00:00:00.000Z');
      expect(await world.recorded(old.id)).toHaveLength(2);
    });

    it('is seen as it was at an earlier instant', async () => {
      const old = await world.file(cara);
      const then = await world.log.head();
      await world.file(cara, { supersedes: old.id });
      expect(await shown({ atPosition: then })).toMatchObject([{ state: 'counts', supersededBy: null }]);
      const [early] = await world.ofPilot.evidence({ id: 'p1', moment: { atPosition: 0 } });
      expect(early).toBeUndefined();
      expect(await world.evidence.evidence({ id: old.id, atPosition: then })).toMatchObject({ id: old.id });
      expect(await world.evidence.evidence({ id: 'nothing' })).toBeNull();
    });

    it('is filled in wherever another capability names it by its id', async () => {
      const { id } = await world.file(cara);
      expect(await world.evidence.title({ id }, null, {})).toBe('Test of May');
    });

    it('says who may file, and why not who may not; of the past nothing', async () => {
      const actions = (by: Actor, moment: Moment = {}) =>
        world.ofPilot.evidenceActions({ id: 'p1', moment }, by);
      expect(await actions(cara)).toEqual([{ command: 'FileEvidence', isOpen: true, reason: null }]);
      expect(await actions(rob)).toMatchObject([{ isOpen: false, reason: expect.stringContaining('owner') }]);
      expect(await actions(cara, { atPosition: 1 })).toEqual([]);
    });

    it('tells whoever listens that it moved', async () => {
      const moves = new EvidenceLiveResolver(world.reads).evidenceChanged('p1');
      expect((await moves.next()).value).toEqual({ evidenceChanged: { pilotId: 'p1', revision: 0 } });
      const news = moves.next();
      await world.file(cara);
      expect((await news).value).toEqual({ evidenceChanged: { pilotId: 'p1', revision: 1 } });
      await moves.return?.();
    });

    it('is no longer filed once the pilot is over', async () => {
      await world.happens('p1', {
        ...{ type: 'PilotRetired', pilotId: 'p1', reason: 'Done.', reported: null },
        capacity: 'programme-office',
      });
      expect(await world.file(cara)).toMatchObject({ code: 'pilot-is-over' });
    });
  });
});

const cara: Actor = { person: 'cara', grants: [] };
const rob: Actor = { person: 'rob', grants: [{ role: 'reader', scope: { kind: 'everything' } }] };

let world: Awaited<ReturnType<typeof evidenceWorld>>;
const begin = async (engine: TestEngine) => {
  world = await evidenceWorld(engine);
};

const fields = [
  ...(['pilotId', 'kind', 'title', 'state', 'datedOn', 'expiresOn', 'digest', 'address', 'isLink'] as const),
  ...(['fileName', 'mediaType', 'bytes', 'filedBy', 'filedAt', 'supersedes', 'supersededBy'] as const),
];

/** Every field as it is answered. */
const shown = async (moment: Moment = {}) => {
  const listed = await world.ofPilot.evidence({ id: 'p1', moment });
  return Promise.all(
    listed.map(async (asked) =>
      Object.fromEntries(
        await Promise.all(
          fields.map(async (field) => [field, await world.evidence[field](asked, null, {})] as const),
        ),
      ),
    ),
  );
};
