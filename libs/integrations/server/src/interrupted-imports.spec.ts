import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore, type Append, type Appended, type Tagged } from '@gatehouse/event-store';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import {
  check,
  ended,
  eventsOf,
  importFile,
  office,
  startImportBench,
  type ImportBench,
} from './testing/import-bench';

describe('an import that is interrupted', () => {
  let bench: ImportBench;
  let log: StoppableLog;
  beforeEach(async () => {
    log = new StoppableLog();
    bench = await startImportBench(log);
  });
  afterEach(() => bench.stop());

  it('keeps what it recorded when it is cancelled, and says how much', async () => {
    const { id } = await check(bench, rows(500));
    log.onAppend = (count) => (count === 300 ? void bench.desk.cancel(office, id) : undefined);
    await bench.desk.start(office, id);
    const run = await ended(bench, id);
    expect(run.phase).toBe('cancelled');
    expect(run.counts.registered).toBeGreaterThan(50);
    expect(run.counts.registered).toBeLessThan(500);
    expect(await eventsOf(bench, 'PilotRegistered')).toHaveLength(run.counts.registered);
    const [finished] = await eventsOf(bench, 'ImportFinished');
    expect(finished?.event).toMatchObject({ isCancelled: true, counts: run.counts });
    // The file again takes up the rest, and nothing twice.
    expect((await importFile(bench, rows(500))).counts).toMatchObject({
      unchanged: run.counts.registered,
      registered: 500 - run.counts.registered,
    });
  });

  it('goes on where it was killed, and records nothing twice', async () => {
    const { id } = await check(bench, rows(500));
    log.dieAfter(300);
    await bench.desk.start(office, id);
    await log.dead;
    const before = (await eventsOf(bench, 'PilotRegistered')).length;
    expect(before).toBeLessThan(500);

    log.revive();
    const { work } = bench.restart();
    await work.onApplicationBootstrap();
    await work.ended(id);
    expect(await work.find(id)).toMatchObject({
      phase: 'finished',
      counts: { registered: 500, events: 1_000 },
    });
    const registered = await eventsOf(bench, 'PilotRegistered');
    expect(new Set(registered.map(({ stream }) => stream)).size).toBe(500);
    expect(registered).toHaveLength(500);
    expect(await eventsOf(bench, 'StageEntered')).toHaveLength(500);
    expect(await eventsOf(bench, 'ImportStarted', 'ImportFinished')).toHaveLength(2);
  });

  it('goes on even where its rows are lost, as from a backup', async () => {
    const { id } = await check(bench, rows(500));
    log.dieAfter(300);
    await bench.desk.start(office, id);
    await log.dead;
    await rm(join(bench.configuration.data, 'imports'), { recursive: true });

    log.revive();
    const { work } = bench.restart();
    await work.onApplicationBootstrap();
    await work.ended(id);
    expect(await work.find(id)).toMatchObject({
      phase: 'finished',
      counts: { rows: 500, registered: 500, unchanged: 0, events: 1_000 },
    });
    expect(await eventsOf(bench, 'PilotRegistered')).toHaveLength(500);
    expect(await eventsOf(bench, 'StageEntered')).toHaveLength(500);
  });

  it('counts what was recorded when it is cancelled while nobody is at work on it', async () => {
    const { id } = await check(bench, rows(500));
    log.dieAfter(300);
    await bench.desk.start(office, id);
    await log.dead;
    await setTimeout(100); // what was on its way when it died arrives
    const recorded = (await eventsOf(bench, 'PilotRegistered')).length;

    log.revive();
    const { work, desk } = bench.restart();
    await desk.cancel(office, id);
    await work.onApplicationBootstrap();
    await work.ended(id);
    expect(await work.find(id)).toMatchObject({ phase: 'cancelled', counts: { registered: recorded } });
    expect(await eventsOf(bench, 'PilotRegistered')).toHaveLength(recorded);
  });

  it('checks again what it was checking when the server ended', async () => {
    const run = await check(bench, rows(20));
    await bench.runs.settle({ ...run, phase: 'checking', isUnderWay: true });
    const { work } = bench.restart();
    await work.onApplicationBootstrap();
    await work.ended(run.id);
    expect(await work.find(run.id)).toMatchObject({ phase: 'checked', counts: { registered: 20 } });
  });

  it('waits for no other: one runs at a time', async () => {
    const one = await check(bench, rows(300));
    const other = await check(bench, rows(20));
    await bench.desk.start(office, one.id);
    expect(await bench.desk.start(office, other.id)).toMatchObject({ code: 'another-import-is-running' });
    await ended(bench, one.id);
    expect(await bench.desk.start(office, other.id)).toMatchObject({ accepted: true });
    expect(await ended(bench, other.id)).toMatchObject({ phase: 'finished' });
  });

  it('is followed while it runs', async () => {
    const { id } = await check(bench, rows(300));
    await bench.desk.start(office, id);
    const phases = new Set<string>();
    const leaving = new AbortController();
    for await (const { phase } of bench.work.follow(id, leaving.signal)) {
      phases.add(phase);
      if (phase === 'finished') leaving.abort();
    }
    expect(phases).toContain('finished');
  });
});

describe('a file of a hundred thousand rows', () => {
  it('is checked in the memory of a few hundred', async () => {
    const bench = await startImportBench();
    try {
      const collect = collector();
      collect();
      const before = process.memoryUsage().heapUsed;
      let most = 0;
      let ticks = 0;
      const watch = setInterval(() => {
        ticks += 1;
        if (ticks % 20 !== 0) return;
        collect();
        most = Math.max(most, process.memoryUsage().heapUsed - before);
      }, 50);
      const run = await check(bench, Readable.from(manyRows(100_000)));
      clearInterval(watch);
      expect(run).toMatchObject({
        phase: 'checked',
        counts: { rows: 100_000, registered: 99_500, refused: 500 },
      });
      expect(most / 1_048_576).toBeLessThan(50);
      // Others had their turn all along.
      expect(ticks).toBeGreaterThan(20);
    } finally {
      await bench.stop();
    }
  }, 120_000);
});

const header = 'agency,name,unit,purpose,stage\n';

function rows(count: number): string {
  return header + Array.from({ length: count }, (_, row) => `VA,Pilot ${row},VHA,Do ${row},pilot\n`).join('');
}
function* manyRows(count: number): Generator<Buffer> {
  yield Buffer.from(header);
  for (let start = 0; start < count; start += 1_000) {
    const lines = Array.from({ length: 1_000 }, (_, at) => start + at);
    yield Buffer.from(
      lines
        .map((row) => `VA,${row % 200 === 7 ? '' : `Pilot ${row}`},VHA,Do number ${row},Deployed\n`)
        .join(''),
    );
  }
}
function collector(): () => void {
  v8.setFlagsFromString('--expose-gc');
  return vm.runInNewContext('gc') as () => void; // there since the flag was set
}

/** A log that a test may let die between two appends, as a process does that is killed. */
class StoppableLog extends MemoryEventStore {
  onAppend: (count: number) => void = () => undefined;
  dead: Promise<void> = Promise.resolve();
  private count = 0;
  private last = Infinity;
  private died: () => void = () => undefined;

  dieAfter(appends: number): void {
    this.last = appends;
    this.dead = new Promise((resolve) => {
      this.died = resolve;
    });
  }

  revive(): void {
    this.last = Infinity;
  }

  override async append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended> {
    this.count += 1;
    this.onAppend(this.count);
    if (this.count > this.last) {
      this.died();
      // What is killed never answers.
      return new Promise(() => undefined);
    }
    await setTimeout(0);
    return super.append(stream, events, options);
  }
}
