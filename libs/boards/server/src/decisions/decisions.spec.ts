import { decidedBy, readyReview } from '@gatehouse/gates-domain/testing';
import { registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  chartered,
  circularProposed,
  itemDecided,
  itemPlaced,
  meetingCalled,
  proof,
  tally,
} from '../testing/board-events';
import { boardWorld, somebody, type BoardWorld } from '../testing/board-world';
import { DecisionFieldsResolver } from './decision-fields.resolver';
import { DecisionsResolver } from './decisions.resolver';

describe('the register of decisions', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('holds every decision, the newest first, with what it demanded and its proof', async () => {
      const { edges, totalCount } = await asked();
      expect(totalCount).toBe(3);
      expect(edges.map(({ node }) => node)).toMatchObject([
        { id: 'd-c1', circularId: 'c1', meetingId: null, outcome: 'approve', kind: 'information' },
        {
          ...{ id: 'd-m1-i2', meetingId: 'm1', itemId: 'i2', outcome: 'kill', killReason: 'no_value' },
          ...{ because: 'Nobody uses it.', lessons: 'Ask first.', pilotId: 'p2' },
        },
        {
          ...{
            id: 'd-m1-i1',
            outcome: 'hold',
            because: 'The rollback was not rehearsed.',
            returnOn: '2026-07-01',
          },
          ...{ quorum: { sentence: '3 of 3 count.' }, sealedBy: { id: 'olga' }, reviewId: 'r1' },
        },
      ]);
    });

    it.each([
      ['ROLLBACK', ['d-m1-i1']],
      ['rehears', ['d-m1-i1']],
      ['hearsed', []],
      ['lessons', []],
      ['ask first', ['d-m1-i2']],
      ['Muster', ['d-m1-i2']],
      ['müster nobody', ['d-m1-i2']],
      ['classifier', ['d-m1-i1']],
      ['item', ['d-m1-i2', 'd-m1-i1']],
      ['item classifier', ['d-m1-i1']],
      ['be used', ['d-c1']],
      ['100%_', []],
      ['  ', ['d-c1', 'd-m1-i2', 'd-m1-i1']],
    ])('is searched by words of titles, pilots, reasons and rationales: %s', async (search, ids) => {
      const { edges, totalCount } = await asked({ search });
      expect(edges.map(({ node }) => node.id)).toEqual(ids);
      expect(totalCount).toBe(ids.length);
    });

    it('is asked by board, outcome and pilot', async () => {
      const idsOf = async (question: object) => (await asked(question)).edges.map(({ node }) => node.id);
      expect(await idsOf({ outcome: 'kill' })).toEqual(['d-m1-i2']);
      expect(await idsOf({ outcome: 'conditional_go' })).toEqual([]);
      expect(await idsOf({ outcome: 'abstain' })).toEqual([]);
      expect(await idsOf({ pilot: 'p1' })).toEqual(['d-m1-i1']);
      expect(await idsOf({ board: 'b1', outcome: 'approve' })).toEqual(['d-c1']);
      expect(await idsOf({ board: 'b2' })).toEqual([]);
    });

    it('is read page by page', async () => {
      const first = await asked({ first: 2 });
      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const rest = await asked({ first: 2, after: first.pageInfo.endCursor });
      expect(rest.edges.map(({ node }) => node.id)).toEqual(['d-m1-i1']);
      expect(rest).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: false } });
      await expect(asked({ after: 'nonsense' })).rejects.toThrow('not a cursor');
      await expect(asked({ first: 501 })).rejects.toThrow('between 0 and 500');
    });

    it('is as it was at an earlier instant', async () => {
      const { edges, totalCount } = await asked({ atPosition: beforeCircular });
      expect([totalCount, edges.map(({ node }) => node.id)]).toEqual([2, ['d-m1-i2', 'd-m1-i1']]);
      expect(await register.decision({ id: 'd-c1', atPosition: beforeCircular }, somebody('bo'))).toBeNull();
    });

    it('says what boards and pilots are called now, and when votes were cast', async () => {
      const decision = (await register.decision({ id: 'd-m1-i1' }, somebody('bo')))!;
      expect(await fields.boardName(decision, null, {})).toBe('AI Governance Board');
      expect(await fields.pilotName(decision, null, {})).toBe('Document Classifier');
      expect(await fields.votes(decision)).toMatchObject([
        { seatId: 'seat-ana', person: { id: 'ana' }, ballot: 'approve', at: '2026-06-01T09:00:00.000Z' },
      ]);
    });

    it('says when what it rested on has moved since, and not before', async () => {
      const isVoided = async (atPosition?: number) => {
        const asked = { id: 'd-m1-i1', ...(atPosition !== undefined && { atPosition }) };
        const decision = (await register.decision(asked, somebody('bo')))!;
        return fields.isVoided(decision, null, {});
      };
      await world.happens('review-r1', ...readyReview, {
        ...{ type: 'ReviewDecided', ...ids, gate: 'Gate 2', from: 'pilot', to: 'limited-production' },
        ...{
          demands: { outcome: 'go', autonomy: null },
          bound: { contract: null, evidence: [] },
          stands: true,
        },
        decidedBy: { ...decidedBy, decisionId: 'd-m1-i1' },
      });
      expect(await isVoided()).toBe(false);
      const then = await world.log.head();
      await world.happens('review-r1', {
        ...{ type: 'DecisionVoided', ...ids, gate: 'Gate 2', reviewAgainOn: '2026-06-30', rule: 'r' },
        change: { what: 'contract', from: 5, to: 6 },
      });
      expect(await isVoided()).toBe(true);
      expect(await isVoided(then)).toBe(false);
      const other = (await register.decision({ id: 'd-m1-i2' }, somebody('bo')))!;
      expect(await fields.isVoided(other, null, {})).toBe(false);
    });

    it('is without what somebody is withdrawn from, in lists, counts and by its id; what was sealed in writing is everybody’s', async () => {
      await world.inMeeting('m1', recused('i1', 'ana'));
      await world.inCircular('c1', {
        ...{
          type: 'CircularMemberRecused',
          circularId: 'c1',
          person: 'ana',
          seatId: null,
          basis: 'declared',
        },
      });
      const { edges, totalCount } = await asked({}, 'ana');
      expect([totalCount, edges.map(({ node }) => node.id).sort()]).toEqual([2, ['d-c1', 'd-m1-i2']]);
      expect((await asked({ search: 'rollback' }, 'ana')).totalCount).toBe(0);
      expect(await register.decision({ id: 'd-m1-i1' }, somebody('ana'))).toBeNull();
      expect(await register.decision({ id: 'd-c1' }, somebody('ana'))).not.toBeNull();
      // Whoever acts for them, or for whom they act, is told no more.
      expect((await asked({}, 'bo', 'ana')).totalCount).toBe(2);
      expect((await asked({}, 'bo')).totalCount).toBe(3);
      expect((await asked({ atPosition: beforeCircular }, 'ana')).totalCount).toBe(1);
    });

    it('is without any decision on a review that somebody is withdrawn from elsewhere', async () => {
      await world.inMeeting('m2', meetingCalled('m2'), itemPlaced('m2', 'i9', theReview), {
        ...recused('i9', 'ana'),
        meetingId: 'm2',
      });
      expect((await asked({}, 'ana')).edges.map(({ node }) => node.id)).not.toContain('d-m1-i1');
    });
  });
});

