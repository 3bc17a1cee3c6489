import { blankClauses, type ContractEvent, type PilotEvent } from '@gatehouse/pilots-domain';
import { naiveRows, onBothEngines } from '@gatehouse/projections/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everything, homeWorld, registered } from '../testing/home-world';
import { weights } from './consequence';
import { mattersOf } from './matters-of';
import { homeNeeds } from './needs.projection';
import type { PilotFacts } from './pilot-facts';
import { concerns, type Standing } from './standing';
import { mostOfAPile, whatWaits } from './what-waits';

describe('what waits, whatever happened', () => {
  onBothEngines((engine) => {
    it('is found by its columns exactly where its facts say that it waits, now and then', () =>
      fc.assert(
        fc.asyncProperty(histories, fc.option(days, { nil: undefined }), async (history, asked) => {
          const world = await homeWorld(engine);
          for (const pilot of pilots)
            await world.happens(instantOn(0), 'office', registered(pilot, { unit: unitOf(pilot) }));
          for (const { event, day } of history) await world.happens(instantOn(day), 'office', event);
          const moment = asked === undefined ? {} : { asOf: Date.parse(instantOn(asked)) };
          const { events } = await world.log.readAll(0, 1_000);
          const rows = [...naiveRows(homeNeeds, events, moment)].map(([, row]) => row as PilotFacts);
          for (const standing of standings) {
            const { needs, piled } = await whatWaits(world.reads, [standing], moment);
            const expected = rows.flatMap((facts) =>
              mattersOf(facts)
                .filter((matter) => concerns(standing, matter, facts))
                // Whether a duplicate's other pilot has ended is looked at beyond the facts.
                .filter(({ kind }) => kind !== 'duplicate')
                .map(({ kind }) => ({ kind, id: facts.id })),
            );
            const listed = expected.filter(({ kind }) => !weights[kind].isPile);
            const found = needs.filter(
              ({ matter: { kind } }) => kind !== 'duplicate' && !weights[kind].isPile,
            );
            expect(found.map(({ matter, facts }) => `${facts.id} ${matter.kind}`).sort()).toEqual(
              listed.map(({ kind, id }) => `${id} ${kind}`).sort(),
            );
            for (const [pile, count] of Object.entries(piled)) {
              const lying = expected.filter(
                ({ kind }) => weights[kind].isPile && weights[kind].group === pile,
              );
              const shown = needs.filter(
                ({ matter: { kind } }) => weights[kind].isPile && weights[kind].group === pile,
              );
              expect(count).toBe(lying.length);
              expect(shown).toHaveLength(Math.min(lying.length, mostOfAPile));
            }
          }
          await world.stop();
        }),
        { numRuns: engine.runs(40) },
      ));
  });
});

const pilots = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
const people = ['ana', 'ben', 'eve'];
const unitOf = (pilot: string) => (pilot < 'p4' ? 'Claims' : 'Fraud');
const instantOn = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();

const own = (person: string, ...grants: Standing['grants']): Standing => ({
  ...{ viewer: person, person, grants, isActing: false },
  parts: ['owner', 'sponsor', 'offered', 'role'],
});
const standings: Standing[] = [
  ...people.map((person) => own(person)),
  own('office', { role: 'programme-office', scope: everything }),
  own('ana', { role: 'programme-office', scope: { kind: 'unit', unit: 'Fraud' } }),
  own('eve', { role: 'assurance', scope: { kind: 'unit', unit: 'Claims' } }),
  { ...own('tom'), person: 'ben', parts: ['owner', 'role'] },
];

const days = fc.integer({ min: 1, max: 20 });
const person = fc.constantFrom(...people);
const office = { capacity: 'programme-office' } as const;
const digest = { version: 1, digest: 'd' } as const;

const happening = (pilotId: string): fc.Arbitrary<PilotEvent | ContractEvent> =>
  fc.oneof(
    person.map((to): PilotEvent => ({ type: 'OwnershipOffered', pilotId, to, ...office })),
    person.map((owner): PilotEvent => ({ type: 'OwnershipAccepted', pilotId, owner })),
    person.map((owner): PilotEvent => ({
      type: 'OwnershipReleased',
      pilotId,
      owner,
      reason: 'r',
      ...office,
    })),
    person.map((sponsor): PilotEvent => ({ type: 'SponsorNamed', pilotId, sponsor, ...office })),
    person.map((stopper): PilotEvent => ({
      ...{ type: 'EmergencyStopped', pilotId, person: stopper, onBehalfOf: null, reason: 'r', ...office },
    })),
    fc.constantFrom('limited', 'prohibited').map((tier): PilotEvent => ({
      ...{
        type: 'RiskTierAssigned',
        pilotId,
        tier: tier as 'limited',
        basis: 'b',
        reported: null,
        ...office,
      },
    })),
    fc.constantFrom<PilotEvent | ContractEvent>(
      {
        ...{ type: 'PilotHeld', pilotId, cause: 'programme-office', reason: 'r', ...office },
        ...{ returnOn: null, gate: null },
      },
      { type: 'PilotResumed', pilotId, cause: 'programme-office', reason: 'r', gate: null, ...office },
      { type: 'PilotRetired', pilotId, reason: 'r', reported: null, ...office },
      { type: 'PilotWithdrawn', pilotId, importId: 'i' },
      {
        ...{ type: 'ContractSubmitted', pilotId, ...digest, clauses: blankClauses, change: 'first' },
        ...{ changed: [], ...office },
      },
      { type: 'ConditionsDeclared', pilotId, lines: [], ...office },
      { type: 'SignatureRefused', pilotId, role: 'sponsor', person: 'ben', reason: 'r', ...digest },
      { type: 'SignatureOverdue', pilotId, role: 'owner', version: 1, submittedAt: 's', rule: 'r', days: 14 },
      {
        ...{ type: 'PilotEscalated', pilotId, matter: 'orphaned', since: 's', days: 30, rule: 'r' },
        to: 'programme-office',
      },
    ),
  );

const histories = fc.array(
  fc
    .record({ pilot: fc.constantFrom(...pilots), day: days })
    .chain(({ pilot, day }) => happening(pilot).map((event) => ({ event, day }))),
  { maxLength: 30 },
);
