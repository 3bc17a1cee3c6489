import {
  becameReady,
  decidedBy,
  readyReview,
  requestedReview,
  secondGate,
  signedOff,
  wasRequested,
} from '@gatehouse/gates-domain/testing';
import type { PilotEventOf } from '@gatehouse/pilots-domain';
import { registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { itemDecided, itemDeferred, itemPlaced, meetingCalled } from '../testing/board-events';
import { boardWorld, somebody, type BoardWorld } from '../testing/board-world';
import { AgendaResolver } from './agenda.resolver';

describe('an agenda proposes', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('a review that is ready, and says since when', async () => {
      await world.happens('review-r1', ...readyReview);
      world.clock.set('2026-06-07T10:00:00.000Z');
      expect(await proposals()).toEqual([
        {
          ...{ subjectKey: 'review:r1', kind: 'review', reviewId: 'r1', criterionId: null, text: null },
          ...{ pilotId: 'p1', pilotName: 'Document Classifier', title: 'Document Classifier, Gate 2' },
          ...{ because: 'ready for 6 d', since: '2026-06-01T09:00:00.000Z', minutes: 20, isReady: true },
        },
      ]);
    });

    it('a review that is almost ready, with what it waits for', async () => {
      await world.happens('review-r1', ...requestedReview, signedOff('privacy'));
      expect(await proposals()).toMatchObject([{ because: 'waits for the sign-off Money', isReady: false }]);
      await world.happens('review-r1', signedOff('money'), becameReady);
      expect(await proposals()).toMatchObject([{ because: 'ready since today', isReady: true }]);
    });

    it('what is ready no more with what it waits for now, and since when', async () => {
      await world.happens('review-r1', ...readyReview);
      world.clock.set('2026-06-03T09:00:00.000Z');
      await world.happens('review-r1', {
        ...{ type: 'MoreEvidenceRequested', ...ids, requestId: 'q1', person: 'hannah', criterionId: 'owned' },
        ...{ criterion: 'An owner has accepted.', question: 'By whom?', wasMet: true, metSince: null },
      });
      expect(await proposals()).toMatchObject([
        {
          ...{ because: 'waits for an answer to “By whom?”', isReady: false },
          since: '2026-06-03T09:00:00.000Z',
        },
      ]);
    });

    it('only what this board decides', async () => {
      const other = { ...secondGate, boardId: 'another' };
      await world.happens('review-r1', wasRequested({ rules: other }), ...readyReview.slice(1));
      expect(await proposals()).toEqual([]);
    });

    it('nothing that is on an agenda already, whosever it is, or that is decided or withdrawn', async () => {
      await world.happens('review-r1', ...readyReview);
      await world.inMeeting('m9', meetingCalled('m9', { boardId: 'b9' }), itemPlaced('m9', 'i1', theReview));
      expect(await proposals()).toEqual([]);
      await world.inMeeting('m9', { type: 'MeetingCancelled', meetingId: 'm9', reason: 'No.' });
      expect(await proposals()).toHaveLength(1);
      await world.happens('review-r1', { type: 'ReviewWithdrawn', ...ids, reason: 'No.' });
      expect(await proposals()).toEqual([]);
    });

    it('a pilot whose hold has come to its day, to the board that held it', async () => {
      await world.happens('pilot-p1', held('2026-06-10'));
      expect(await proposals()).toMatchObject([
        { kind: 'return', pilotId: 'p1', because: 'on hold until 10 June', isReady: true },
      ]);
      await world.happens('pilot-p1', held('2026-06-11'));
      expect(await proposals()).toEqual([]);
      await world.happens('pilot-p1', held('2026-06-01'));
      expect(await proposals()).toMatchObject([{ because: 'on hold until today' }]);
      await world.happens('pilot-p1', { type: 'PilotResumed', pilotId: 'p1', cause: 'trigger' });
      expect(await proposals()).toHaveLength(1);
      const decided = itemDecided({
        ...{ meetingId: 'm0', itemId: 'i1', subject: theReview },
        result: { outcome: 'hold', because: 'Wait.', returnOn: '2026-06-01' },
      });
      await world.inMeeting('m0', { ...decided, boardId: 'b2' });
      expect(await proposals()).toEqual([]);
      expect(await proposals('m2')).toHaveLength(1);
      await world.happens('pilot-p1', { type: 'PilotResumed', pilotId: 'p1', cause: 'board' });
      expect(await proposals('m2')).toEqual([]);
    });

    it('what was deferred, from its day on', async () => {
      await world.happens('review-r1', ...readyReview);
      await world.inMeeting(
        'm0',
        meetingCalled('m0', { startsAt: '2026-05-20T13:00:00.000Z' }),
        itemPlaced('m0', 'i1', theReview),
        itemPlaced('m0', 'i2'),
        itemDeferred('m0', 'i1', '2026-06-11'),
        itemDeferred('m0', 'i2', null),
        { type: 'MeetingClosed', meetingId: 'm0', person: 'cleo' },
      );
      expect(await proposals()).toMatchObject([
        {
          ...{ kind: 'information', text: 'The year ahead.', pilotId: null, pilotName: null },
          ...{ title: 'Item i2', because: 'deferred on 20 May', minutes: 15 },
        },
      ]);
      await world.inMeeting('m1', {
        ...{ type: 'MeetingRescheduled', meetingId: 'm1', reason: 'Travel.' },
        ...{ startsAt: '2026-06-11T13:00:00.000Z', minutes: 90, place: 'Room 4' },
      });
      expect(await proposals()).toMatchObject([
        { kind: 'information' },
        { kind: 'review', because: 'deferred on 20 May; ready since today', minutes: 15 },
      ]);
    });

    it('what was deferred, though it was taken up for a meeting that was called off', async () => {
      await world.inMeeting(
        'm0',
        meetingCalled('m0', { startsAt: '2026-05-20T13:00:00.000Z' }),
        itemPlaced('m0', 'i2'),
        itemDeferred('m0', 'i2', null),
        { type: 'MeetingClosed', meetingId: 'm0', person: 'cleo' },
      );
      const next = meetingCalled('m3', { startsAt: '2026-05-27T13:00:00.000Z' });
      await world.inMeeting('m3', next, itemPlaced('m3', 'i3'));
      expect(await proposals()).toEqual([]);
      await world.inMeeting('m3', { type: 'MeetingCancelled', meetingId: 'm3', reason: 'No quorum.' });
      expect(await proposals()).toMatchObject([{ because: 'deferred on 20 May' }]);
    });

    it('what a meeting did not reach', async () => {
      await world.inMeeting(
        'm0',
        meetingCalled('m0', { startsAt: '2026-05-20T13:00:00.000Z' }),
        itemPlaced('m0', 'i2'),
        { type: 'MeetingClosed', meetingId: 'm0', person: 'cleo' },
      );
      expect(await proposals()).toMatchObject([{ because: 'not reached on 20 May' }]);
    });

    it('a review whose decision was voided, until it is asked for anew', async () => {
      await world.happens(
        'review-r1',
        ...readyReview,
        {
          ...{ type: 'ReviewDecided', ...ids, gate: 'Gate 2', from: 'pilot', to: 'limited-production' },
          ...{ demands: { outcome: 'go', autonomy: null }, bound: readyBound, decidedBy, stands: true },
        },
        {
          ...{ type: 'DecisionVoided', ...ids, gate: 'Gate 2', reviewAgainOn: '2026-06-30', rule: 'r' },
          change: { what: 'contract', from: 5, to: 6 },
        },
      );
      expect(await proposals()).toMatchObject([
        { reviewId: 'r1', isReady: false, because: expect.stringContaining('reviewed again by 30 June') },
      ]);
      await world.happens('review-r2', wasRequested({ reviewId: 'r2', reopens: 'r1' }));
      expect((await proposals()).map(({ reviewId }) => reviewId)).not.toContain('r1');
    });

    it('nothing to somebody who is withdrawn from the review', async () => {
      await world.happens('review-r1', ...readyReview);
      await world.inCircular('c1', {
        ...{ type: 'CircularProposed', circularId: 'c1', boardId: 'b1', subject: theReview, title: 't' },
        ...{
          question: 'q',
          endsAt: '2026-06-06T09:00:00.000Z',
          position: 1,
          packDigest: 'ab',
          onDay: '2026-06-01',
        },
        ...{ charterVersion: 1, charter: {} as never, seats: [] },
      });
      await world.inCircular('c1', {
        ...{
          type: 'CircularMemberRecused',
          circularId: 'c1',
          person: 'ana',
          seatId: null,
          basis: 'declared',
        },
      });
      expect(await proposals('m1', 'ana')).toEqual([]);
      expect(await proposals('m1', 'bo')).toHaveLength(1);
    });
  });
});

const ids = { reviewId: 'r1', pilotId: 'p1' };
const theReview = { kind: 'review', ...ids } as const;
const readyBound = { contract: { version: 5, digest: 'c5' }, evidence: [] };

let world: BoardWorld;
let agenda: AgendaResolver;

const begin = async (engine: TestEngine) => {
  world = await boardWorld(engine);
  agenda = new AgendaResolver(world.reads, world.moments, world.withholding, world.clock);
  await world.happens('pilot-p1', registration({ pilotId: 'p1', name: 'Document Classifier' }));
  await world.inMeeting('m1', meetingCalled('m1'));
  await world.inMeeting('m2', meetingCalled('m2', { boardId: 'b2' }));
};

const proposals = (meeting = 'm1', person = 'cleo') =>
  agenda.agendaProposals({ meeting, atLeast: null }, somebody(person));

const held = (returnOn: string): PilotEventOf<'PilotHeld'> => ({
  ...{ type: 'PilotHeld', pilotId: 'p1', cause: 'board', reason: 'Wait.', returnOn, capacity: 'rule' },
  gate: { reviewId: 'r1', gate: 'Gate 2', outcome: 'hold' },
});
