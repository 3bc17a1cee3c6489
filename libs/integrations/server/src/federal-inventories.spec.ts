import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Recorded } from '@gatehouse/event-store';
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ImportRun } from './importing/import-run';
import { eventsOf, importFile, problemsOf, startImportBench, type ImportBench } from './testing/import-bench';

const folder = resolve('../shared/data/us-federal');
const files = {
  2024: `${folder}/2024_consolidated_ai_inventory_raw_v2.csv`,
  2025: `${folder}/2025_individually_reported_AI_use_cases.csv`,
};
const isHere = Object.values(files).every(existsSync);
if (!isHere) console.warn(`The federal inventories are not in ${folder}: nothing is imported from them.`);

(isHere ? describe : describe.skip)('the federal inventories, one year after the other', () => {
  let bench: ImportBench;
  let events: Recorded[];
  let runs: Record<'of2024' | 'of2025' | 'again', ImportRun>;
  beforeAll(async () => {
    bench = await startImportBench();
    const of2024 = await importFile(bench, createReadStream(files[2024]), { name: '2024.csv' });
    const of2025 = await importFile(bench, createReadStream(files[2025]), { name: '2025.csv' });
    events = await eventsOf(bench);
    runs = {
      of2024,
      of2025,
      again: await importFile(bench, createReadStream(files[2025]), { name: 'again.csv' }),
    };
  }, 120_000);
  afterAll(() => bench.stop());

  it('registers 2024, and refuses what has too long a name', async () => {
    expect(runs.of2024.counts).toMatchObject({ rows: 2_133, registered: 2_125, refused: 8, flagged: 301 });
    expect(await countsBy(runs.of2024.id)).toMatchObject({
      'refused name': 8,
      'flagged initiated on': 77,
      'flagged stage': 9,
      'flagged unit': 25,
    });
  });

  it('changes with 2025 what both years speak of, and registers the rest', async () => {
    expect(runs.of2025.counts).toEqual({
      ...{ rows: 3_611, taken: 3_579, registered: 2_530, changed: 1_049, unchanged: 0 },
      ...{ flagged: 1_069, refused: 32, events: 8_481 },
    });
    const by = await countsBy(runs.of2025.id);
    expect(by).toMatchObject({ 'refused name': 32, 'flagged purpose': 587, 'flagged unit': 57 });
  });

  it('enters the changed stages at their dates, those that go back among them', () => {
    const moved = events.filter(
      ({ event }) => event.type === 'StageEntered' && field(event, 'from') !== null,
    );
    expect(moved).toHaveLength(178);
    expect(moved.filter(({ event }) => field(event, 'backwards') === true)).toHaveLength(28);
    expect(new Set(moved.map(({ occurredAt }) => occurredAt.slice(0, 4)))).toEqual(new Set(['2024', '2025']));
  });

  it('never goes back within a pilot, nor past the day for which a file speaks', () => {
    const latest = new Map<string, string>();
    for (const { stream, occurredAt } of events.filter((event) => event.stream.startsWith('pilot-'))) {
      expect(occurredAt >= (latest.get(stream) ?? '')).toBe(true);
      expect(occurredAt <= '2025-12-31T12:00:00.000Z').toBe(true);
      latest.set(stream, occurredAt);
    }
  });

  it('keeps every column of the repeated header, in its own letters, and no address', () => {
    const text = JSON.stringify(events);
    for (const times of ['', ' (2)', ' (5)', ' (8)'])
      expect(text).toContain(`If Other, please explain.${times}"`);
    expect(text).toContain('Describe the AI system’s outputs.');
    expect(text).not.toContain('�');
    expect(text).not.toContain('hhs.caio@hhs.gov');
  });

  it('changes nothing when 2025 comes again', () =>
    expect(runs.again.counts).toMatchObject({ unchanged: 3_579, refused: 32, taken: 0, events: 0 }));

  async function countsBy(id: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { verdict, field: of } of await problemsOf(bench, id))
      counts[`${verdict} ${of}`] = (counts[`${verdict} ${of}`] ?? 0) + 1;
    return counts;
  }
});

function field(event: object, name: string): unknown {
  return Reflect.get(event, name);
}
