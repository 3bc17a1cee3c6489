import { describe, expect, it } from '@jest/globals';
import { involves, isInOwnRight, mayActAs, standsFor, type Actor } from './actor';

describe('whoever acts', () => {
  it('stands for themselves in their own right, whatever the duty', () => {
    expect(isInOwnRight(ana)).toBe(true);
    expect(standsFor(ana, 'ana', 'ownership')).toBe(true);
    expect(standsFor(ana, 'ana', 'finance')).toBe(true);
    expect(standsFor(ana, 'ben', 'ownership')).toBe(false);
  });

  it('stands for whoever lent them the duty, and for no other duty of theirs', () => {
    expect(isInOwnRight(benForAna)).toBe(false);
    expect(standsFor(benForAna, 'ana', 'ownership')).toBe(true);
    expect(standsFor(benForAna, 'ana', 'sponsorship')).toBe(false);
    expect(standsFor(benForAna, 'zoe', 'ownership')).toBe(false);
  });

  it('does not stand for themselves while they act for somebody', () =>
    expect(standsFor(benForAna, 'ben', 'ownership')).toBe(false));

  it('is lent nothing where no duties are named', () =>
    expect(standsFor({ person: 'ben', grants: [], onBehalfOf: 'ana' }, 'ana', 'ownership')).toBe(false));

  it('involves both, the one who acts and the one acted for', () => {
    expect(involves(ana, 'ana')).toBe(true);
    expect(involves(ana, 'ben')).toBe(false);
    expect(involves(benForAna, 'ben')).toBe(true);
    expect(involves(benForAna, 'ana')).toBe(true);
    expect(involves(benForAna, 'zoe')).toBe(false);
  });
});

describe('a role', () => {
  const actor: Actor = {
    person: 'ana',
    grants: [
      { role: 'finance', scope: { kind: 'everything' } },
      { role: 'assurance', scope: { kind: 'unit', unit: 'Claims' } },
      { role: 'programme-office', scope: { kind: 'programme', programme: 'Renewal' } },
    ],
  };
  it.each([
    ['finance', { unit: null, programme: null }, true],
    ['assurance', { unit: 'Claims', programme: null }, true],
    ['assurance', { unit: 'Service', programme: 'Claims' }, false],
    ['programme-office', { unit: null, programme: 'Renewal' }, true],
    ['programme-office', { unit: 'Renewal', programme: null }, false],
    ['administrator', { unit: 'Claims', programme: 'Renewal' }, false],
  ] as const)('of %s at %j is had: %s', (role, place, expected) =>
    expect(mayActAs(actor, role, place)).toBe(expected),
  );
});

const ana: Actor = { person: 'ana', grants: [] };
const benForAna: Actor = { person: 'ben', grants: [], onBehalfOf: 'ana', duties: ['ownership'] };
