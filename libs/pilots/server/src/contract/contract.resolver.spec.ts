import type { Actor } from '@gatehouse/kernel';
import type { SignatoryRole } from '@gatehouse/pilots-domain';
import { cara, hannah, leo, office, reported, wholeClauses } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { plainText } from '../plain-text';
import { pilotStory } from '../pilot-story.projection';
import { ContractLiveResolver } from './contract-live.resolver';
import { appointed, contractWorld } from './testing/contract-world';

describe('the contract of a pilot', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('is there before anybody has written a word, and says who may begin', async () => {
      const contract = await world.asked();
      expect(contract).toMatchObject({ state: 'none', revision: 0 });
      expect(await world.contracts.versions(contract)).toEqual([]);
      expect(await openTo(cara)).toEqual(['DraftContract']);
      expect(await openTo(hannah)).toEqual([]);
    });

    it('shows its draft with the flaws, and who wrote what', async () => {
      await world.does(office, { type: 'DraftContract', start: { from: 'blank' } });
      await world.does(cara, { type: 'ReviseClause', clause: 'decision', text: 'TBD', seenVersion: 1 });
      const draft = world.contracts.draft(await world.asked());
      expect(draft?.flaws[0]).toMatchObject({ field: 'decision', code: 'placeholder' });
      expect(draft?.written.slice(0, 2)).toMatchObject([
        { clause: 'decision', by: { id: 'cara' }, revision: 2 },
        { clause: 'moment', by: { id: 'olga' }, revision: 1 },
      ]);
    });

    it('comes into force with three signatures on one digest', async () => {
      await submitted();
      await signedByAll();
      const contract = await world.asked();
      expect(contract.state).toBe('in_force');
      const [version] = await world.contracts.versions(contract);
      expect(version).toMatchObject({
        ...{ version: 1, status: 'in_force', change: 'first' },
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        signatures: [
          { role: 'owner', person: { id: 'cara' }, version: 1, isFormer: false },
          { role: 'sponsor', person: { id: 'leo' } },
          { role: 'assurance', person: { id: 'hannah' } },
        ],
      });
    });

    it('says when it rests on a former owner’s signature', async () => {
      await submitted();
      await signedByAll();
      const [version] = await world.contracts.versions(await world.asked({}, 'nora'));
      expect(version?.signatures.map(({ isFormer }) => isFormer)).toEqual([true, false, false]);
    });

    it('shows a change of wording with what it carried', async () => {
      await submitted();
      await signs('owner', cara);
      await rewrites({ ...wholeClauses, whoActs: wholeClauses.whoActs.toUpperCase() });
      expect(await world.questions.previewSubmission({ pilot: 'p1', atLeast: null })).toMatchObject({
        ...{ version: 2, change: 'wording', changed: ['whoActs'], material: [], voids: null },
        carries: [{ role: 'owner', person: { id: 'cara' } }],
      });
      await submits();
      const versions = await world.contracts.versions(await world.asked());
      expect(versions).toMatchObject([
        { version: 2, status: 'waiting', signatures: [{ role: 'owner', version: 1 }] },
        { version: 1, status: 'carried' },
      ]);
    });

    it('shows what a material change would void, and voids it', async () => {
      await submitted();
      await signedByAll();
      await rewrites(stricter);
      expect(await world.questions.previewSubmission({ pilot: 'p1', atLeast: null })).toMatchObject({
        ...{ version: 2, change: 'material', material: ['toleratedErrors'], carries: [], flaws: [] },
        voids: {
          version: 1,
          wasInForce: true,
          signatures: [{ role: 'owner' }, { role: 'sponsor' }, { role: 'assurance' }],
        },
      });
      await submits();
      const contract = await world.asked();
      expect(contract.state).toBe('voided');
      expect(await world.contracts.versions(contract)).toMatchObject([
        { version: 2, status: 'waiting', signatures: [] },
        { version: 1, status: 'voided' },
      ]);
    });

    it('is submitted by nobody who has not seen all of it', async () => {
      await world.does(office, { type: 'DraftContract', start: { from: 'blank' } });
      await world.writes(cara, wholeClauses);
      expect(await world.does(cara, { type: 'SubmitContract' }, 3)).toMatchObject({ code: 'stale' });
    });

    it('answers about the past as it was then', async () => {
      await submitted();
      const then = (await world.log.head()) - 1;
      await signedByAll();
      const contract = await world.asked({ atPosition: then });
      expect(contract.state).toBe('draft');
      expect(world.contracts.draft(contract)?.clauses.decision).toBe(wholeClauses.decision);
      expect(await world.contracts.versions(contract)).toEqual([]);
      expect(await world.contracts.actions(contract, cara)).toEqual([]);
    });

    it('tells the difference of two versions', async () => {
      await submitted();
      await rewrites(stricter);
      await submits();
      const difference = await world.questions.contractDifference({ pilot: 'p1', from: 1, to: 2 });
      const changed = difference?.filter(({ change }) => change !== 'same');
      expect(changed).toMatchObject([{ clause: 'toleratedErrors', change: 'material' }]);
      expect(changed?.[0]?.fields.filter(({ change }) => change !== 'same')).toEqual([
        {
          ...{ field: 'toleratedErrors.0.limit', asks: 'Limit', was: '0.8 %', is: '8 %' },
          change: 'material',
        },
      ]);
      expect(await world.questions.contractDifference({ pilot: 'p1', from: 1, to: 7 })).toBeNull();
    });

    it('can start from one that proved itself in production, and from no other', async () => {
      await submitted();
      await signedByAll();
      await world.happens('pilot-p2', ...appointed('p2'));
      expect(await world.questions.contractTemplates({ search: null })).toEqual([]);
      await world.happens('pilot-p1', {
        ...{ type: 'StageEntered', pilotId: 'p1', stage: 'production', from: null, backwards: false },
        ...{ reported: reported('Deployed'), gate: null },
      });
      expect(await world.questions.contractTemplates({ search: 'CLASSIFIER' })).toMatchObject([
        { pilotId: 'p1', version: 1, decision: wholeClauses.decision },
      ]);
      expect(await world.questions.contractTemplates({ search: 'nothing of the kind' })).toEqual([]);
    });

    it('is part of the pilot’s story', async () => {
      await submitted();
      await signs('owner', cara);
      const told = await world.reads
        .select(pilotStory)
        .select('doc')
        .where('pilot', '=', 'p1')
        .where('kind', '=', 'contract')
        .orderBy('from_position', 'desc')
        .execute();
      const names = new Map([['cara', 'Caroline Mbeki']]);
      expect(told.map((row) => plainText(world.reads.rowOf(pilotStory, row).sentence, names))).toEqual(
        expect.arrayContaining([
          'Caroline Mbeki signed version 1 as owner.',
          'Caroline Mbeki submitted version 1 of the decision contract.',
          'Caroline Mbeki revised the clause Tolerated errors of the draft.',
        ]),
      );
    });

    it('tells whoever listens that it moved', async () => {
      const moves = new ContractLiveResolver(world.reads).contractChanged('p1');
      expect((await moves.next()).value).toEqual({ contractChanged: { pilotId: 'p1', revision: 0 } });
      const news = moves.next();
      await world.does(office, { type: 'DraftContract', start: { from: 'blank' } });
      expect((await news).value).toEqual({ contractChanged: { pilotId: 'p1', revision: 1 } });
      await moves.return?.();
    });
  });
});

