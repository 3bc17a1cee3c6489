import { MemoryEventStore } from '@gatehouse/event-store';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Moment } from './moment';
import { isPast } from './moment';
import type { AnyProjection } from './projection';
import type { ReadStore } from './read-store';
import { naiveRows, startProjections } from './testing';
import { firstDay, happenings, record, type Happening } from './testing/random-cards';
import { cards, notes, tallies } from './testing/test-cards';

const projections = [cards, notes, tallies];

describe('read models, whatever happens', () => {
  it('hold at every moment what folding the log up to there gives', () =>
    fc.assert(
      fc.asyncProperty(happenings(40), moments, batchSize, async (history, asked, batch) => {
        const { log, reads, stop } = await projected(history, { batch });
        const { events } = await log.readAll(0, 1_000);
        for (const moment of [{}, ...asked])
          for (const projection of projections) {
            if (projection.history === 'none' && isPast(moment)) continue;
            expect(await rowsOf(reads, projection, moment)).toEqual(naiveRows(projection, events, moment));
          }
        await stop();
      }),
      { numRuns: 120 },
    ));

  it('are the same whatever the size of a batch, and whether they followed or were built again', () =>
    fc.assert(
      fc.asyncProperty(happenings(40), batchSize, batchSize, async (history, one, other) => {
        const log = new MemoryEventStore();
        const following = await startProjections({ log, projections, batch: one });
        await record(log, history);
        await following.caughtUp();
        const built = await startProjections({ log, projections, batch: other });
        await built.caughtUp();
        const before = await digestsOf(following.reads);
        expect(await digestsOf(built.reads)).toEqual(before);

        await following.runner.rebuild();
        expect(await digestsOf(following.reads)).toEqual(before);
        await Promise.all([following.stop(), built.stop()]);
      }),
      { numRuns: 40 },
    ));

  it('of a prefix of the log do not depend on what came later', () =>
    fc.assert(
      fc.asyncProperty(happenings(40), fc.nat(40), async (history, cut) => {
        const whole = await projected(history);
        const prefix = await projected(history.slice(0, cut));
        const then = { atPosition: Math.min(cut, history.length) };
        expect(await rowsOf(whole.reads, cards, then)).toEqual(await rowsOf(prefix.reads, cards, {}));
        await Promise.all([whole.stop(), prefix.stop()]);
      }),
      { numRuns: 40 },
    ));
});

const batchSize = fc.constantFrom(1, 3, 7, 1_000);

const asOf = fc.integer({ min: -1, max: 42 }).map((hour) => firstDay + hour * 3_600_000);
const atPosition = fc.nat(42);
const moments: fc.Arbitrary<Moment[]> = fc.array(
  fc.oneof(fc.record({ asOf }), fc.record({ atPosition }), fc.record({ asOf, atPosition })),
  { minLength: 3, maxLength: 8 },
);

const projected = async (history: readonly Happening[], options: { batch?: number } = {}) => {
  const log = new MemoryEventStore();
  await record(log, history);
  const started = await startProjections({ log, projections, ...options });
  await started.caughtUp();
  return { log, ...started };
};

const rowsOf = async (reads: ReadStore, projection: (typeof projections)[number], moment: Moment) => {
  const listed = await reads
    .select(projection as typeof cards, moment)
    .select(['key', 'doc'])
    .execute();
  const rows = new Map(listed.map(({ key, doc }) => [key, JSON.parse(doc)]));
  expect(rows.size).toBe(listed.length); // no key twice
  return rows;
};

const digestsOf = (reads: ReadStore) =>
  Promise.all(projections.map((projection: AnyProjection) => reads.digest(projection)));