const ids = { reviewId: 'r1', pilotId: 'p1' };
const theReview = { kind: 'review', ...ids } as const;

let world: BoardWorld;
let register: DecisionsResolver;
let fields: DecisionFieldsResolver;
let beforeCircular: number;

const begin = async (engine: TestEngine) => {
  world = await boardWorld(engine);
  register = new DecisionsResolver(world.reads, world.moments, world.withholding);
  fields = new DecisionFieldsResolver(world.reads);
  await world.onBoard('b1', chartered('b1', 'AI Governance Board'));
  await world.happens('pilot-p1', registration({ pilotId: 'p1', name: 'Document Classifier' }));
  await world.happens('pilot-p2', registration({ pilotId: 'p2', name: 'Müster-Finder' }));
  const meeting = { meetingId: 'm1' };
  await world.inMeeting(
    'm1',
    meetingCalled('m1'),
    itemPlaced('m1', 'i1', theReview),
    itemPlaced('m1', 'i2', { kind: 'return', pilotId: 'p2' }),
    itemDecided({
      ...{ ...meeting, itemId: 'i1', subject: theReview, rationale: 'I was not there.' },
      result: { outcome: 'hold', because: 'The rollback was not rehearsed.', returnOn: '2026-07-01' },
    }),
    itemDecided({
      ...{ ...meeting, itemId: 'i2', subject: { kind: 'return', pilotId: 'p2' } },
      result: {
        ...{ outcome: 'kill', reason: 'no-value', because: 'Nobody uses it.', lessons: 'Ask first.' },
        freed: null,
      },
    }),
  );
  beforeCircular = await world.log.head();
  await world.inCircular('c1', circularProposed('c1'), {
    ...{
      type: 'CircularDecided',
      circularId: 'c1',
      decisionId: 'd-c1',
      boardId: 'b1',
      title: 'The new form',
    },
    ...{
      subject: { kind: 'information', text: 'May it be used?' },
      result: { outcome: 'approve' },
      votes: [],
    },
    ...{ dissent: [], proof, tally, packDigest: 'ab', review: null },
  });
};

const recused = (itemId: string, person: string) =>
  ({ type: 'MemberRecused', meetingId: 'm1', itemId, person, seatId: null, basis: 'declared' }) as const;

const asked = (question: object = {}, person = 'bo', onBehalfOf?: string) =>
  register.decisions(
    { first: null, ...question },
    {
      ...somebody(person),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
  );
