import { sentence } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import { everything, registered } from '../testing/home-world';
import { matter, office } from './a-matter';
import { factsAtFirst } from './facts-after';
import type { MatterKind } from './matter';
import type { PilotFacts } from './pilot-facts';
import { concerns, isAlone, type Standing } from './standing';

describe('whose Home a matter is on', () => {
  it.each<[MatterKind, boolean]>([
    ['write-contract', true],
    ['declare-conditions', true],
    ['revise-contract', true],
    ['sign-contract', false],
    ['former-signature', false],
    ['answer-offer', false],
  ])("an owner's %s is on their delegate's as well: %s", (kind, isToo) => {
    const owners = ofOwner(kind);
    expect(concerns(own('eve'), owners, facts)).toBe(true);
    expect(concerns(delegate(['owner', 'role']), owners, facts)).toBe(isToo);
    expect(concerns(delegate(['role']), owners, facts)).toBe(false);
    expect(concerns(own('tom'), owners, facts)).toBe(false);
  });

  it('nobody’s whom it excepts, nor that of whoever stands in for them', () => {
    const stopped = { ...ofOwner('emergency-stop'), except: ['eve'] };
    expect(concerns(own('eve'), stopped, facts)).toBe(false);
    expect(concerns(delegate(['owner', 'role']), stopped, facts)).toBe(false);
    const byDelegate = { ...ofOwner('emergency-stop'), except: ['tom'] };
    expect(concerns(own('eve'), byDelegate, facts)).toBe(true);
    expect(concerns(delegate(['owner', 'role']), byDelegate, facts)).toBe(false);
  });

  it('a role’s at the pilot’s place, and nowhere else', () => {
    const held = matter({ kind: 'hold', audience: [office], since: 's', sentence: sentence`On hold` });
    const of = (unit: string) => own('una', { role: 'programme-office', scope: { kind: 'unit', unit } });
    expect(concerns(of('Claims'), held, facts)).toBe(true);
    expect(concerns(of('Fraud'), held, facts)).toBe(false);
    expect(concerns(own('una', { role: 'assurance', scope: everything }), held, facts)).toBe(false);
  });

  it('theirs alone, where it names them and nobody else', () => {
    expect(isAlone(own('eve'), ofOwner('sign-contract'))).toBe(true);
    expect(isAlone(delegate(['owner']), ofOwner('write-contract'))).toBe(false);
    const shared = { ...ofOwner('emergency-stop'), audience: [...ofOwner('hold').audience, office] };
    expect(isAlone(own('eve'), shared)).toBe(false);
  });
});

const ofOwner = (kind: MatterKind) =>
  matter({ kind, audience: [{ part: 'owner', person: 'eve' }], since: 's', sentence: sentence`It waits` });

const own = (person: string, ...grants: Standing['grants']): Standing => ({
  ...{ viewer: person, person, grants, isActing: false },
  parts: ['owner', 'sponsor', 'offered', 'role'],
});
const delegate = (parts: Standing['parts']): Standing => ({
  ...{ viewer: 'tom', person: 'eve', grants: [], isActing: false, parts },
});

const facts: PilotFacts = {
  ...factsAtFirst(registered('p'), { occurredAt: '2026-01-01T09:00:00.000Z' }),
  owner: 'eve',
};
