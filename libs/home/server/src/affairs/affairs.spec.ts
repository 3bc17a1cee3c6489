import type { ReviewEvent } from '@gatehouse/gates-domain';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import {
  arrived,
  called,
  chartered,
  day,
  frozen,
  noted,
  placed,
  requested,
  review,
  seats,
  vote,
} from '../testing/an-affair';
import { accepted, assurance, homeWorld, offered, settled, somebody } from '../testing/home-world';

describe('a gate review on somebody’s Home', () => {
  onBothEngines((engine) => {
    afterEach(() => world.stop());

    it('waits on whoever may sign off and score, but never on the pilot’s own people', async () => {
      await begin(engine);
      expect(await kindsFor(assurance)).toEqual(expect.arrayContaining(['give_sign_off', 'give_score']));
      const sponsor = somebody('sponsor', { role: 'assurance', scope: { kind: 'everything' } });
      expect(await kindsFor(sponsor)).not.toContain('give_sign_off');
      await world.happens(day(5), 'assurance', {
        ...review,
        type: 'SignOffGiven',
        person: 'ingrid',
        name: 'Privacy',
        signOffId: 'privacy',
        note: 'n',
        contractVersion: 1,
      });
      expect(await kindsFor(assurance)).not.toContain('give_sign_off');
    });

    it('asks the owner for the evidence that was asked for, until it is supplied', async () => {
      await begin(engine);
      const asked = {
        ...review,
        type: 'MoreEvidenceRequested',
        person: 'ingrid',
        criterion: 'The owner has accepted',
        requestId: 'r1',
        criterionId: 'c1',
        question: 'Which?',
      } as const;
      await world.happens(day(5), 'ingrid', { ...asked, wasMet: false, metSince: null });
      expect(await linesFor(somebody('eve'))).toContainEqual({
        kind: 'supply_evidence',
        says: 'INGRID asked for more evidence on The owner has accepted',
        opens: '/pilots/p/reviews/v',
      });
      await world.happens(day(6), 'eve', {
        ...review,
        type: 'EvidenceSupplied',
        binds: { evidenceId: 'e', kind: 'evaluation', digest: null },
        requestId: 'r1',
        evidenceId: 'e',
        note: 'n',
      });
      expect(await kindsFor(somebody('eve'))).not.toContain('supply_evidence');
    });

    it('needs the secretary once it is ready, until it is on an agenda', async () => {
      await begin(engine);
      await world.happens(day(5), 'rule:x', { ...review, type: 'ReviewReady', rule: 'x' });
      expect(await kindsFor(somebody('sam'))).toContain('place_review');
      expect(await kindsFor(somebody('mia'))).not.toContain('place_review');
      await world.happens(day(6), 'sam', called, placed);
      expect(await kindsFor(somebody('sam'))).not.toContain('place_review');
    });

    it('leaves a condition on the Home of whoever owes it; lapsed, it goes before', async () => {
      await begin(engine);
      const set: ReviewEvent = {
        ...review,
        type: 'ConditionSet',
        gate: 'Gate 1',
        conditionId: 'k',
        text: 'Rehearse',
        owner: 'olga',
        dueOn: '2026-03-20',
      };
      await world.happens(day(5), 'rule:x', set);
      expect(await kindsFor(somebody('olga'))).toEqual(['meet_condition']);
      await world.happens(day(21), 'rule:x', {
        ...review,
        type: 'ConditionLapsed',
        text: 'Rehearse',
        owner: 'olga',
        conditionId: 'k',
        dueOn: '2026-03-20',
        rule: 'x',
      });
      expect((await linesFor(somebody('olga')))[0]?.says).toBe('The condition Rehearse lapsed on 2026-03-20');
      await world.happens(day(22), 'olga', {
        ...review,
        type: 'ConditionMet',
        text: 'Rehearse',
        person: 'olga',
        conditionId: 'k',
        evidenceId: null,
        note: 'n',
      });
      expect(await kindsFor(somebody('olga'))).toEqual([]);
      expect(await kindsFor(somebody('olga'), day(10))).toEqual(['meet_condition']);
    });

    it('is on no Home of whoever is withdrawn from it', async () => {
      await begin(engine);
      world.withheld.withhold('assurance', { reviews: 'v' });
      expect(await kindsFor(assurance)).not.toContain('give_sign_off');
    });
  });
});

