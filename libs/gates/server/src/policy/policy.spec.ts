import { builtInRules, policyFile, type PolicyRules } from '@gatehouse/gates-domain';
import { theRules } from '@gatehouse/gates-domain/testing';
import type { Actor } from '@gatehouse/kernel';
import { registration } from '@gatehouse/pilots-domain/testing';
import { onBothEngines, type TestEngine } from '@gatehouse/projections/testing';
import type { CommandOutcome, Schema } from '@gatehouse/server-kit';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { office, policyWorld } from '../testing/policy-world';
import { PolicyFileController } from './policy-file.controller';
import { policyVersionOf } from './policy-versions.projection';
import { wireGates } from './wire-rules';

describe('gate policies', () => {
  onBothEngines((engine) => {
    beforeEach(() => begin(engine));
    afterEach(() => world.stop());

    it('begin as the built-in one, and are published for good', async () => {
      const id = await drafted({ start: { isBuiltIn: true } });
      expect(await policyNow(id)).toMatchObject({
        ...{ name: 'Gatehouse’s own policy', revision: 1, latest: 0, retired: null },
        draft: { basedOn: { kind: 'built_in' }, gates: wireGates(builtInRules), by: { id: 'olga' } },
      });
      await published(id);
      const found = await policyNow(id);
      expect(found).toMatchObject({ latest: 1, draft: null });
      expect(await world.policies.versions(found)).toMatchObject([
        { version: 1, reason: 'A reason.', digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ]);
    });

    it('are written on top of what was seen, or not at all', async () => {
      const id = await drafted({ name: 'Ours', gates: gatesOf(theRules()) });
      const rewritten = gatesOf(theRules({ name: 'First gate' }));
      expect(await drafts({ policyId: id, seenRevision: 1, name: 'Ours', gates: rewritten })).toMatchObject({
        __typename: 'Accepted',
      });
      expect(
        await drafts({ policyId: id, seenRevision: 1, name: 'Ours', gates: gatesOf(theRules()) }),
      ).toMatchObject({ __typename: 'Refused', code: 'stale' });
    });

    it('name the field and the place of a mistake', async () => {
      const gates = gatesOf(theRules());
      const [criterion] = gates[0]!.mustMeet;
      const flawed = [{ ...gates[0]!, mustMeet: [{ ...criterion!, expression: 'pilot.ownerAcepted' }] }];
      expect(await drafts({ name: 'Ours', gates: flawed })).toMatchObject({
        ...{ code: 'policy-flawed', field: 'gates.0.mustMeet.0.expression' },
        reason: 'Line 1, column 7: “pilot” has no field “ownerAcepted”. Is pilot.ownerAccepted meant?',
      });
      const file = policyFile({ name: 'Ours', version: 1, digest: 'd', rules: theRules() });
      expect(await drafts({ file: file.replace('"framing"', '"framming"') })).toMatchObject({
        ...{ code: 'file-flawed', field: 'file' },
        reason: expect.stringContaining('Line 12, column 15 of the file: “framming” is no stage.'),
      });
    });

    it('are taken away as a file and brought back as the same rules', async () => {
      const id = await drafted({ start: { isBuiltIn: true } });
      await published(id);
      const file = await fileOf(id, '1.json');
      const again = await drafted({ file });
      await published(again);
      const versions = await Promise.all(
        [id, again].map((policyId) => policyVersionOf(world.reads, { policyId, version: 1 })),
      );
      expect(versions[1]).toMatchObject({ digest: versions[0]?.digest, rules: versions[0]?.rules });
      await expect(fileOf(id, '2.json')).rejects.toThrow('no such published version');
      await expect(fileOf(id, 'draft.json')).rejects.toThrow('no such published version');
    });

    it('are compared field by field, version with version and with the draft', async () => {
      const id = await drafted({ name: 'Ours', gates: gatesOf(theRules()) });
      await published(id);
      const gates = gatesOf(theRules({ mayBeCircular: false }));
      await drafts({ policyId: id, seenRevision: 2, name: 'Ours', gates });
      await world.caughtUp();
      const change = { part: 'gate', change: 'changed', field: 'circular resolution' };
      expect(await world.criteria.policyDifference({ policy: id, from: 1 })).toMatchObject([change]);
      await published(id);
      expect(await world.criteria.policyDifference({ policy: id, from: 1, to: 2 })).toMatchObject([change]);
      expect(await world.criteria.policyDifference({ policy: id, from: 1, to: 3 })).toBeNull();
    });

    it('say what is open to whom, and nothing of the past', async () => {
      const id = await drafted({ start: { isBuiltIn: true } });
      const found = await policyNow(id);
      const openTo = async (actor: Actor) =>
        (await world.policies.actions(found, actor))
          .filter(({ isOpen }) => isOpen)
          .map(({ command }) => command);
      expect(await openTo(office)).toEqual(['DraftPolicy', 'PublishPolicy', 'RetirePolicy']);
      expect(await openTo({ person: 'rita', grants: [] })).toEqual([]);
      expect(await world.policies.actions({ ...found, moment: { atPosition: 1 } }, office)).toEqual([]);
    });

    it('are as they were, at any instant', async () => {
      const id = await drafted({ start: { isBuiltIn: true } });
      world.clock.set('2026-03-03T09:00:00.000Z');
      await published(id);
      world.clock.set('2026-03-04T09:00:00.000Z');
      const then = await world.policies.policy({ id, asOf: '2026-03-02T12:00:00.000Z' });
      expect(then).toMatchObject({ latest: 0, draft: { name: 'Gatehouse’s own policy' } });
      expect(await world.policies.versions(then!)).toEqual([]);
    });

    it('try a criterion on a real pilot', async () => {
      await world.happens('pilot-p1', registration({ pilotId: 'p1', name: 'Classifier', unit: 'Claims' }));
      const tried = await world.criteria.tryCriterion({
        ...{ pilot: 'p1', expression: 'pilot.unit == "Claims" && contract.inForce' },
        evidence: [{ kind: 'evaluation', freshDays: 90 }],
      });
      expect(tried).toMatchObject({
        verdict: 'unmet',
        because: 'false: its decision contract is not in force; no evidence of kind evaluation is filed',
        parts: [
          { depth: 0, value: 'was_false' },
          { depth: 1, value: 'was_true', text: 'pilot.unit == "Claims"' },
          { depth: 1, value: 'was_false', text: 'contract.inForce' },
        ],
        flaw: null,
      });
      const mistaken = await world.criteria.tryCriterion({ pilot: 'p1', expression: 'contract.inForc' });
      expect(mistaken).toMatchObject({ verdict: 'unknown', flaw: { line: 1, column: 10 }, parts: [] });
      expect(await world.criteria.tryCriterion({ pilot: 'p2', expression: 'true' })).toBeNull();
    });
  });
});

let world: Awaited<ReturnType<typeof policyWorld>>;

async function begin(engine: TestEngine) {
  world = await policyWorld(engine);
}

async function drafts(input: Omit<Schema.DraftPolicyInput, 'commandId'>): Promise<CommandOutcome> {
  const outcome = await world.policyCommands.draftPolicy(
    { commandId: world.nextCommand(), ...input },
    office,
  );
  await world.caughtUp();
  return outcome;
}
async function drafted(input: Omit<Schema.DraftPolicyInput, 'commandId'>): Promise<string> {
  const outcome = await drafts(input);
  if (outcome.__typename !== 'Accepted') throw new Error(outcome.reason);
  return outcome.id;
}
async function published(policyId: string) {
  const { revision } = await policyNow(policyId);
  const input = { commandId: world.nextCommand(), policyId, seenRevision: revision, reason: 'A reason.' };
  expect(await world.policyCommands.publishPolicy(input, office)).toMatchObject({ __typename: 'Accepted' });
  await world.caughtUp();
}
async function policyNow(id: string) {
  return (await world.policies.policy({ id }))!;
}
function gatesOf(rules: PolicyRules): Schema.PolicyGateInput[] {
  return wireGates(rules) as unknown as Schema.PolicyGateInput[];
}
async function fileOf(id: string, file: string): Promise<string> {
  let sent = '';
  const reply = { header: () => reply, type: () => reply, send: (text: string) => (sent = text) };
  await new PolicyFileController(world.reads).file({ id, file }, office, reply as never);
  return sent;
}
