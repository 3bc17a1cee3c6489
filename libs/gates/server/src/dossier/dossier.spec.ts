import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import type { ReviewEvent } from '@gatehouse/gates-domain';
import { imported, registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { policyWorld } from '../testing/policy-world';
import { dossierOf } from './dossier-of';

describe('the dossier of a pilot', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('leaves out what nobody knows', async () => {
      expect(await dossierNow()).toEqual({
        pilot: {
          ...{ name: 'Classifier', unit: 'Claims', stage: 'idea', autonomy: 0, onHold: false },
          ...{ ownerAccepted: false, sponsorNamed: false, conditionsDeclared: false, ageDays: 0 },
        },
        contract: { state: 'none', inForce: false },
        evidence: [],
        gates: { openConditions: 0, lapsedConditions: 0, passed: [] },
      });
      expect(await dossierOf(world.reads, 'p2', { today: '2026-03-02' })).toBeNull();
    });

    it('knows the pilot: its owner, sponsor, tier, conditions and holds', async () => {
      const capacity = 'programme-office';
      await world.happens(
        'pilot-p1',
        { type: 'SponsorNamed', pilotId: 'p1', sponsor: 'leo', capacity },
        { type: 'OwnershipOffered', pilotId: 'p1', to: 'cara', capacity },
        { type: 'OwnershipAccepted', pilotId: 'p1', owner: 'cara' },
        { type: 'RiskTierAssigned', pilotId: 'p1', tier: 'high', basis: 'b', reported: null, capacity },
        {
          type: 'PilotHeld',
          pilotId: 'p1',
          cause: 'board',
          reason: 'r',
          returnOn: null,
          gate: null,
          capacity,
        },
        {
          ...{ type: 'ConditionsDeclared', pilotId: 'p1', capacity },
          lines: [line('data', 'a', 'a'), line('users', 'a', 'b'), line('support', 'a', 'b', 'A desk.')],
        },
      );
      expect((await dossierNow('2026-03-12'))?.pilot).toMatchObject({
        ...{ ownerAccepted: true, sponsorNamed: true, tier: 'high', onHold: true, ageDays: 10 },
        ...{ ownedDays: 10, conditionsDeclared: true, openDifferences: 1 },
      });
      await world.happens('pilot-p1', {
        ...{ type: 'OwnershipReleased', pilotId: 'p1', owner: 'cara', reason: 'r', capacity },
      });
      expect((await dossierNow())?.pilot).not.toHaveProperty('ownedDays');
    });

    it('knows how far the contract is', async () => {
      const about = { pilotId: 'p1', version: 1, digest: 'd' };
      const submission = { ...about, clauses: {}, change: 'first', changed: [], capacity: 'owner' };
      await world.happens('contract-p1', { type: 'ContractSubmitted', ...submission } as never);
      expect((await dossierNow())?.contract).toEqual({ state: 'waiting', inForce: false, version: 1 });
      await world.happens('contract-p1', { type: 'ContractInForce', ...about, signatures: [] });
      expect((await dossierNow('2026-03-05'))?.contract).toEqual({
        ...{ state: 'in-force', inForce: true, version: 1, inForceDays: 3 },
      });
      const voided = { ...about, wasInForce: true, replacedBy: 2, changed: [], signatures: [] };
      await world.happens(
        'contract-p1',
        { type: 'ContractSubmitted', ...submission, version: 2, change: 'material' } as never,
        { type: 'ContractVoided', ...voided },
      );
      expect((await dossierNow())?.contract).toEqual({ state: 'voided', inForce: false, version: 2 });
    });

    it('tells the age of evidence for the day that is asked about', async () => {
      await world.happens('evidence-e1', filed('e1', '2026-01-01', '2026-03-10'));
      await world.happens('evidence-e2', filed('e2', '2026-02-01', null));
      await world.happens('evidence-e1', {
        ...{ type: 'EvidenceExpired', evidenceId: 'e1', pilotId: 'p1', kind: 'evaluation', title: 't' },
        ...{ expiredOn: '2026-03-11', rule: 'r' },
      });
      const told = async (today: string) =>
        (await dossierNow(today))?.evidence.map(({ id, ageDays, counts }) => [id, ageDays, counts]);
      expect(await told('2026-03-10')).toEqual([
        ['e2', 37, true],
        ['e1', 68, true],
      ]);
      expect((await told('2026-03-11'))?.at(-1)).toEqual(['e1', 69, false]);
      await world.happens('evidence-e2', {
        ...{ type: 'EvidenceSuperseded', evidenceId: 'e2', pilotId: 'p1', kind: 'evaluation', title: 't' },
        ...{ by: 'e3', capacity: 'owner' },
      });
      expect((await told('2026-03-10'))?.at(-1)).toEqual(['e2', 37, false]);
    });

    it('knows what earlier gates left behind', async () => {
      const ids = { reviewId: 'r1', pilotId: 'p1' };
      const set = { ...ids, type: 'ConditionSet', gate: 'Gate 1', text: 't', owner: 'cara' } as const;
      await world.happens(
        'review-r1',
        passed('r1'),
        { ...set, conditionId: 'c1', dueOn: '2026-03-03' },
        { ...set, conditionId: 'c2', dueOn: '2026-03-03' },
        { ...ids, type: 'ConditionLapsed', conditionId: 'c1', dueOn: '2026-03-03', rule: 'r' } as never,
      );
      expect((await dossierNow())?.gates).toEqual({
        ...{ openConditions: 2, lapsedConditions: 1, passed: ['Gate 1'] },
      });
      await world.happens(
        'review-r1',
        { ...ids, type: 'ConditionMet', conditionId: 'c1', evidenceId: null, note: 'n' } as never,
        { ...ids, type: 'DecisionVoided', reviewAgainOn: '2026-04-01', rule: 'r' } as never,
      );
      expect((await dossierNow())?.gates).toEqual({ openConditions: 1, lapsedConditions: 0, passed: [] });
    });

    it('does not know the stage of a pilot whose import did not say it', async () => {
      await world.happens('pilot-p9', registration({ pilotId: 'p9', source: imported }));
      const dossier = await dossierOf(world.reads, 'p9', { today: '2026-03-02' });
      expect(dossier?.pilot).not.toHaveProperty('stage');
    });

    it('is told fact by fact, as it was at an instant', async () => {
      world.clock.set('2026-03-09T09:00:00.000Z');
      await world.happens('pilot-p1', {
        ...{ type: 'SponsorNamed', pilotId: 'p1', sponsor: 'leo', capacity: 'programme-office' },
      });
      const fact = async (path: string, moment = {}) =>
        (await world.dossier.dossier({ id: 'p1', moment })).find((one) => one.path === path)?.value;
      expect(await fact('pilot.sponsorNamed')).toBe('true');
      expect(await fact('pilot.ageDays')).toBe('7');
      const then = { asOf: Date.parse('2026-03-04T09:00:00.000Z') };
      expect(await fact('pilot.sponsorNamed', then)).toBe('false');
      expect(await fact('pilot.ageDays', then)).toBe('2');
      expect(await fact('pilot.tier')).toBeNull();
    });
  });
});

