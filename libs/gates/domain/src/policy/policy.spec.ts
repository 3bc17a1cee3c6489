import type { Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { aCriterion, aGate, theRules } from '../testing';
import { builtInName, builtInRules } from './built-in';
import { policy } from './policy';
import type { PolicyCommand } from './policy.commands';
import { flawsInPolicy } from './policy-flaws';
import type { Gate, MustMeet, PolicyEvent, PolicyRules } from './policy.events';

const { given } = scenario(policy);

describe('a policy', () => {
  it('is begun by the programme office, whole', () => given().when(draft()).then(drafted()));

  it('is replaced whole at each save, and begun from what it was begun from', () =>
    given(drafted(theRules(), 'built-in'))
      .when(draft(theRules({ name: 'First gate' })))
      .then(drafted(theRules({ name: 'First gate' }), 'built-in')));

  it('does not record again what it says already', () => given(drafted()).when(draft()).then());

  it('is written only by those who run the programme everywhere', () => {
    given()
      .when({ ...draft(), actor: { person: 'rita', grants: [] } })
      .thenRefused('not-your-role');
    const ofClaims: Actor = {
      person: 'rita',
      grants: [{ role: 'programme-office', scope: { kind: 'unit', unit: 'Claims' } }],
    };
    given()
      .when({ ...draft(), actor: ofClaims })
      .thenRefused('not-your-role');
  });

  it('is published in numbered versions, each with its digest and the reason', () =>
    given(drafted(), published(1), drafted(theRules({ name: 'First gate' })))
      .when(publish())
      .then(published(2, theRules({ name: 'First gate' }))));

  it('is not published when it says nothing new', () => {
    given(drafted(), published(1), drafted()).when(publish()).thenRefused('nothing-changed');
    given(drafted(), published(1)).when(publish()).thenRefused('no-draft');
  });

  it('is not published without a reason', () =>
    given(drafted())
      .when({ ...publish(), reason: ' ' })
      .thenRefused('reason-missing'));

  it('changes no more once it is retired', () => {
    const retired: PolicyEvent = { type: 'PolicyRetired', policyId, reason: 'A reason.' };
    given(drafted(), published(1)).when(retire()).then(retired);
    for (const command of [draft(), publish(), retire()])
      given(drafted(), published(1), retired).when(command).thenRefused('policy-retired');
    given().when(retire()).thenRefused('policy-unknown');
  });

  it('is refused with the path of its first flaw', () => {
    const flawed = theRules({ mustMeet: [aCriterion({ expression: 'contract.inForc' })] });
    expect(policy.decide(draft(flawed), policy.initial)).toEqual({
      accepted: false,
      code: 'policy-flawed',
      reason: 'Line 1, column 10: “contract” has no field “inForc”. Is contract.inForce meant?',
      field: 'gates.0.mustMeet.0.expression',
    });
  });
});

describe('the rules', () => {
  it('of the built-in policy have no flaw', () =>
    expect(flawsInPolicy(builtInName, builtInRules)).toEqual([]));

  it.each<[what: string, rules: PolicyRules, field: string]>([
    ['no gate at all', { gates: [] }, 'gates'],
    ['a gate without a name', theRules({ name: ' ' }), 'gates.0.name'],
    ['an id with a space', theRules({ gateId: 'Gate 1' }), 'gates.0.gateId'],
    ['a stage that is none', theRules({ from: 'dream' as never }), 'gates.0.from'],
    ['a gate that leads back', theRules({ from: 'pilot', to: 'framing' }), 'gates.0.to'],
    ['a gate that leads nowhere', theRules({ from: 'idea', to: 'idea' }), 'gates.0.to'],
    ['a gap between gates', theRules({}, second({ from: 'pilot', to: 'production' })), 'gates.1.from'],
    ['gates that overlap', theRules({}, second({ from: 'idea', to: 'pilot' })), 'gates.1.from'],
    ['two gates of one id', theRules({}, second({ gateId: 'gate-1' })), 'gates.1.gateId'],
    [
      'a criterion’s id again in another gate',
      theRules({}, second({ mustMeet: [aCriterion()] })),
      'gates.1.mustMeet.0.criterionId',
    ],
    ['nothing that must be met', theRules({ mustMeet: [] }), 'gates.0.mustMeet'],
    ['a sentence that says nothing', must({ sentence: '' }), 'gates.0.mustMeet.0.sentence'],
    ['an expression that cannot be read', must({ expression: '&&' }), 'gates.0.mustMeet.0.expression'],
    ['a criterion that asks nothing', must({ expression: '' }), 'gates.0.mustMeet.0.expression'],
    [
      'evidence of no kind',
      must({ evidence: [{ kind: 'gossip', freshDays: 3 }] }),
      'gates.0.mustMeet.0.evidence.0.kind',
    ],
    [
      'evidence asked for twice',
      must({ evidence: [1, 2].map((freshDays) => ({ kind: 'evaluation', freshDays })) }),
      'gates.0.mustMeet.0.evidence.1.kind',
    ],
    [
      'evidence that is fresh for no day',
      must({ evidence: [{ kind: 'evaluation', freshDays: 0 }] }),
      'gates.0.mustMeet.0.evidence.0.freshDays',
    ],
    [
      'evidence that is fresh for eleven years',
      must({ evidence: [{ kind: 'evaluation', freshDays: 3_651 }] }),
      'gates.0.mustMeet.0.evidence.0.freshDays',
    ],
    ['a weight of six', should({ weight: 6 }), 'gates.0.shouldMeet.0.weight'],
    ['half a weight', should({ weight: 1.5 }), 'gates.0.shouldMeet.0.weight'],
    ['a scale to one', should({ scale: 1 }), 'gates.0.shouldMeet.0.scale'],
    [
      'more criteria than anybody reads',
      theRules({
        mustMeet: Array.from({ length: 32 }, (_, index) => aCriterion({ criterionId: `c${index}` })),
      }),
      'gates.0.mustMeet',
    ],
    [
      'a sign-off by a reader',
      theRules({ signOffs: [{ signOffId: 's', name: 'S', role: 'reader' as never }] }),
      'gates.0.signOffs.0.role',
    ],
    [
      'less than no money',
      theRules({ spendAuthority: { minor: -1, currency: 'EUR' } }),
      'gates.0.spendAuthority',
    ],
    [
      'money of no currency',
      theRules({ spendAuthority: { minor: 1, currency: '€' } }),
      'gates.0.spendAuthority',
    ],
  ])('cannot have %s', (_, rules, field) =>
    expect(flawsInPolicy('A policy', rules).map((flaw) => flaw.field)).toContain(field),
  );

  it('may ask for evidence alone', () =>
    expect(
      flawsInPolicy(
        'A policy',
        must({ expression: '', evidence: [{ kind: 'evaluation', freshDays: null }] }),
      ),
    ).toEqual([]));

  it('may skip a stage', () =>
    expect(flawsInPolicy('A policy', theRules({ from: 'idea', to: 'production' }))).toEqual([]));
});

const policyId = 'policy-1';
const office: Actor = {
  person: 'olga',
  grants: [{ role: 'programme-office', scope: { kind: 'everything' } }],
};

function draft(rules = theRules()): PolicyCommand {
  return { type: 'DraftPolicy', policyId, actor: office, name: 'Our policy', rules, basedOn: null };
}
function publish() {
  const digestOf = (rules: PolicyRules) => JSON.stringify(rules);
  return { type: 'PublishPolicy', policyId, actor: office, reason: 'A reason.', digestOf } as const;
}
function retire(): PolicyCommand {
  return { type: 'RetirePolicy', policyId, actor: office, reason: 'A reason.' };
}
function drafted(rules = theRules(), basedOn: 'built-in' | null = null): PolicyEvent {
  return { type: 'PolicyDrafted', policyId, name: 'Our policy', rules, basedOn };
}
function published(version: number, rules = theRules()): PolicyEvent {
  const words = { name: 'Our policy', rules, digest: JSON.stringify(rules), reason: 'A reason.' };
  return { type: 'PolicyPublished', policyId, version, ...words };
}
function second(change: Partial<Gate>): Gate {
  const bare = { mustMeet: [aCriterion({ criterionId: 'second' })], shouldMeet: [], signOffs: [] };
  return aGate({ gateId: 'gate-2', name: 'Gate 2', from: 'framing', to: 'pilot', ...bare, ...change });
}
function must(change: Partial<MustMeet>): PolicyRules {
  return theRules({ mustMeet: [aCriterion(change)] });
}
function should(change: { weight?: number; scale?: number }): PolicyRules {
  return theRules({
    shouldMeet: [{ ...{ criterionId: 'd', sentence: 'S.', weight: 3, scale: 5 }, ...change }],
  });
}
