import { admin, cara, conditionalGo, felix, go, hannah, olga } from '@gatehouse/gates-domain/testing';
import type { Actor } from '@gatehouse/kernel';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import type { RequestLoaders, WithActor } from '@gatehouse/server-kit';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { conditionClock } from './condition.clock';
import { reviewAgeClock } from './review-age.clock';
import {
  before,
  contractInForce,
  contractVoided,
  filed,
  itemDecided,
  reviewWorld,
  superseded,
  type ReviewWorld,
} from './testing/review-world';

describe('a gate review', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    describe('before it is requested', () => {
      it('is told criterion by criterion, with what it would bind', async () => {
        expect(await world.pilots.gateAhead({ id: 'p1' }, cara)).toMatchObject({
          ...{ gate: 'Gate 2', from: 'pilot', to: 'limited_production', canRequest: true, reason: null },
          mustMeet: [
            { criterionId: 'owned', verdict: 'met', waitsOn: null },
            { criterionId: 'evaluated', verdict: 'met', evidence: [{ id: 'e1' }] },
          ],
          signOffs: [{ name: 'Privacy', role: 'assurance' }, { name: 'Money' }],
          wouldBind: { contractVersion: 5, contractDigest: 'c5', evidence: [{ id: 'e1' }] },
          policy: { id: 'built-in', version: 1, name: 'Built in' },
        });
        expect(await world.pilots.gateAhead({ id: 'p1' }, olga)).toMatchObject({
          canRequest: false,
          reason: 'Only the pilot’s owner requests a gate review.',
        });
      });

      it('says of what is unmet on whom it waits', async () => {
        await world.happens('evidence-p1-e1', superseded('e1'));
        expect((await world.pilots.gateAhead({ id: 'p1' }, cara))?.mustMeet[1]).toMatchObject({
          verdict: 'unmet',
          because: 'false: evidence of kind evaluation was superseded or has expired',
          waitsOn: { sentence: 'evidence to be filed', people: [{ id: 'cara' }] },
        });
      });

      it('is told as of any instant, without anything to do', async () => {
        const then = await world.log.head();
        await world.happens('evidence-p1-e1', superseded('e1'));
        const ahead = await world.pilots.gateAhead({ id: 'p1', moment: { atPosition: then } }, cara);
        expect(ahead).toMatchObject({ canRequest: false, reason: null });
        expect(ahead?.mustMeet[1]).toMatchObject({ verdict: 'met' });
      });
    });

    it('is requested, waits for its sign-offs, and is ready with the last', async () => {
      const reviewId = await requested();
      expect(await show(cara)).toMatchObject({
        ...{ id: reviewId, state: 'open', gate: 'Gate 2', revision: 3, requestedBy: { id: 'cara' } },
        bound: { contractVersion: 5, evidence: [{ id: 'e1' }] },
        ...{ pilotName: 'Document Classifier', owner: { id: 'cara' }, sponsor: { id: 'leo' } },
        waitsFor: [
          { sentence: 'the sign-off “Privacy”', role: 'assurance', people: [] },
          { sentence: 'the sign-off “Money”', role: 'finance' },
        ],
      });
      await signedOff(reviewId);
      expect(await show(cara)).toMatchObject({ state: 'ready', waitsFor: [], readyAt: world.clock.now() });
    });

    it('is assessed for the day that it has come to, though the machine hears of an old fact again', async () => {
      const reviewId = await requested();
      world.clock.set('2026-10-01T09:00:00.000Z');
      const note = { type: 'NoteAdded', pilotId: 'p1', text: 'Autumn.', capacity: 'owner' } as const;
      await world.happens('pilot-p1', note);
      await world.settles();
      const verdicts = async () =>
        (await world.reviewsOf(cara))[0]?.row.state.assessments.map(({ verdict }) => verdict);
      expect(await verdicts()).toContain('unmet');
      const before = await world.history(reviewId);
      await world.answersAgain('OwnershipAccepted');
      expect(await verdicts()).toContain('unmet');
      expect(await world.history(reviewId)).toEqual(before);
    });

    it('is one request, sent twice', async () => {
      const one = await world.requests(cara, 'the same');
      const again = await world.requests(cara, 'the same');
      expect(again).toEqual(one);
      expect(await world.requests(cara)).toMatchObject({ outcome: { code: 'review-open' } });
    });

    it('is one review where two ask for it at the same instant', async () => {
      const [one, other] = await Promise.all([world.requests(cara), world.requests(cara)]);
      expect([one, other].filter(({ outcome }) => outcome.accepted)).toHaveLength(1);
      expect(await world.reviewsOf(cara)).toHaveLength(1);
    });

    it('shows scores with their mean and spread', async () => {
      const reviewId = await requested();
      await scores(hannah, reviewId, 1);
      await scores(felix, reviewId, 5);
      await scores(olga, reviewId, 3);
      expect(await show(cara)).toMatchObject({
        score: 3,
        shouldMeet: [
          {
            mean: 3,
            spread: 4,
            scores: [{ assessor: { id: 'hannah' }, score: 1, at: world.clock.now() }, {}, {}],
          },
        ],
      });
    });

    it('shows what was asked for, whether that was met already, and the answer', async () => {
      const reviewId = await requested();
      await world.does(hannah, reviewId, {
        ...{
          type: 'RequestMoreEvidence',
          requestId: 'q1',
          criterionId: 'evaluated',
          question: 'On whose data?',
        },
      });
      expect(await show(cara)).toMatchObject({
        evidenceRequests: [
          { wasMet: true, metSince: world.clock.now(), by: { id: 'hannah' }, evidence: null },
        ],
        waitsFor: [{}, {}, { sentence: 'an answer to “On whose data?”', people: [{ id: 'cara' }] }],
      });
      const supply = { type: 'SupplyEvidence', requestId: 'q1', note: 'The desk’s own.' } as const;
      expect(await world.does(cara, reviewId, { ...supply, evidenceId: 'none' })).toMatchObject({
        code: 'evidence-unknown',
      });
      await world.happens('evidence-p1-e2', filed('e2', { kind: 'data-provenance' }));
      await world.does(cara, reviewId, { ...supply, evidenceId: 'e2' });
      expect(await show(cara)).toMatchObject({
        evidenceRequests: [{ answer: 'The desk’s own.', evidence: { id: 'e2' } }],
        bound: { evidence: [{ id: 'e1' }, { id: 'e2' }] },
      });
    });

    it('is assessed again when something happens to its pilot, and says nothing twice', async () => {
      const reviewId = await requested();
      await world.happens('pilot-p1', {
        ...{ type: 'OwnershipReleased', pilotId: 'p1', owner: 'cara', reason: 'Left.', capacity: 'owner' },
      });
      await world.settles();
      expect((await show(olga))?.mustMeet[0]).toMatchObject({
        ...{ verdict: 'unmet', because: 'false: no owner has accepted' },
        waitsOn: { role: 'programme_office' },
      });
      const events = (await world.history(reviewId)).length;
      await world.happens('pilot-p1', {
        ...{ type: 'NoteAdded', pilotId: 'p1', text: 'A note.', capacity: 'owner' },
      });
      await world.settles();
      expect(await world.history(reviewId)).toHaveLength(events);
    });

    it('is assessed again each day, as evidence grows old', async () => {
      const reviewId = await requested();
      await dayPasses('2026-08-18T01:00:00.000Z');
      expect((await show(cara))?.mustMeet[1]).toMatchObject({ verdict: 'met' });
      await dayPasses('2026-08-19T01:00:00.000Z');
      expect((await show(cara))?.mustMeet[1]).toMatchObject({
        ...{ verdict: 'unmet', since: '2026-08-19T00:00:00.000Z' },
        because: 'false: evidence of kind evaluation is 91 days old, at most 90',
      });
      expect((await world.history(reviewId)).filter((type) => type === 'CriterionAssessed')).toHaveLength(3);
    });

    it('ends when its pilot does', async () => {
      await requested();
      await world.happens('pilot-p1', {
        ...{ type: 'PilotRetired', pilotId: 'p1', reason: 'Done.', reported: null, capacity: 'owner' },
      });
      await world.settles();
      expect(await show(cara)).toMatchObject({ state: 'withdrawn', waitsFor: [] });
    });

    it('offers each person what they may do, and an administrator nothing', async () => {
      await requested();
      const openTo = async (actor: Actor) =>
        (await show(actor))?.actions.filter(({ isOpen }) => isOpen).map(({ command }) => command);
      expect(await openTo(cara)).toEqual(['WithdrawReview']);
      expect(await openTo(felix)).toContain('GiveSignOff');
      expect(await openTo(admin)).toEqual([]);
    });

    describe('that was decided', () => {
      it('shows who decided what, and sets its conditions', async () => {
        const reviewId = await ready();
        await decides(reviewId, conditionalGo);
        expect(await show(cara)).toMatchObject({
          state: 'decided',
          decision: {
            ...{ outcome: 'conditional_go', boardId: 'b1', decisionId: 'd1', meetingId: 'm1' },
            ...{ isVoided: false, circularId: null },
          },
          conditions: [{ id: 'k1', text: 'Rehearse the rollback.', state: 'open', owner: { id: 'ben' } }],
        });
      });

      it('is decided once, however often that is told', async () => {
        const reviewId = await ready();
        await decides(reviewId, go);
        await world.happens('meeting-m1', itemDecided(reviewId, go));
        await world.settles();
        expect((await world.history(reviewId)).filter((type) => type === 'ReviewDecided')).toHaveLength(1);
      });

      it('lets the next one begin once its conditions are met', async () => {
        const reviewId = await ready();
        await decides(reviewId, conditionalGo);
        expect(await world.requests(cara)).toMatchObject({
          outcome: { code: 'condition-open', reason: expect.stringContaining('“Rehearse the rollback.”') },
        });
        const met = {
          type: 'MeetCondition',
          conditionId: 'k1',
          evidenceId: 'e1',
          note: 'On Tuesday.',
        } as const;
        expect(await world.does(cara, reviewId, met)).toMatchObject({ code: 'not-your-role' });
        expect(await world.does(ben, reviewId, met)).toMatchObject({ accepted: true });
        expect((await show(cara))?.conditions).toMatchObject([
          { state: 'met', metBy: { id: 'ben' }, evidence: { id: 'e1' }, note: 'On Tuesday.' },
        ]);
        expect(await world.requests(cara)).toMatchObject({ outcome: { accepted: true } });
      });

      it('raises a condition on the day after its own, once', async () => {
        const reviewId = await ready();
        await decides(reviewId, conditionalGo);
        await lapses('2026-06-30T23:59:59.000Z');
        expect((await listed(cara)).nodes).toMatchObject([{ state: 'open' }]);
        await lapses('2026-07-01T00:00:00.000Z');
        await lapses('2026-07-09T00:00:00.000Z');
        expect((await listed(cara)).nodes).toMatchObject([{ state: 'lapsed' }]);
        expect((await world.history(reviewId)).filter((type) => type === 'ConditionLapsed')).toHaveLength(1);
      });

      it('passes without a criterion that a board excepted', async () => {
        const reviewId = await ready();
        await world.happens('meeting-m1', {
          ...itemDecided(reviewId, go),
          ...{ subject: { kind: 'exception', reviewId, pilotId: 'p1', criterionId: 'evaluated' } },
          ...{ result: { outcome: 'approve' }, title: 'Evaluated by hand' },
        });
        await world.settles();
        const review = await show(cara);
        expect(review).toMatchObject({
          exceptions: [{ criterionId: 'evaluated', reason: 'Evaluated by hand' }],
        });
        expect(review?.mustMeet[1]).toMatchObject({ isExcepted: true });
      });
    });

    describe('on which something bound has moved', () => {
      it('loses its approvals between readiness and vote, and binds anew', async () => {
        const reviewId = await ready();
        await world.happens('contract-p1', contractVoided(5));
        await world.settles();
        expect(await show(cara)).toMatchObject({
          ...{ state: 'open', bound: { contractVersion: null } },
          signOffs: [{ state: 'waiting' }, { state: 'waiting' }],
          voidings: [
            { sentence: 'Version 5 of the contract is in force no more.', signOffs: ['Privacy', 'Money'] },
          ],
        });
        await world.happens('contract-p1', contractInForce(6));
        await world.settles();
        expect(await signOff(hannah, reviewId, ['privacy', 5])).toMatchObject({ code: 'stale' });
        expect(await signOff(hannah, reviewId, ['privacy', 6])).toMatchObject({ accepted: true });
      });

      it('keeps them when only wording changed, or what moved was not bound', async () => {
        await ready();
        await world.happens('contract-p1', { ...contractInForce(6), digest: 'c5' });
        await world.happens('evidence-p1-e9', filed('e9', { kind: 'user-research' }), superseded('e9'));
        await world.settles();
        expect(await show(cara)).toMatchObject({ state: 'ready', voidings: [] });
      });

      it('is decided in vain where it moved before the vote, and opens anew', async () => {
        const reviewId = await ready();
        const seen = (await show(cara))?.row.state.bound ?? { contract: null, evidence: [] };
        await world.happens('contract-p1', contractVoided(5));
        await world.happens('meeting-m1', itemDecided(reviewId, go, { bound: seen }));
        await world.settles();
        const [again, first] = await world.reviewsOf(cara);
        expect(first).toMatchObject({
          ...{ id: reviewId, state: 'voided' },
          decision: { outcome: 'go', isVoided: true, reviewAgainOn: '2026-07-01' },
        });
        expect(again).toMatchObject({ state: 'open', reopens: reviewId, requestedBy: { id: reopening } });
        expect(await decisions(reviewId)).toEqual([false]);
        // A machine that died before it had noted its answer answers again.
        await world.answersAgain('DecisionVoided');
        expect((await world.reviewsOf(cara)).map(({ state }) => state)).toEqual(['open', 'voided']);
      });

      it('is voided where it moved after the vote, though the machine wrote the vote down later', async () => {
        const reviewId = await ready();
        const seen = (await show(cara))?.row.state.bound ?? { contract: null, evidence: [] };
        await world.happens('meeting-m1', itemDecided(reviewId, go, { bound: seen }));
        await world.happens('contract-p1', contractVoided(5));
        await world.settles();
        expect(await decisions(reviewId)).toEqual([true]);
        expect((await world.reviewsOf(cara))[1]).toMatchObject({ state: 'voided' });
      });

      it('is voided after the decision, blocks the next gate, and is taken anew', async () => {
        const reviewId = await ready();
        await decides(reviewId, go);
        await world.happens('pilot-p1', entered('limited-production'));
        await world.happens('evidence-p1-e1', superseded('e1'));
        await world.settles();
        const [again, first] = await world.reviewsOf(cara);
        expect(first).toMatchObject({
          ...{ state: 'voided', decision: { voidedBecause: 'Bound evidence was superseded.' } },
        });
        expect(again).toMatchObject({ gate: 'Gate 2', reopens: reviewId });
        expect(await world.requests(cara)).toMatchObject({ outcome: { code: 'review-open' } });
        await decides(again?.id ?? '', { outcome: 'hold', because: 'Later.', returnOn: '2026-09-01' });
        expect(await world.pilots.gateAhead({ id: 'p1' }, cara)).toMatchObject({ reopens: reviewId });
        const { reviewId: third } = await world.requests(cara);
        await decides(third, go);
        expect(await world.pilots.gateAhead({ id: 'p1' }, cara)).toBeNull();
      });

      it('leaves alone a decision that a later one took the place of', async () => {
        const reviewId = await ready();
        await decides(reviewId, go);
        const { reviewId: second } = await world.requests(cara);
        await decides(second, { outcome: 'go', autonomy: null });
        await world.happens('contract-p1', contractVoided(5));
        await world.settles();
        expect((await world.history(reviewId)).at(-1)).toBe('ReviewDecided');
        expect(await world.history(second)).toContain('DecisionVoided');
      });

      it('ends a later review that rested on it', async () => {
        const reviewId = await ready();
        await decides(reviewId, go);
        const { reviewId: later } = await world.requests(cara);
        await world.happens('contract-p1', contractVoided(5));
        await world.settles();
        expect((await world.history(later)).at(-1)).toBe('ReviewWithdrawn');
        expect((await world.reviewsOf(cara))[0]).toMatchObject({ state: 'open', reopens: reviewId });
      });
    });

    describe('to somebody who is recused from it', () => {
      it('is nothing, whatever they ask and whatever instant they ask about', async () => {
        const reviewId = await ready();
        await decides(reviewId, conditionalGo);
        const then = await world.log.head();
        world.withholding.withhold('hannah', { reviews: reviewId });
        expect(await world.reviewsOf(hannah)).toEqual([]);
        expect(await world.reviewsOf(hannah, { atPosition: then })).toEqual([]);
        expect(await world.pilots.gateReview({ id: reviewId }, hannah)).toBeNull();
        expect(await world.pilots.gateReview({ id: reviewId, atPosition: then }, hannah)).toBeNull();
        expect(await listed(hannah)).toEqual({ nodes: [], totalCount: 0 });
        expect((await listed(felix)).totalCount).toBe(1);
      });

      it('is not told by a refusal, by the gate ahead, or live', async () => {
        const reviewId = await ready();
        world.withholding.withhold('hannah', { reviews: reviewId });
        expect(await signOff(hannah, reviewId, ['privacy', 5])).toMatchObject({ code: 'review-unknown' });
        expect(await world.pilots.gateAhead({ id: 'p1' }, hannah)).toBeNull();
        expect(await world.pilots.gateAhead({ id: 'p1' }, felix)).not.toBeNull();
        const heard = world.live.reviewChanged('p1', hannah);
        const first = heard.next();
        await scores(felix, reviewId, 3);
        expect(await Promise.race([first, setTimeout(100, 'nothing')])).toBe('nothing');
        world.withholding.withhold('hannah');
        await scores(felix, reviewId, 4);
        expect((await first).value).toMatchObject({ reviewChanged: { reviewId, revision: 8 } });
        await heard.return?.();
      });
    });

    it('tells who looks of every change', async () => {
      const reviewId = await requested();
      const heard = world.live.reviewChanged('p1', felix);
      expect((await heard.next()).value).toEqual({ reviewChanged: { reviewId, pilotId: 'p1', revision: 3 } });
      const next = heard.next();
      await scores(felix, reviewId, 3);
      expect((await next).value).toEqual({ reviewChanged: { reviewId, pilotId: 'p1', revision: 4 } });
      await heard.return?.();
    });

    it('is shown as of any instant', async () => {
      const reviewId = await requested();
      const then = await world.log.head();
      await signedOff(reviewId);
      const [past] = await world.reviewsOf(felix, { atPosition: then });
      expect(past).toMatchObject({ state: 'open', signOffs: [{ state: 'waiting' }, { state: 'waiting' }] });
      expect(past && (await world.fields.actions(past, undefined, requestOf(felix)))).toEqual([]);
    });

    it('pages through conditions, those that block first', async () => {
      const reviewId = await ready();
      const conditions = ['2026-08-01', '2026-07-01', '2026-09-01'].map((dueOn, index) => ({
        ...{ conditionId: `k${index}`, text: `Condition ${index}.`, owner: 'ben', dueOn },
      }));
      await decides(reviewId, { outcome: 'conditional-go', autonomy: null, conditions });
      await world.does(ben, reviewId, {
        type: 'MeetCondition',
        conditionId: 'k1',
        evidenceId: null,
        note: 'So.',
      });
      const page = await world.conditions.gateConditions({ first: 2 }, cara);
      expect(page.edges.map(({ node }) => node.id)).toEqual(['k0', 'k2']);
      expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
      const rest = await world.conditions.gateConditions({ first: 2, after: page.pageInfo.endCursor }, cara);
      expect(rest.edges.map(({ node }) => node.id)).toEqual(['k1']);
      const canBeMet = await Promise.all(
        [cara, ben, olga].map((actor) =>
          world.conditions.canBeMet(page.edges[0]!.node, undefined, requestOf(actor)),
        ),
      );
      expect(canBeMet).toEqual([false, true, true]);
    });
  });
});

