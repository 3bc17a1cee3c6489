import {
  becameReady,
  conditionalGo,
  conditionSet,
  go,
  newContract,
  readyReview,
  wasAssessed,
  wasDecided,
  wasRequested,
} from '@gatehouse/gates-domain/testing';
import type { PilotEvent } from '@gatehouse/pilots-domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PortfolioRow } from './portfolio-row';
import { portfolio } from './portfolio.projection';
import { pilotWorld, registered, staged } from './testing/pilot-world';

describe('the portfolio', () => {
  it('shows a registered pilot as an orphaned idea', async () => {
    await world.happens(
      '2026-01-05T10:00:00.000Z',
      registered('p1', { tags: ['vision'], programme: 'North' }),
    );
    expect(await row()).toEqual({
      id: 'p1',
      name: 'Pilot p1',
      purpose: 'Sorts incoming claims',
      unit: 'Claims',
      programme: 'North',
      tags: ['vision'],
      externalId: null,
      importId: null,
      stage: 'idea',
      stageSince: '2026-01-05T10:00:00.000Z',
      wentBackwards: false,
      status: 'active',
      statusSince: '2026-01-05T10:00:00.000Z',
      holds: [],
      ownership: 'unoffered',
      owner: null,
      ownerSince: null,
      offer: null,
      orphanedSince: '2026-01-05T10:00:00.000Z',
      sponsor: null,
      riskTier: null,
      contractState: 'none',
      gateState: 'none',
      openReview: null,
      openConditions: 0,
      autonomy: 1,
      registeredAt: '2026-01-05T10:00:00.000Z',
      changedAt: '2026-01-05T10:00:00.000Z',
      version: 1,
    });
  });

  it('keeps the id that an import gave it, and takes a corrected one', async () => {
    const source = { kind: 'import', importId: 'i1', file: 'f', row: 2, externalId: 'DOE-1' } as const;
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1', { source }));
    expect(await row()).toMatchObject({ externalId: 'DOE-1', importId: 'i1' });
    const { name, purpose, unit, programme, tags } = registered('p1', { name: 'Triage' });
    await world.happens('2026-01-06T10:00:00.000Z', {
      type: 'PilotRevised',
      ...{ pilotId: 'p1', name, purpose, unit, programme, tags, capacity: 'import', reported: null },
      source: { ...source, importId: 'i2', externalId: 'DOE-01' },
    });
    expect(await row()).toMatchObject({ name: 'Triage', externalId: 'DOE-01', importId: 'i1', version: 2 });
  });

  it('is orphaned until somebody accepts, and again once they let go', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    await world.happens('2026-01-06T10:00:00.000Z', {
      ...{ type: 'OwnershipOffered', pilotId: 'p1', to: 'ben', capacity: 'programme-office' },
    });
    expect(await row()).toMatchObject({
      ownership: 'offered',
      offer: { to: { id: 'ben' }, by: { id: 'ana' }, at: '2026-01-06T10:00:00.000Z' },
      orphanedSince: '2026-01-05T10:00:00.000Z',
    });
    await world.happens('2026-01-07T10:00:00.000Z', {
      type: 'OwnershipAccepted',
      pilotId: 'p1',
      owner: 'ben',
    });
    expect(await row()).toMatchObject({
      ownership: 'owned',
      owner: { id: 'ben' },
      offer: null,
      orphanedSince: null,
    });
    await world.happens('2026-01-08T10:00:00.000Z', {
      ...{ type: 'OwnershipReleased', pilotId: 'p1', owner: 'ben', reason: 'moves on', capacity: 'owner' },
    });
    expect(await row()).toMatchObject({
      ...{ ownership: 'unoffered', owner: null, ownerSince: null, orphanedSince: '2026-01-08T10:00:00.000Z' },
    });
  });

  it('is on hold while any cause holds it', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    await world.happens('2026-01-06T10:00:00.000Z', held('PilotHeld', 'programme-office'));
    await world.happens('2026-01-07T10:00:00.000Z', held('PilotHeld', 'board'));
    await world.happens('2026-01-08T10:00:00.000Z', held('PilotResumed', 'programme-office'));
    expect(await row()).toMatchObject({
      status: 'on_hold',
      statusSince: '2026-01-06T10:00:00.000Z',
      holds: [{ cause: 'board', since: '2026-01-07T10:00:00.000Z', reason: 'waits', returnOn: null }],
    });
    await world.happens('2026-01-09T10:00:00.000Z', held('PilotResumed', 'board'));
    expect(await row()).toMatchObject({
      status: 'active',
      statusSince: '2026-01-09T10:00:00.000Z',
      holds: [],
    });
  });

  it('a board that holds it anew holds it once, until the newer day', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    await world.happens('2026-01-06T10:00:00.000Z', held('PilotHeld', 'board'));
    await world.happens('2026-01-07T10:00:00.000Z', {
      ...{ type: 'PilotHeld', pilotId: 'p1', cause: 'board', reason: 'again', returnOn: '2026-03-01' },
      ...{ gate: { reviewId: 'r1', gate: 'Gate 1', outcome: 'hold' }, capacity: 'rule' },
    });
    expect(await row()).toMatchObject({
      status: 'on_hold',
      holds: [{ cause: 'board', reason: 'again', returnOn: '2026-03-01' }],
    });
  });

  it('says how its gate review stands', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    const states: string[] = [];
    const [requested, ...answers] = readyReview;
    for (const events of [
      requested ? [requested] : [],
      answers,
      [wasAssessed('owned', { verdict: 'unmet' })],
      [becameReady],
      [wasDecided(go)],
    ]) {
      await world.happens('2026-01-06T10:00:00.000Z', ...events);
      states.push((await row())?.gateState ?? '');
    }
    expect(states).toEqual(['review_open', 'ready', 'review_open', 'ready', 'decided']);
  });

  it('shows the re-review of a voided decision, whatever becomes of a later gate’s review', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    await world.happens(
      '2026-01-06T10:00:00.000Z',
      ...[...readyReview, wasDecided(go), wasRequested({ reviewId: 'r2' })],
      {
        ...{ type: 'DecisionVoided', reviewId: 'r1', pilotId: 'p1', gate: 'Gate 2', change: newContract },
        ...{ reviewAgainOn: '2026-02-01', rule: 'r' },
      },
      wasRequested({ reviewId: 'r3', reopens: 'r1' }),
      { type: 'ReviewWithdrawn', reviewId: 'r2', pilotId: 'p1', reason: 'The earlier one first.' },
    );
    expect(await row()).toMatchObject({ gateState: 'review_open' });
    await world.happens('2026-01-07T10:00:00.000Z', {
      ...{ type: 'ReviewWithdrawn', reviewId: 'r3', pilotId: 'p1', reason: 'Not yet.' },
    });
    expect(await row()).toMatchObject({ gateState: 'voided' });
  });

  it('says that a decision no longer stands, and what the decisions are owed', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    await world.happens('2026-01-06T10:00:00.000Z', ...readyReview, wasDecided(conditionalGo), conditionSet);
    expect(await row()).toMatchObject({ gateState: 'decided', openConditions: 1 });
    await world.happens('2026-01-07T10:00:00.000Z', {
      ...{ type: 'DecisionVoided', reviewId: 'r1', pilotId: 'p1', gate: 'Gate 2', change: newContract },
      ...{ reviewAgainOn: '2026-02-01', rule: 'r' },
    });
    await world.happens('2026-01-08T10:00:00.000Z', {
      ...{
        type: 'ConditionMet',
        reviewId: 'r1',
        pilotId: 'p1',
        conditionId: 'k1',
        text: 't',
        person: 'cara',
      },
      ...{ evidenceId: null, note: 'Done.' },
    });
    expect(await row()).toMatchObject({
      ...{ gateState: 'voided', openConditions: 0, changedAt: '2026-01-08T10:00:00.000Z', version: 1 },
    });
  });

  it('speaks of stages as GraphQL does', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    await world.happens('2026-01-06T10:00:00.000Z', staged('p1', 'limited-production'));
    expect(await row()).toMatchObject({
      stage: 'limited_production',
      stageSince: '2026-01-06T10:00:00.000Z',
    });
  });

  it('loses a pilot whose import was withdrawn, and still shows it in the past', async () => {
    await world.happens('2026-01-05T10:00:00.000Z', registered('p1'));
    await world.happens('2026-01-06T10:00:00.000Z', {
      type: 'PilotWithdrawn',
      pilotId: 'p1',
      importId: 'i1',
    });
    expect(await row()).toBeNull();
    const before = { asOf: Date.parse('2026-01-05T12:00:00.000Z') };
    expect(await world.reads.row(portfolio, 'p1', before)).toMatchObject({ id: 'p1' });
  });
});

let world: Awaited<ReturnType<typeof pilotWorld>>;
beforeEach(async () => {
  world = await pilotWorld();
});
afterEach(() => world.stop());

const row = (): Promise<PortfolioRow | null> => world.reads.row(portfolio, 'p1');

const held = (type: 'PilotHeld' | 'PilotResumed', cause: 'board' | 'programme-office'): PilotEvent => ({
  ...{ type, pilotId: 'p1', cause, reason: 'waits', capacity: 'programme-office' },
  ...{ returnOn: null, gate: null },
});
