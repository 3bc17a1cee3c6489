import type { EvidenceKind } from '@gatehouse/kernel';
import type { Gate, MustMeet, PolicyRules, ShouldMeet, SignOffNeeded } from './policy.events';

export const builtInName = 'Gatehouse’s own policy';

const fact = (criterionId: string, sentence: string, expression: string): MustMeet => ({
  ...{ criterionId, sentence, expression, evidence: [] },
});

const filed = (kind: EvidenceKind, sentence: string, freshDays: number | null = null): MustMeet => ({
  ...{ criterionId: kind, sentence, expression: '' },
  evidence: [{ kind, freshDays }],
});

const scored = (criterionId: string, weight: number, sentence: string): ShouldMeet => ({
  ...{ criterionId, sentence, weight, scale: 5 },
});

const signedBy = (role: SignOffNeeded['role'], signOffId: string, name: string): SignOffNeeded => ({
  signOffId,
  name,
  role,
});

/** What is asked again at every gate, under an id of that gate's own. */
const always = (gate: string): MustMeet[] => [
  fact(`${gate}-owner`, 'An owner has accepted the pilot.', 'pilot.ownerAccepted'),
  fact(`${gate}-active`, 'Nothing holds the pilot.', '!pilot.onHold'),
  fact(`${gate}-conditions`, 'No condition of an earlier gate is open.', 'gates.openConditions == 0.0'),
];

const atGate = (gate: string, criteria: readonly MustMeet[]): MustMeet[] =>
  criteria.map((one) => ({ ...one, criterionId: `${gate}-${one.criterionId}` }));

const framing: Gate = {
  ...{ gateId: 'gate-1', name: 'Gate 1', from: 'idea', to: 'framing' },
  mustMeet: [
    ...always('g1'),
    ...atGate('g1', [
      fact('sponsor', 'A sponsor is named.', 'pilot.sponsorNamed'),
      fact(
        'tier',
        'A risk tier is assigned, and the use is not prohibited.',
        'has(pilot.tier) && pilot.tier != "prohibited"',
      ),
    ]),
  ],
  shouldMeet: [
    scored('g1-decision', 5, 'It names a decision that would be taken differently.'),
    scored('g1-users', 3, 'Those who would use it were asked, and want it.'),
    scored('g1-novelty', 2, 'Nobody in the organisation does the same already.'),
  ],
  signOffs: [signedBy('assurance', 'g1-privacy', 'Privacy')],
  ...{ spendAuthority: { minor: 5_000_000, currency: 'USD' }, boardId: null, mayBeCircular: true },
};

const pilot: Gate = {
  ...{ gateId: 'gate-2', name: 'Gate 2', from: 'framing', to: 'pilot' },
  mustMeet: [
    ...always('g2'),
    ...atGate('g2', [
      fact('contract', 'The decision contract is in force.', 'contract.inForce'),
      fact(
        'declared',
        'The pilot’s conditions are declared beside production’s.',
        'pilot.conditionsDeclared',
      ),
      filed('baseline-study', 'The baseline was measured before anything changed.'),
      filed('kill-criteria', 'It is agreed what would end the pilot.'),
      filed('data-provenance', 'It is known where the data come from, and that they may be used.'),
    ]),
  ],
  shouldMeet: [
    scored('g2-hypothesis', 5, 'The hypothesis says lever by lever how the metric becomes money.'),
    scored('g2-process', 4, 'It is named which meeting or approval will run differently.'),
    scored('g2-data', 3, 'The data of the pilot are those of a normal week.'),
    scored('g2-cost', 3, 'It is known who pays for it in production.'),
  ],
  signOffs: [
    signedBy('assurance', 'g2-privacy', 'Privacy'),
    signedBy('assurance', 'g2-data', 'Data'),
    signedBy('finance', 'g2-finance', 'Baseline and hypothesis'),
  ],
  ...{ spendAuthority: { minor: 25_000_000, currency: 'USD' }, boardId: null, mayBeCircular: false },
};

const limitedProduction: Gate = {
  ...{ gateId: 'gate-3', name: 'Gate 3', from: 'pilot', to: 'limited-production' },
  mustMeet: [
    ...always('g3'),
    ...atGate('g3', [
      fact('contract', 'The decision contract is in force.', 'contract.inForce'),
      fact(
        'differences',
        'Every difference from production’s conditions has something that closes it.',
        'has(pilot.openDifferences) && pilot.openDifferences == 0.0',
      ),
      filed('benefit-validation', 'Finance validated the benefit, line by line.'),
      filed('evaluation', 'The system was evaluated in the last 90 days.', 90),
      filed('privacy-assessment', 'Privacy was assessed in the last year.', 365),
      filed('rollback-rehearsal', 'A rollback was rehearsed in the last 90 days.', 90),
    ]),
  ],
  shouldMeet: [
    scored('g3-adoption', 5, 'Those who were meant to use it do, and follow it.'),
    scored('g3-override', 4, 'Overrides are rare, recorded, and have reasons.'),
    scored('g3-margin', 3, 'The benefit stands well above what it costs to serve.'),
    scored('g3-support', 2, 'Whoever is called when it fails is ready.'),
  ],
  signOffs: [
    signedBy('assurance', 'g3-privacy', 'Privacy'),
    signedBy('assurance', 'g3-security', 'Security'),
    signedBy('assurance', 'g3-legal', 'Legal'),
    signedBy('finance', 'g3-finance', 'Validated benefit'),
  ],
  ...{ spendAuthority: { minor: 100_000_000, currency: 'USD' }, boardId: null, mayBeCircular: false },
};

const production: Gate = {
  ...{ gateId: 'gate-4', name: 'Gate 4', from: 'limited-production', to: 'production' },
  mustMeet: [
    ...always('g4'),
    ...atGate('g4', [
      fact('contract', 'The decision contract is in force.', 'contract.inForce'),
      filed('production-pathway', 'Every gatekeeper’s question on the way to production is answered.'),
      filed('oversight-drill', 'Overriding and stopping it was practised in the last 180 days.', 180),
      filed('cost-model', 'The full cost of running it is modelled.', 180),
      filed('security-review', 'Its security was reviewed in the last year.', 365),
      filed('evaluation', 'The system was evaluated in the last 90 days.', 90),
      filed('rollback-rehearsal', 'A rollback was rehearsed in the last 90 days.', 90),
    ]),
  ],
  shouldMeet: [
    scored('g4-realised', 5, 'Benefit is realised, and not only claimed.'),
    scored('g4-implemented', 5, 'Somebody witnessed that the process really runs differently.'),
    scored('g4-resilience', 3, 'It held through a bad week.'),
    scored('g4-ownership', 3, 'A team owns it beyond its owner.'),
  ],
  signOffs: [
    signedBy('assurance', 'g4-security', 'Security'),
    signedBy('assurance', 'g4-legal', 'Legal'),
    signedBy('assurance', 'g4-operations', 'Operations'),
    signedBy('finance', 'g4-finance', 'Cost to serve and realised benefit'),
  ],
  ...{ spendAuthority: null, boardId: null, mayBeCircular: false },
};

/** What Gatehouse argues for, as four gates: a start for anybody's own policy. */
export const builtInRules: PolicyRules = { gates: [framing, pilot, limitedProduction, production] };