const stricter = {
  ...wholeClauses,
  toleratedErrors: [{ ...wholeClauses.toleratedErrors[0]!, limit: '8 %' }],
};

let world: Awaited<ReturnType<typeof contractWorld>>;

const begin = async (engine: TestEngine) => {
  world = await contractWorld(engine);
  await world.happens('pilot-p1', ...appointed());
};
const submits = async () =>
  expect(await world.does(cara, { type: 'SubmitContract' })).toMatchObject({ accepted: true });
const submitted = async () => {
  await world.does(office, { type: 'DraftContract', start: { from: 'blank' } });
  await world.writes(cara, wholeClauses);
  await submits();
};
const rewrites = async (clauses: typeof wholeClauses) => {
  await world.does(cara, { type: 'DraftContract', start: { from: 'version', version: 1 } });
  await world.writes(cara, clauses);
};
const signs = async (role: SignatoryRole, actor: Actor) => {
  const [version] = await world.contracts.versions(await world.asked());
  const outcome = await world.does(actor, { type: 'SignContract', role, digest: version?.digest ?? '' });
  expect(outcome).toMatchObject({ accepted: true });
};
const signedByAll = async () => {
  await signs('owner', cara);
  await signs('sponsor', leo);
  await signs('assurance', hannah);
};
const openTo = async (actor: Actor) => {
  const actions = await world.contracts.actions(await world.asked(), actor);
  return actions.filter(({ isOpen }) => isOpen).map(({ command }) => command);
};
