import type { ContractEvent, PilotEvent, Signature, SignatoryRole } from '@gatehouse/pilots-domain';
import type { Envelope } from '@gatehouse/event-store';
import { blankClauses } from '@gatehouse/pilots-domain';
import { describe, expect, it } from '@jest/globals';
import { accepted, offered, registered, settled } from '../testing/home-world';
import { factsAfter, factsAtFirst } from './facts-after';
import { mattersOf } from './matters-of';
import type { Matter, MatterKind } from './matter';
import type { PilotFacts } from './pilot-facts';

const released: PilotEvent = {
  ...{ type: 'OwnershipReleased', pilotId: 'p', owner: 'ben', reason: 'r', capacity: 'owner' },
};
const declared: PilotEvent = {
  ...{ type: 'ConditionsDeclared', pilotId: 'p', capacity: 'owner' },
  lines: [{ aspect: 'data', inPilot: 'a', inProduction: 'a', closing: null }],
};
const drafted: ContractEvent = {
  ...{
    type: 'ContractDrafted',
    pilotId: 'p',
    clauses: blankClauses,
    origin: { kind: 'blank' },
    capacity: 'owner',
  },
};
const revised: ContractEvent = {
  ...{ type: 'ClauseRevised', pilotId: 'p', clause: 'decision', text: 'Pay', capacity: 'owner' },
};
const refused: ContractEvent = {
  ...{ type: 'SignatureRefused', pilotId: 'p', role: 'sponsor', person: 'sponsor', version: 1, digest: 'd' },
  reason: 'r',
};

describe('what waits about a pilot', () => {
  it('that was only registered: an owner, a tier, a sponsor', () => {
    expect(kinds(registered('p'))).toEqual(['orphaned', 'no-risk-tier', 'no-sponsor']);
  });

  it('that is offered: the answer, and whoever may offer it to another', () => {
    const [answer, unanswered] = waits(...settled('p'), offered('p', 'ben'));
    expect(answer).toMatchObject({
      ...{ kind: 'answer-offer', since: day(4), audience: [{ part: 'offered', person: 'ben' }] },
    });
    expect(unanswered).toMatchObject({
      kind: 'offer-unanswered',
      audience: [sponsor, officeRole],
      waitsOn: [{ part: 'offered', person: 'ben' }],
    });
    expect(said(unanswered)).toBe('Offered to @ben, not yet accepted');
  });

  it('that is declined or let go: somebody else to own it', () => {
    const declined: PilotEvent = { type: 'OwnershipDeclined', pilotId: 'p', offeredTo: 'ben', reason: 'r' };
    expect(kinds(...settled('p'), offered('p', 'ben'), declined)).toEqual(['orphaned']);
    expect(kinds(...settled('p'), ...owned('ben'), released)).toEqual(['owner-gone']);
    expect(said(waits(...settled('p'), ...owned('ben'), released)[0])).toContain('@ben no longer owns it');
  });

  it('that is owned: its contract, and what differs from production', () => {
    expect(kinds(...settled('p'), ...owned('ben'))).toEqual(['write-contract', 'declare-conditions']);
  });

  it('that is owned, with conditions: only the differences that nothing would close', () => {
    const line = { aspect: 'data', inPilot: 'a', inProduction: 'b', closing: null } as const;
    const declared = (
      ...lines: (
        typeof line | { aspect: 'users'; inPilot: string; inProduction: string; closing: string | null }
      )[]
    ): PilotEvent => ({
      ...{ type: 'ConditionsDeclared', pilotId: 'p', lines, capacity: 'owner' },
    });
    const closed = { aspect: 'users', inPilot: 'a', inProduction: 'b', closing: 'a trial' } as const;
    const same = { aspect: 'users', inPilot: 'a', inProduction: 'a', closing: null } as const;
    expect(kinds(...settled('p'), ...owned('ben'), declared(line, closed))).toContain('close-differences');
    expect(kinds(...settled('p'), ...owned('ben'), declared(closed, same))).toEqual(['write-contract']);
  });

  it('that is prohibited, stopped, held or a duplicate', () => {
    const found = waits(
      ...settled('p'),
      ...owned('ben'),
      {
        type: 'RiskTierAssigned',
        pilotId: 'p',
        tier: 'prohibited',
        basis: 'b',
        reported: null,
        capacity: 'assurance',
      },
      {
        type: 'EmergencyStopped',
        pilotId: 'p',
        person: 'ben',
        onBehalfOf: null,
        reason: 'r',
        capacity: 'owner',
      },
      {
        ...{ type: 'PilotHeld', pilotId: 'p', cause: 'emergency', reason: 'r', capacity: 'owner' },
        ...{ returnOn: null, gate: null },
      },
      {
        type: 'PilotHeld',
        pilotId: 'p',
        ...{ cause: 'programme-office', reason: 'r', returnOn: null, gate: null },
        capacity: 'programme-office',
      },
      { type: 'DuplicateDeclared', pilotId: 'p', of: 'q', basis: 'b', capacity: 'owner' },
    );
    expect(found.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'prohibited',
      'emergency-stop',
      'hold',
      'duplicate',
    ]);
    expect(found[1]?.except).toEqual(['ben']);
  });

  it('that is over: nothing', () => {
    const killed: PilotEvent = {
      ...{ type: 'PilotKilled', pilotId: 'p', reason: 'no-value', because: 'b', lessons: 'l', freed: null },
      gate: null,
      capacity: 'programme-office',
    };
    expect(kinds(registered('p'), killed)).toEqual([]);
  });

  it('says that the clock has raised it, until somebody does something', () => {
    const raised = (matter: 'orphaned' | 'offer-unanswered'): PilotEvent => ({
      ...{ type: 'PilotEscalated', pilotId: 'p', matter, since: day(0), days: 30, rule: 'r' },
      to: 'programme-office',
    });
    const [orphan] = waits(...settled('p'), raised('orphaned'));
    expect(orphan).toMatchObject({ kind: 'orphaned', isEscalated: true });
    expect(said(orphan)).toContain(', raised to the programme office');
    const again = waits(
      ...settled('p'),
      offered('p', 'ben'),
      raised('offer-unanswered'),
      offered('p', 'eve'),
    );
    expect(again.map(({ isEscalated }) => isEscalated)).toEqual([false, false]);
  });
});

