import type { ContractEvent, PilotEvent } from '@gatehouse/pilots-domain';
import { naiveRows, onBothEngines } from '@gatehouse/projections/testing';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PortfolioRow } from './portfolio-row';
import { portfolio } from './portfolio.projection';
import { summaryOf } from './portfolio-counts';
import { differenceOf } from './portfolio-difference';
import { pilotWorld, registered, staged } from './testing/pilot-world';

describe('the portfolio, whatever happened', () => {
  onBothEngines((engine) => {
    it('counts and compares at every moment what its log says', () =>
      fc.assert(
        fc.asyncProperty(
          histories,
          fc.array(moments, { minLength: 2, maxLength: 4 }),
          async (history, asked) => {
            const world = await pilotWorld(engine);
            for (const { event, day } of history) await world.happens(instantOn(day), event);
            const { events } = await world.log.readAll(0, 1_000);
            const rowsAt = (moment: (typeof asked)[number]) =>
              new Map([...naiveRows(portfolio, events, moment)] as [string, PortfolioRow][]);

            for (const moment of asked) {
              const rows = [...rowsAt(moment).values()];
              const summary = await summaryOf(world.reads, { filter: null, moment });
              expect(summary.total).toBe(rows.length);
              expect(summary.orphaned).toBe(rows.filter((row) => row.ownership !== 'owned').length);
              for (const { stage, count } of summary.byStage)
                expect(count).toBe(rows.filter((row) => row.stage === stage).length);
            }
            const [from = {}, to = {}] = asked;
            const found = await differenceOf(world.reads, from, to);
            const was = rowsAt(from);
            const is = rowsAt(to);
            const ids = [...new Set([...was.keys(), ...is.keys()])].sort();
            expect(found.map(({ id }) => id)).toEqual(
              ids.filter((id) => shown(was.get(id)) !== shown(is.get(id))),
            );
            await world.stop();
          },
        ),
        { numRuns: engine.runs(60) },
      ));
  });
});

const shown = (row: PortfolioRow | undefined) =>
  row &&
  JSON.stringify([
    row.name,
    row.stage,
    row.status,
    row.owner,
    row.sponsor,
    row.riskTier,
    row.contractState,
    row.unit,
    row.programme,
  ]);

const instantOn = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();

const pilotId = fc.constantFrom('p1', 'p2', 'p3');
const person = fc.constantFrom('ana', 'ben');
const capacity = fc.constant('programme-office' as const);
const reason = fc.constant('so');
const cause = fc.constantFrom('board' as const, 'trigger' as const);

const contractOf = { pilotId, version: fc.constant(1), digest: fc.constant('d') };
const signatures = fc.constant([]);

const event: fc.Arbitrary<PilotEvent | ContractEvent> = fc.oneof(
  fc.record({ type: fc.constant('ContractInForce' as const), ...contractOf, signatures }),
  fc.record({
    ...{ type: fc.constant('ContractVoided' as const), ...contractOf, signatures, wasInForce: fc.boolean() },
    ...{ replacedBy: fc.constant(2), changed: fc.constant([]) },
  }),
  pilotId.map((id) => registered(id)),
  fc
    .tuple(pilotId, fc.constantFrom('pilot' as const, 'production' as const))
    .map(([id, stage]) => staged(id, stage)),
  fc.record({ type: fc.constant('OwnershipOffered' as const), pilotId, to: person, capacity }),
  fc.record({ type: fc.constant('OwnershipAccepted' as const), pilotId, owner: person }),
  fc.record({ type: fc.constant('OwnershipReleased' as const), pilotId, owner: person, reason, capacity }),
  fc.record({ type: fc.constant('SponsorNamed' as const), pilotId, sponsor: person, capacity }),
  fc.record({
    ...{ type: fc.constant('PilotHeld' as const), pilotId, cause, reason, capacity },
    ...{ returnOn: fc.constant(null), gate: fc.constant(null) },
  }),
  fc.record({
    ...{ type: fc.constant('PilotResumed' as const), pilotId, cause, reason, capacity },
    gate: fc.constant(null),
  }),
  fc.record({
    ...{ type: fc.constant('PilotKilled' as const), pilotId, because: reason, lessons: reason, capacity },
    ...{ reason: fc.constant('no-value' as const), freed: fc.constant(null), gate: fc.constant(null) },
  }),
  fc.record({ type: fc.constant('PilotWithdrawn' as const), pilotId, importId: fc.constant('i1') }),
);

/** Half of them begin with pilots, or most events would find none. */
const histories = fc
  .array(fc.record({ event, day: fc.nat(30) }), { minLength: 5, maxLength: 30, size: 'max' })
  .map((happened) => [...['p1', 'p2'].map((id) => ({ event: registered(id), day: 3 })), ...happened]);

const asOf = fc.nat(32).map((day) => Date.UTC(2026, 0, day, 12));
const atPosition = fc.nat(32);
const moments = fc.oneof(
  fc.constant({}),
  fc.record({ asOf }),
  fc.record({ atPosition }),
  fc.record({ asOf, atPosition }),
);
