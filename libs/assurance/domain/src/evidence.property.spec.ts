import { replay, type Actor } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidence } from './evidence';
import type { EvidenceCommand, Superseded } from './evidence.commands';
import type { EvidenceEvent, EvidenceEventOf } from './evidence.events';

describe('the evidence of two pilots, whatever people file', () => {
  it('has chains: each has one successor at most, of the same pilot and kind, and none supersedes itself', () =>
    always(({ events }) => {
      const filings = new Map(
        events.flatMap(({ event }) => (event.type === 'EvidenceFiled' ? [[event.evidenceId, event]] : [])),
      );
      const successors = events.flatMap(({ event }) => (event.type === 'EvidenceSuperseded' ? [event] : []));
      expect(new Set(successors.map(({ evidenceId }) => evidenceId)).size).toBe(successors.length);
      for (const { evidenceId, by, kind, pilotId } of successors) {
        expect(by).not.toBe(evidenceId);
        expect(filings.get(by)).toMatchObject({ pilotId, kind, supersedes: evidenceId });
        expect(filings.get(evidenceId)).toMatchObject({ pilotId, kind });
      }
    }));

  it('never goes round in a circle', () =>
    always(({ events }) => {
      const before = new Map(
        events.flatMap(({ event }) =>
          event.type === 'EvidenceFiled' ? [[event.evidenceId, event.supersedes]] : [],
        ),
      );
      for (const start of before.keys()) {
        const seen = new Set<string>();
        for (let at: string | null = start; at !== null; at = before.get(at) ?? null) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
    }));

  it('is dated when it was filed, and runs out once, after its last day and while nothing took its place', () =>
    always(({ events }) => {
      for (const { event, day, before } of events) {
        if (event.type === 'EvidenceFiled') expect(event.datedOn <= dayOf(day)).toBe(true);
        if (event.type !== 'EvidenceExpired') continue;
        expect(event.expiredOn <= dayOf(day)).toBe(true);
        const earlier = before.filter((one) => one.evidenceId === event.evidenceId);
        expect(earlier.map(({ type }) => type)).toEqual(['EvidenceFiled']);
      }
    }));

  it('is filed by people who may, and by nobody else', () =>
    always(({ events }) => {
      for (const { event, by } of events)
        if (event.type === 'EvidenceFiled') expect(['ana', 'ari', 'olga']).toContain(by.person);
    }));
});

type Happened = { event: EvidenceEvent; by: Actor; day: number; before: readonly EvidenceEvent[] };
type Deed = {
  by: Actor;
  day: number;
  pilotId: string;
  kind: 'evaluation' | 'other';
  supersedes: number | null;
  offset: number;
  lasts: number | null;
};

const always = (holds: (lived: { events: readonly Happened[] }) => void) =>
  fc.assert(
    fc.property(fc.array(deeds, { minLength: 5, maxLength: 40, size: 'max' }), (tried) => holds(live(tried))),
    { numRuns: 200 },
  );

/** As the handler does: what takes a place asks the older one first; the clock goes by before each deed. */
const live = (tried: readonly Deed[]): { events: readonly Happened[] } => {
  const events: Happened[] = [];
  const known = () => events.map(({ event }) => event);
  const stateOf = (id: string) =>
    replay(
      evidence,
      known().filter(({ evidenceId }) => evidenceId === id),
    );
  const send = (command: EvidenceCommand, day: number): boolean => {
    const decision = evidence.decide(command, stateOf(command.evidenceId));
    if (!decision.accepted) return false;
    for (const event of decision.events) events.push({ event, by: command.actor, day, before: known() });
    return true;
  };
  let day = 0;
  for (const [index, deed] of tried.entries()) {
    day = Math.max(day, deed.day);
    for (const { evidenceId, pilotId } of filings(known()))
      send({ evidenceId, pilotId, actor: clock, type: 'ExpireEvidence', today: dayOf(day), rule: 'r' }, day);
    fileAs(deed, { id: `e${index}`, day, known: known(), send });
  }
  return { events };
};

type Filing = {
  id: string;
  day: number;
  known: readonly EvidenceEvent[];
  send: (command: EvidenceCommand, day: number) => boolean;
};

const fileAs = (deed: Deed, { id, day, known, send }: Filing) => {
  const { by: actor, pilotId, kind, offset, lasts } = deed;
  const about = { pilotId, actor, pilot: { ...pilot, owner: 'ana' } };
  const old = deed.supersedes === null ? null : filings(known)[deed.supersedes];
  const supersedes: Superseded | null = old
    ? { evidenceId: old.evidenceId, found: { ...old, supersededBy: successorOf(old.evidenceId, known) } }
    : null;
  const command: EvidenceCommand = {
    ...{ ...about, type: 'FileEvidence', evidenceId: id, kind, title: 'A title', supersedes },
    object: { at: 'link', url: 'https://example.org/', digest: null },
    ...{ datedOn: dayOf(day + offset), expiresOn: lasts === null ? null : dayOf(day + offset + lasts) },
    today: dayOf(day),
  };
  if (!evidence.decide(command, evidence.initial).accepted) return;
  if (
    supersedes &&
    !send({ ...about, type: 'SupersedeEvidence', evidenceId: supersedes.evidenceId, kind, by: id }, day)
  )
    return;
  send(command, day);
};

const filings = (known: readonly EvidenceEvent[]): EvidenceEventOf<'EvidenceFiled'>[] =>
  known.filter((event) => event.type === 'EvidenceFiled');
const successorOf = (id: string, known: readonly EvidenceEvent[]): string | null =>
  known.flatMap((event) =>
    event.type === 'EvidenceSuperseded' && event.evidenceId === id ? [event.by] : [],
  )[0] ?? null;

const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const pilot = { unit: 'Claims', programme: null, sponsor: null, isOver: false };
const clock: Actor = { person: 'rule:evidence-expires', grants: [] };
const everything = { kind: 'everything' } as const;
const people: Actor[] = [
  { person: 'ana', grants: [] },
  { person: 'ari', grants: [{ role: 'assurance', scope: everything }] },
  { person: 'olga', grants: [{ role: 'programme-office', scope: everything }] },
  { person: 'rob', grants: [{ role: 'reader', scope: everything }] },
];
const deeds: fc.Arbitrary<Deed> = fc.record({
  by: fc.constantFrom(...people),
  day: fc.nat(60),
  pilotId: fc.constantFrom('p1', 'p2'),
  kind: fc.constantFrom('evaluation' as const, 'other' as const),
  supersedes: fc.option(fc.nat(10)),
  offset: fc.integer({ min: -5, max: 1 }),
  lasts: fc.option(fc.integer({ min: -1, max: 10 })),
});