describe("what waits about a pilot's decision contract", () => {
  it.each<[string, ContractEvent[], string | null]>([
    ['nothing written', [drafted], 'begun, and nothing is written'],
    ['begun', [drafted, revised], 'written and not yet submitted'],
    ['submitted', [drafted, revised, submitted(1)], null],
  ])('%s: the owner to write it', (_, events, words) => {
    const found = waits(...settled('p'), ...owned('ben'), ...events).find(
      ({ kind }) => kind === 'write-contract',
    );
    expect(found === undefined ? null : said(found)).toEqual(
      words === null ? null : expect.stringContaining(words),
    );
  });

  it('submitted: three signatures, each of its own person; assurance is nobody who signs otherwise', () => {
    const found = toSign(submitted(1));
    expect(found.map(({ audience }) => audience)).toEqual([[owner], [sponsor], [assuranceRole]]);
    expect(found[2]?.except).toEqual(['ben', 'sponsor']);
  });

  it('signed by some: only the others', () => {
    expect(toSign(submitted(1), signed('owner', 'ben', 1)).map(({ audience }) => audience)).toEqual([
      [sponsor],
      [assuranceRole],
    ]);
  });

  it('refused: the owner to revise, and nobody to sign meanwhile', () => {
    const found = waits(...settled('p'), ...owned('ben'), submitted(1), refused, declared);
    expect(found.map(({ kind }) => kind)).toEqual(['revise-contract']);
  });

  it('in force: nothing, and nothing after a change of wording that carries what was signed', () => {
    const inForce = [...threeSignatures(1), forceful(1)];
    expect(toSign(submitted(1), ...inForce)).toEqual([]);
    expect(toSign(submitted(1), ...inForce, submitted(2, 'wording'), forceful(2))).toEqual([]);
  });

  it('materially changed: everybody again, and told what theirs was replaced by', () => {
    const voided: ContractEvent = {
      ...{ type: 'ContractVoided', pilotId: 'p', version: 1, digest: 'd', wasInForce: true, replacedBy: 2 },
      ...{ changed: ['decision'], signatures: signaturesOf(1) },
    };
    const found = toSign(submitted(1), ...threeSignatures(1), forceful(1), submitted(2, 'material'), voided);
    expect(found).toHaveLength(3);
    expect(said(found[0])).toContain('Version 2 replaced version 1, which @ben signed');
  });

  it('in force by a former owner: the present one', () => {
    const events = [submitted(1), ...threeSignatures(1), forceful(1), declared];
    const found = waits(...settled('p'), ...owned('ben'), ...events, released, ...owned('eve'));
    expect(found.map(({ kind }) => kind)).toEqual(['former-signature']);
    expect(found[0]?.audience).toEqual([{ part: 'owner', person: 'eve' }]);
    const signedAgain = waits(
      ...[...settled('p'), ...owned('ben'), ...events, released, ...owned('eve')],
      ...[signed('owner', 'eve', 1), forceful(1, 'eve')],
    );
    expect(signedAgain).toEqual([]);
  });

  it('overdue: says so and weighs more', () => {
    const overdue: ContractEvent = {
      ...{
        type: 'SignatureOverdue',
        pilotId: 'p',
        role: 'sponsor',
        version: 1,
        submittedAt: day(0),
        rule: 'r',
      },
      days: 14,
    };
    const found = toSign(submitted(1), overdue);
    expect(found.map(({ isEscalated }) => isEscalated)).toEqual([false, true, false]);
    expect(said(found[1])).toContain('overdue after 14 days');
  });
});