let world: ReviewWorld;
const begin = async (engine: TestEngine) => {
  world = await reviewWorld(engine);
  await before(world);
};

const ben: Actor = { person: 'ben', grants: [] };
const reopening = 'rule:voided-decision-reopens';

const requested = async () => {
  const { reviewId, outcome } = await world.requests(cara);
  expect(outcome).toMatchObject({ accepted: true });
  return reviewId;
};

const signOff = (actor: Actor, reviewId: string, [signOffId, contractVersion]: [string, number]) =>
  world.does(actor, reviewId, { type: 'GiveSignOff', signOffId, note: '', contractVersion });

const signedOff = async (reviewId: string) => {
  await signOff(hannah, reviewId, ['privacy', 5]);
  await signOff(felix, reviewId, ['money', 5]);
};

const ready = async () => {
  const reviewId = await requested();
  await signedOff(reviewId);
  await world.settles();
  return reviewId;
};

const scores = (actor: Actor, reviewId: string, score: number) =>
  world.does(actor, reviewId, { type: 'GiveScore', criterionId: 'used', score, comment: '' });

let decided = 0;
const decides = async (reviewId: string, demands: Parameters<typeof itemDecided>[1]) => {
  await world.happens(`meeting-m${++decided}`, itemDecided(reviewId, demands));
  await world.settles();
};

