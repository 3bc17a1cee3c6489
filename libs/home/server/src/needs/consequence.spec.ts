import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byConsequence, consequenceOf, weights, type Ranked } from './consequence';
import { matterKinds, type MatterKind } from './matter';

describe('what goes first on a Home', () => {
  it.each<[MatterKind, MatterKind]>([
    ['prohibited', 'emergency-stop'],
    ['emergency-stop', 'answer-offer'],
    ['answer-offer', 'sign-contract'],
    ['sign-contract', 'revise-contract'],
    ['revise-contract', 'former-signature'],
    ['former-signature', 'hold'],
    ['hold', 'offer-unanswered'],
    ['offer-unanswered', 'owner-gone'],
    ['owner-gone', 'orphaned'],
    ['orphaned', 'duplicate'],
    ['duplicate', 'write-contract'],
    ['write-contract', 'declare-conditions'],
    ['declare-conditions', 'close-differences'],
    ['close-differences', 'no-risk-tier'],
    ['no-risk-tier', 'no-sponsor'],
  ])('%s before %s, however long either waits', (first, second) => {
    const older = ranked(second, { since: '2020-01-01T00:00:00.000Z' });
    expect(byConsequence(ranked(first), older)).toBeLessThan(0);
  });

  it.each<[MatterKind, MatterKind]>([
    ['sign-contract', 'prohibited'],
    ['offer-unanswered', 'revise-contract'],
    ['orphaned', 'former-signature'],
    ['no-sponsor', 'duplicate'],
  ])('%s before %s once the clock has raised it', (raised, other) => {
    expect(byConsequence(ranked(raised), ranked(other))).toBeGreaterThan(0);
    expect(byConsequence(ranked(raised, { isEscalated: true }), ranked(other))).toBeLessThan(0);
  });

  it('the longest wait among equals, and the id where even that is equal', () => {
    const older = ranked('hold', { since: '2026-01-01T00:00:00.000Z', id: 'b' });
    const newer = ranked('hold', { since: '2026-02-01T00:00:00.000Z', id: 'a' });
    expect([newer, older].sort(byConsequence)).toEqual([older, newer]);
    expect(byConsequence(older, { ...older, id: 'c' })).toBeLessThan(0);
  });

  it('nothing the clock has raised goes behind the same that it has not', () =>
    fc.assert(
      fc.property(fc.constantFrom(...matterKinds), fc.string(), fc.string(), (kind, id, other) => {
        const raised = ranked(kind, { isEscalated: true, since: '2026-09-01T00:00:00.000Z', id });
        expect(byConsequence(raised, ranked(kind, { id: other }))).toBeLessThan(0);
      }),
    ));

  it('every kind has a weight of its own', () => {
    const all = matterKinds.map((kind) => consequenceOf({ kind, isEscalated: false }));
    expect(new Set(all).size).toBe(matterKinds.length);
    expect(Object.keys(weights).sort()).toEqual([...matterKinds].sort());
  });
});

const ranked = (kind: MatterKind, words: Partial<Ranked> = {}): Ranked => ({
  ...{ kind, isEscalated: false, since: '2026-08-01T00:00:00.000Z', id: 'one' },
  ...words,
});