describe('a meeting on somebody’s Home', () => {
  onBothEngines((engine) => {
    afterEach(() => world.stop());

    it('asks for its pack a week before, then has the members read it', async () => {
      await begin(engine);
      await world.happens(day(3), 'sam', called, placed);
      expect(await kindsFor(somebody('sam'))).toEqual([]);
      await world.happens(day(6), 'sam', noted);
      expect(await kindsFor(somebody('sam'))).toContain('freeze_pack');
      await world.happens(day(7), 'sam', frozen);
      expect(await kindsFor(somebody('sam'))).not.toContain('freeze_pack');
      expect(await kindsFor(somebody('mia'))).toContain('read_pack');
      await world.happens(day(8), 'mia', { meetingId: 'm', type: 'ApologySent', person: 'mia', note: 'n' });
      expect(await kindsFor(somebody('mia'))).not.toContain('read_pack');
    });

    it('in the room: the empty seat, then the vote, then nothing', async () => {
      await begin(engine);
      await opened();
      expect(await kindsFor(somebody('mia'))).toEqual(['take_seat']);
      await world.happens(day(12), 'mia', arrived('mia', 's2'));
      expect(await kindsFor(somebody('mia'))).toEqual([]);
      await world.happens(day(12), 'cora', { meetingId: 'm', type: 'ItemOpened', itemId: 'i' });
      expect(await kindsFor(somebody('mia'))).toEqual(['cast_vote']);
      await world.happens(day(12), 'mia', vote('s2', 'mia', 'mia'));
      expect(await kindsFor(somebody('mia'))).toEqual([]);
    });

    it('never asks a recused member to vote', async () => {
      await begin(engine);
      await opened();
      const recused = {
        meetingId: 'm',
        type: 'MemberRecused',
        itemId: 'i',
        person: 'mia',
        seatId: 's2',
        basis: 'declared',
      } as const;
      await world.happens(day(12), 'mia', arrived('mia', 's2'), recused, {
        meetingId: 'm',
        type: 'ItemOpened',
        itemId: 'i',
      });
      expect(await kindsFor(somebody('mia'))).toEqual([]);
    });

    it('afterwards: minutes to draft and to approve, a vote to confirm, an action to do', async () => {
      await begin(engine);
      await opened();
      const action = {
        meetingId: 'm',
        type: 'ActionAssigned',
        itemId: null,
        actionId: 'a',
        text: 'Ask legal',
        owner: 'olga',
        dueOn: '2026-04-01',
      } as const;
      const closed = { meetingId: 'm', type: 'MeetingClosed', person: 'cora' } as const;
      await world.happens(day(12), 'sam', vote('s2', 'mia', 'sam'), action, closed);
      expect(await kindsFor(somebody('sam'))).toEqual(['draft_minutes']);
      expect(await kindsFor(somebody('mia'))).toEqual(['confirm_vote']);
      expect(await kindsFor(somebody('olga'))).toEqual(['do_action']);
      await world.happens(day(13), 'sam', {
        meetingId: 'm',
        type: 'MinutesDrafted',
        version: 1,
        digest: 'd',
      });
      expect(await kindsFor(somebody('cora'))).toEqual(['approve_minutes']);
      await world.happens(day(14), 'cora', {
        meetingId: 'm',
        type: 'MinutesApproved',
        sections: [],
        version: 1,
        digest: 'd',
        person: 'cora',
      });
      expect(await kindsFor(somebody('cora'))).toEqual([]);
      expect(await kindsFor(somebody('office'))).toEqual([]);
    });
  });
});

let world: Awaited<ReturnType<typeof homeWorld>>;

const begin = async (engine: TestEngine) => {
  world = await homeWorld(engine);
  await world.happens(day(1), 'office', ...settled('p'), offered('p', 'eve'), accepted('p', 'eve'));
  await world.happens(
    day(2),
    'office',
    chartered,
    ...seats.map((seat) => ({ boardId: 'b', type: 'MemberSeated', ...seat }) as const),
  );
  await world.happens(day(2), 'eve', requested);
};

const opened = async () => {
  await world.happens(day(6), 'sam', called, placed, frozen);
  const charter = chartered.charter;
  await world.happens(day(12), 'cora', {
    meetingId: 'm',
    type: 'MeetingOpened',
    onDay: '2026-03-12',
    person: 'cora',
    charterVersion: 1,
    charter,
    seats,
  });
};

const linesFor = async (actor: Parameters<typeof world.home.home>[1], asOf?: string) => {
  const { groups } = await world.home.home(asOf === undefined ? {} : { asOf }, actor);
  return groups.flatMap(({ lines }) =>
    lines
      .filter(({ kind }) => !ofThePilot.includes(kind))
      .map(({ kind, parts, act }) => ({
        kind,
        says: parts.map(({ text }) => text).join(''),
        opens: act.address,
      })),
  );
};
const kindsFor = async (actor: Parameters<typeof linesFor>[0], asOf?: string) =>
  (await linesFor(actor, asOf)).map(({ kind }) => kind);
const ofThePilot = ['declare_conditions', 'write_contract'];
