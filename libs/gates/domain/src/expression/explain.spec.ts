import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aDossier, aPiece } from '../testing/a-dossier';
import { environmentOf } from './environment';
import { explain, type Explained } from './explain';

const old = aPiece({ id: 'e2', kind: 'rollback-rehearsal', title: 'Rehearsal of May', ageDays: 104 });

describe('an explanation', () => {
  it('says which part was false, and on which fact it rests', () => {
    const dossier = aDossier({ contract: { state: 'draft', inForce: false } });
    expect(outline(explain('pilot.ownerAccepted && contract.inForce', dossier))).toEqual([
      'false: pilot.ownerAccepted && contract.inForce',
      ' true: pilot.ownerAccepted [pilot.ownerAccepted=true]',
      ' false: contract.inForce [contract.inForce=false]',
    ]);
  });

  it('leaves alone what was decided before', () => {
    const { pilot } = aDossier();
    const { tier: _, ...untiered } = pilot;
    const text = 'has(pilot.tier) && pilot.tier == "high" || pilot.onHold';
    expect(outline(explain(text, aDossier({ pilot: untiered })))).toEqual([
      `false: ${text}`,
      ' false: has(pilot.tier) && pilot.tier == "high"',
      '  false: has(pilot.tier) [pilot.tier=null]',
      '  not-needed: pilot.tier == "high"',
      ' false: pilot.onHold [pilot.onHold=false]',
    ]);
  });

  it('looks at a list piece by piece, up to the one that decides', () => {
    const text = 'evidence.exists(e, e.kind == "rollback-rehearsal" && e.ageDays <= 90)';
    expect(outline(explain(text, aDossier({ evidence: [aPiece(), old] })))).toEqual([
      `false: ${text} [evidence=2]`,
      ' false: e.kind == "rollback-rehearsal" && e.ageDays <= 90',
      '  false: e.kind == "rollback-rehearsal" [evidence[e1].kind=evaluation]',
      '  not-needed: e.ageDays <= 90',
      ' false: e.kind == "rollback-rehearsal" && e.ageDays <= 90',
      '  true: e.kind == "rollback-rehearsal" [evidence[e2].kind=rollback-rehearsal]',
      '  false: e.ageDays <= 90 [evidence[e2].ageDays=104]',
    ]);
    expect(explain('evidence.all(e, !e.counts)', aDossier({ evidence: [aPiece(), old] })).parts).toHaveLength(
      1,
    );
  });

  it('does not know what rests on a fact that is not there', () => {
    const { pilot } = aDossier();
    const { ownedDays: _, ...orphaned } = pilot;
    const dossier = aDossier({ pilot: orphaned });
    expect(explain('pilot.ownedDays > 3', dossier).value).toBe('unknown');
    expect(explain('pilot.ownedDays > 3 || contract.inForce', dossier).value).toBe('true');
    expect(explain('pilot.ownedDays > 3 && pilot.onHold', dossier).value).toBe('false');
    expect(explain('!(pilot.ownedDays > 3)', dossier).value).toBe('unknown');
    expect(explain('pilot.ownedDays > 3 ? true : true', dossier).value).toBe('unknown');
    expect(explain('this is no expression', dossier).value).toBe('unknown');
  });

  it('comes to what the expression itself comes to, whatever it joins', () =>
    fc.assert(
      fc.property(expressions, (text) => {
        const dossier = aDossier({ evidence: [aPiece(), old] });
        let itself: unknown;
        try {
          itself = environmentOf([]).evaluate(text, dossier);
        } catch {
          itself = 'unknown';
        }
        expect(explain(text, dossier).value).toBe(String(itself));
      }),
      { numRuns: 300 },
    ));

  it('is done in time for as many pieces as there can be', () => {
    const evidence = Array.from({ length: 64 }, (_, index) => aPiece({ id: `e${index}`, ageDays: index }));
    const text = Array.from({ length: 12 }, () => 'evidence.exists(e, e.ageDays > 1000 || !e.counts)').join(
      '||',
    );
    const before = performance.now();
    expect(explain(text, aDossier({ evidence })).value).toBe('false');
    // A hundredth of a second when nothing else runs; what grew with a power would take minutes.
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

const leaves = fc.constantFrom(
  'contract.inForce',
  'pilot.onHold',
  'pilot.ageDays > 100',
  'pilot.tier == "high"',
  'evidence.exists(e, e.ageDays > 100)',
  'evidence.all(e, e.ageDays > 100)',
);
const expressions = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaves,
    fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one} && ${other})`),
    fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(${one} || ${other})`),
    tie('any').map((one) => `!(${one})`),
    fc.tuple(tie('any'), tie('any'), tie('any')).map(([one, yes, no]) => `(${one} ? ${yes} : ${no})`),
  ),
})).any;

function outline(part: Explained, indent = ''): string[] {
  const facts = part.facts.map(({ path, value }) => ` [${path}=${String(value)}]`).join('');
  return [
    `${indent}${part.value}: ${part.text}${facts}`,
    ...part.parts.flatMap((one) => outline(one, `${indent} `)),
  ];
}
