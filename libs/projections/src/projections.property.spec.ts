import { MemoryEventStore } from '@gatehouse/event-store';
import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Moment } from './moment';
import { isPast } from './moment';
import type { AnyProjection } from './projection';
import type { ReadStore } from './read-store';
import { naiveRows, onBothEngines, startProjections } from './testing';
import { firstDay, happenings, record, type Happening } from './testing/random-cards';
import { cards, notes, tallies } from './testing/test-cards';

const projections = [cards, notes, tallies];

describe('read models, whatever happens', () => {
  onBothEngines((engine) => {
    it('hold at every moment what folding the log up to there gives', () =>
      fc.assert(
        fc.asyncProperty(happenings(40), moments, batchSize, async (history, asked, batch) => {
          const { log, reads, stop } = await projected(history, { ...(await engine.place()), batch });
          const { events } = await log.readAll(0, 1_000);
          for (const moment of [{}, ...asked])
            for (const projection of projections) {
              if (projection.history === 'none' && isPast(moment)) continue;
              expect(await rowsOf(reads, projection, moment)).toEqual(naiveRows(projection, events, moment));
            }
          await stop();
        }),
        { numRuns: engine.runs(120) },
      ));

    it('are the same whatever the size of a batch, and whether they followed or were built again', () =>
      fc.assert(
        fc.asyncProperty(happenings(40), batchSize, batchSize, async (history, one, other) => {
          const log = new MemoryEventStore();
          const following = await startProjections({
            log,
            projections,
            batch: one,
            ...(await engine.place()),
          });
          await record(log, history);
          await following.caughtUp();
          const built = await startProjections({ log, projections, batch: other, ...(await engine.place()) });
          await built.caughtUp();
          const before = await digestsOf(following.reads);
          expect(await digestsOf(built.reads)).toEqual(before);

          await following.runner.rebuild();
          expect(await digestsOf(following.reads)).toEqual(before);
          await Promise.all([following.stop(), built.stop()]);
        }),
        { numRuns: engine.runs(40) },
      ));

    it('of a prefix of the log do not depend on what came later', () =>
      fc.assert(
        fc.asyncProperty(happenings(40), fc.nat(40), async (history, cut) => {
          const whole = await projected(history, await engine.place());
          const prefix = await projected(history.slice(0, cut), await engine.place());
          const then = { atPosition: Math.min(cut, history.length) };
          expect(await rowsOf(whole.reads, cards, then)).toEqual(await rowsOf(prefix.reads, cards, {}));
          await Promise.all([whole.stop(), prefix.stop()]);
        }),
        { numRuns: engine.runs(40) },
      ));
  });
});

describe('read models on two engines', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());

  it('are the same, to the last byte', () =>
    fc.assert(
      fc.asyncProperty(happenings(40), moments, async (history, asked) => {
        const one = await projected(history);
        const other = await projected(history, { at: await server.database('de-DE'), batch: 7 });
        expect(await digestsOf(other.reads)).toEqual(await digestsOf(one.reads));
        for (const moment of [{}, ...asked])
          expect(await columnsOf(other.reads, moment)).toEqual(await columnsOf(one.reads, moment));
        await Promise.all([one.stop(), other.stop()]);
      }),
      { numRuns: 10 },
    ));
});

const columnsOf = (reads: ReadStore, moment: Moment) =>
  reads.select(cards, moment).selectAll().orderBy('stage').orderBy('key').execute();

const batchSize = fc.constantFrom(1, 3, 7, 1_000);

const asOf = fc.integer({ min: -1, max: 42 }).map((hour) => firstDay + hour * 3_600_000);
const atPosition = fc.nat(42);
const moments: fc.Arbitrary<Moment[]> = fc.array(
  fc.oneof(fc.record({ asOf }), fc.record({ atPosition }), fc.record({ asOf, atPosition })),
  { minLength: 3, maxLength: 8 },
);

const projected = async (history: readonly Happening[], options: { batch?: number; at?: string } = {}) => {
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
