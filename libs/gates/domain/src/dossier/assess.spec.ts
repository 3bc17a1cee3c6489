import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDossier, aPiece } from '../testing/a-dossier';
import { assess, assessCriterion, saysTheSame } from './assess';
import type { Dossier } from './dossier';

const needs = (kind: string, freshDays: number | null = 90) => ({
  ...{ criterionId: 'c1', sentence: 'A sentence.', expression: '' },
  evidence: [{ kind, freshDays }],
});
const says = (expression: string) => ({
  criterionId: 'c1',
  sentence: 'A sentence.',
  expression,
  evidence: [],
});
const rehearsal = (ageDays: number) =>
  aPiece({ id: 'e2', kind: 'rollback-rehearsal', title: 'Rehearsal of May', ageDays });

describe('a must-meet criterion', () => {
  it('is met by evidence that is fresh, and names it', () =>
    expect(assessCriterion(needs('evaluation'), aDossier())).toEqual({
      criterionId: 'c1',
      verdict: 'met',
      because: 'true: evidence of kind evaluation is 20 days old, at most 90',
      facts: [
        { path: 'evidence[e1].kind', value: 'evaluation' },
        { path: 'evidence[e1].ageDays', value: 20 },
      ],
      evidence: ['e1'],
    }));

  it.each([
    [
      'false: evidence of kind rollback-rehearsal is 104 days old, at most 90',
      needs('rollback-rehearsal'),
      aDossier({ evidence: [rehearsal(104)] }),
    ],
    ['false: no evidence of kind cost-model is filed', needs('cost-model', null), aDossier()],
    [
      'false: evidence of kind evaluation was superseded or has expired',
      needs('evaluation'),
      aDossier({ evidence: [aPiece({ counts: false })] }),
    ],
    [
      'false: its decision contract is not in force',
      says('contract.inForce'),
      aDossier({ contract: { state: 'draft', inForce: false } }),
    ],
    ['false: the risk tier is “limited” (pilot.tier == "high")', says('pilot.tier == "high"'), aDossier()],
    [
      'false: none of 1 fits e.kind == "rollback-rehearsal" && e.ageDays <= 90; nearest: “Rehearsal of May”, the age in days is 104 (e.ageDays <= 90)',
      says('evidence.exists(e, e.kind == "rollback-rehearsal" && e.ageDays <= 90)'),
      aDossier({ evidence: [rehearsal(104)] }),
    ],
    [
      'false: the gates passed: Gate 1 ("Gate 2" in gates.passed)',
      says('"Gate 2" in gates.passed'),
      aDossier(),
    ],
    [
      'false: nothing is there that could fit (evidence.exists(e, e.counts))',
      says('evidence.exists(e, e.counts)'),
      aDossier({ evidence: [] }),
    ],
  ])('%s', (because, criterion, dossier) =>
    expect(assessCriterion(criterion, dossier)).toMatchObject({ verdict: 'unmet', because }),
  );

  it('is not met by ignorance', () => {
    const { tier: _, ...untiered } = aDossier().pilot;
    const dossier = aDossier({ pilot: untiered });
    expect(assessCriterion(says('pilot.tier != "prohibited"'), dossier)).toMatchObject({
      verdict: 'unknown',
      because: 'not known: the risk tier is not known (pilot.tier != "prohibited")',
      facts: [{ path: 'pilot.tier', value: null }],
    });
  });

  it('needs its expression and every kind of evidence that it names', () => {
    const both = { ...needs('evaluation'), expression: 'contract.inForce' };
    expect(assessCriterion(both, aDossier()).verdict).toBe('met');
    expect(assessCriterion(both, aDossier({ evidence: [] })).verdict).toBe('unmet');
    expect(assessCriterion(both, aDossier({ contract: { state: 'none', inForce: false } })).verdict).toBe(
      'unmet',
    );
  });

  it('names the piece that its expression found', () =>
    expect(assessCriterion(says('evidence.exists(e, e.kind == "evaluation")'), aDossier()).evidence).toEqual([
      'e1',
    ]));

  it('is met by the newest piece that counts, in whatever order they are', () => {
    const evidence = [aPiece({ id: 'old', ageDays: 300 }), aPiece({ id: 'new', ageDays: 3 })];
    expect(assessCriterion(needs('evaluation'), aDossier({ evidence })).evidence).toEqual(['new']);
  });

  it('records the facts that decided, and not a whole file of evidence', () => {
    const evidence = Array.from({ length: 64 }, (_, index) => aPiece({ id: `e${index}`, ageDays: index }));
    const paths = (expression: string) =>
      assessCriterion(says(expression), aDossier({ evidence })).facts.map(({ path }) => path);
    expect(paths('evidence.exists(e, e.ageDays == 40.0)')).toEqual(['evidence', 'evidence[e40].ageDays']);
    expect(paths('evidence.all(e, e.ageDays < 9)')).toEqual(['evidence', 'evidence[e9].ageDays']);
    expect(paths('evidence.exists(e, e.ageDays > 90)')).toHaveLength(9);
  });

  it('has nothing new to say when only a day went by', () => {
    const on = (ageDays: number) =>
      assessCriterion(needs('evaluation'), aDossier({ evidence: [aPiece({ ageDays })] }));
    expect(saysTheSame(on(20), on(21))).toBe(true);
    expect(saysTheSame(on(90), on(91))).toBe(false);
  });
});

it('assessing never fails, and says the same twice, whatever the dossier and the expression', () =>
  fc.assert(
    fc.property(dossiers, fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }), (dossier, words) => {
      const gate = { mustMeet: [says(words.join(' ')), says(words.join(' && ')), needs('evaluation')] };
      const assessed = assess(gate, dossier);
      expect(assessed).toHaveLength(3);
      expect(assess(gate, dossier)).toEqual(assessed);
    }),
    { numRuns: 500 },
  ));

const pieces = fc.constantFrom(
  'contract.inForce',
  'pilot.tier == "high"',
  'pilot.ownedDays > 3',
  'evidence.exists(e, e.counts)',
  'evidence.all(e, e.ageDays < 9)',
  '&&',
  '||',
  '(',
  ')',
  'has(pilot.stage)',
);

const days = fc.nat({ max: 5_000 });
const dossiers: fc.Arbitrary<Dossier> = fc.record({
  pilot: fc.record(
    {
      ...{ name: fc.string(), unit: fc.string(), tier: fc.string(), autonomy: fc.nat({ max: 4 }) },
      ...{ ownerAccepted: fc.boolean(), sponsorNamed: fc.boolean(), conditionsDeclared: fc.boolean() },
      ...{ openDifferences: fc.nat(), onHold: fc.boolean(), ageDays: days, ownedDays: days },
    },
    {
      requiredKeys: [
        ...(['name', 'unit', 'autonomy', 'ownerAccepted', 'sponsorNamed'] as const),
        ...(['conditionsDeclared', 'onHold', 'ageDays'] as const),
      ],
    },
  ),
  contract: fc.record(
    {
      state: fc.constantFrom('none' as const, 'in-force' as const),
      inForce: fc.boolean(),
      version: days,
    },
    { requiredKeys: ['state', 'inForce'] },
  ),
  evidence: fc.array(
    fc.record({
      ...{ id: fc.uuid(), kind: fc.constantFrom('evaluation', 'other'), title: fc.string() },
      ...{ ageDays: days, counts: fc.boolean() },
    }),
    { maxLength: 64 },
  ),
  gates: fc.record({ openConditions: days, lapsedConditions: days, passed: fc.array(fc.string()) }),
});