const day = (number: number) => new Date(Date.UTC(2026, 0, 1 + number, 9)).toISOString();

const factsOf = (events: readonly (PilotEvent | ContractEvent)[]): PilotFacts => {
  const [first, ...rest] = events;
  if (first?.type !== 'PilotRegistered') throw new Error('A pilot begins by being registered.');
  const at = (number: number) => ({ occurredAt: day(number), by: 'office' }) as Envelope;
  return rest.reduce(
    (facts, event, index) => factsAfter(facts, event, at(index + 2)),
    factsAtFirst(first, at(1)),
  );
};
const waits = (...events: (PilotEvent | ContractEvent)[]): Matter[] => mattersOf(factsOf(events));
const kinds = (...events: (PilotEvent | ContractEvent)[]): MatterKind[] =>
  waits(...events).map(({ kind }) => kind);
const toSign = (...events: ContractEvent[]) =>
  waits(...settled('p'), ...owned('ben'), ...events).filter(({ kind }) => kind === 'sign-contract');

const said = (matter: Matter | undefined): string =>
  (matter?.sentence ?? []).map((part) => (part.kind === 'person' ? `@${part.person}` : part.text)).join('');

const owner = { part: 'owner', person: 'ben' };
const sponsor = { part: 'sponsor', person: 'sponsor' };
const officeRole = { part: 'role', role: 'programme-office' };
const assuranceRole = { part: 'role', role: 'assurance' };

function owned(person: string): PilotEvent[] {
  return [offered('p', person), accepted('p', person)];
}

function submitted(version: number, change: 'first' | 'wording' | 'material' = 'first'): ContractEvent {
  return {
    ...{ type: 'ContractSubmitted', pilotId: 'p', version, digest: 'd', clauses: blankClauses, change },
    ...{ changed: [], capacity: 'owner' },
  };
}
function signed(role: SignatoryRole, person: string, version: number): ContractEvent {
  return { type: 'ContractSigned', pilotId: 'p', role, person, version, digest: 'd', at: day(0) };
}
function signaturesOf(version: number, first = 'ben'): Signature[] {
  return [
    { role: 'owner', person: first, version, at: day(0) },
    { role: 'sponsor', person: 'sponsor', version, at: day(0) },
    { role: 'assurance', person: 'assurance', version, at: day(0) },
  ];
}
const threeSignatures = (version: number): ContractEvent[] =>
  signaturesOf(version).map(({ role, person }) => signed(role, person, version));
function forceful(version: number, first = 'ben'): ContractEvent {
  return {
    type: 'ContractInForce',
    pilotId: 'p',
    version,
    digest: 'd',
    signatures: signaturesOf(version, first),
  };
}