let world: Awaited<ReturnType<typeof policyWorld>>;

async function begin(engine: TestEngine) {
  world = await policyWorld(engine);
  await world.happens('pilot-p1', registration({ pilotId: 'p1', name: 'Classifier', unit: 'Claims' }));
}
function dossierNow(today = '2026-03-02') {
  return dossierOf(world.reads, 'p1', { today });
}
function line(...[aspect, inPilot, inProduction, closing = null]: (string | null)[]) {
  return { aspect, inPilot, inProduction, closing } as never;
}
function filed(evidenceId: string, datedOn: string, expiresOn: string | null): EvidenceEvent {
  return {
    ...{ type: 'EvidenceFiled', evidenceId, pilotId: 'p1', kind: 'evaluation', title: 'An evaluation' },
    ...{ object: { at: 'link', url: 'https://example.org', digest: null }, datedOn, expiresOn },
    ...{ supersedes: null, capacity: 'owner' },
  };
}
function passed(reviewId: string): ReviewEvent {
  return {
    ...{ type: 'ReviewDecided', reviewId, pilotId: 'p1', gate: 'Gate 1', from: 'idea', to: 'framing' },
    ...{ demands: { outcome: 'go', autonomy: null }, bound: { contract: null, evidence: [] } },
    decidedBy: { boardId: 'b1', decisionId: 'd1', in: { kind: 'circular', circularId: 'c1' } },
    stands: true,
  };
}