const decisions = async (reviewId: string) =>
  (await world.log.read<{ type: string; stands?: boolean }>(`review-${reviewId}`)).flatMap(({ event }) =>
    event.type === 'ReviewDecided' ? event.stands : [],
  );

const entered = (stage: string) => ({
  ...{ type: 'StageEntered', pilotId: 'p1', stage, from: 'pilot', backwards: false },
  ...{ reported: null, gate: null },
});

const requestOf = (actor: Actor): RequestLoaders & WithActor => ({ actor });

/** The newest review with everything that its fields answer. */
const show = async (actor: Actor) => {
  const [asked] = await world.reviewsOf(actor);
  if (!asked) return null;
  const request = requestOf(actor);
  const fields = world.fields;
  return {
    ...asked,
    pilotName: await fields.pilotName(asked, undefined, request),
    owner: await fields.owner(asked, undefined, request),
    sponsor: await fields.sponsor(asked, undefined, request),
    mustMeet: await fields.mustMeet(asked, undefined, request),
    waitsFor: await fields.waitsFor(asked, undefined, request),
    conditions: await fields.conditions(asked),
    actions: await fields.actions(asked, undefined, request),
  };
};

const listed = async (actor: Actor) => {
  const { edges, totalCount } = await world.conditions.gateConditions({}, actor);
  return { nodes: edges.map(({ node }) => node), totalCount };
};

type Clock = ReturnType<typeof conditionClock>;
const dueAt = async (clock: Clock, now: string) => {
  for (const deadline of await clock.deadlines.due(now)) {
    const command = { commandId: `${deadline.id}/${deadline.dueAt}`, by: `rule:${clock.name}` };
    await clock.act(deadline, { ...command, occurredAt: deadline.dueAt });
  }
  await world.caughtUp();
};
const lapses = (now: string) => dueAt(conditionClock(world.runner, world.reads), now);
const dayPasses = (now: string) => dueAt(reviewAgeClock(world.runner, world.reads), now);
