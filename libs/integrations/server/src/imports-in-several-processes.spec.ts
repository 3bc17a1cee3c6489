import { startPostgres, type TestPostgres } from '@gatehouse/postgres/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { importIdOf } from './importing/import-desk';
import { shareStagings } from './importing/share-stagings';
import { check, eventsOf, importFile, office, problemsOf, startImportBench } from './testing/import-bench';
import {
  isOver,
  seen,
  startImportProcesses,
  type ImportProcess,
  type ImportProcesses,
} from './testing/import-processes';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

let processes: ImportProcesses;
let one: ImportProcess;
let two: ImportProcess;
beforeEach(async () => {
  processes = await startImportProcesses(await server.database());
  one = await processes.start();
  two = await processes.start();
});
afterEach(() => processes.stop());

describe('an import in several processes', () => {
  it('is read in one of them, and shown in all', async () => {
    const { id } = await check(one, rows(20));
    const run = await two.work.find(id);
    expect(run).toMatchObject({ phase: 'checked', isUnderWay: false, counts: countsOf(20) });
    expect(await two.problems.preview(id, 5)).toEqual(await one.problems.preview(id, 5));
    expect(await two.problems.preview(id, 5)).toHaveLength(5);
    expect(await problemsOf(two, id)).toHaveLength(problemsIn(20));
    expect(await problemsOf(two, id)).toEqual(await problemsOf(one, id));
    expect(await two.records.newest(10)).toMatchObject([{ id, phase: 'checked' }]);
  });

  it('is started in another one than it was read in', async () => {
    const { id } = await check(one, rows(20));
    expect(await two.desk.start(office, id)).toMatchObject({ accepted: true });
    expect(await seen(one, id, isOver)).toMatchObject({ phase: 'finished', counts: countsOf(20) });
    expect(await problemsOf(one, id)).toHaveLength(problemsIn(20));
    expect(await problemsOf(two, id)).toEqual(await problemsOf(one, id));
  });

  it('reads a file that another one received', async () => {
    const { digest, reading } = await one.uploads.receive('a.csv', contentOf(rows(20)));
    expect(await two.uploads.find(digest)).toMatchObject({ reading });
    const again = await two.uploads.receive('b.csv', contentOf(rows(20)));
    expect(again.digest).toBe(digest);
    expect(await one.files.list()).toHaveLength(1);
  });

  it('is followed in every one while it runs', async () => {
    const { id } = await started(500);
    await after(300);
    const goOn = one.way.standStill();
    const midway = await seen(two, id, ({ done }) => done > 0);
    expect(midway).toMatchObject({ phase: 'importing', isUnderWay: true, total: 500 });
    goOn();
    expect(await seen(two, id, isOver)).toMatchObject({ phase: 'finished', done: 500 });
  });

  it('is stopped from any of them', async () => {
    const { id } = await started(500);
    await after(300);
    const goOn = one.way.standStill();
    expect(await two.desk.cancel(office, id)).toMatchObject({ accepted: true });
    await setTimeout(1_000); // it hears of it within half of that
    goOn();
    const run = await seen(two, id, isOver);
    expect(run.phase).toBe('cancelled');
    expect(run.counts.registered).toBeLessThan(500);
    expect(await eventsOf(processes, 'PilotRegistered')).toHaveLength(run.counts.registered);
  });

  it('waits for no other: one runs at a time, whichever is asked', async () => {
    const first = await check(one, rows(300));
    const second = await check(two, rows(301));
    const outcomes = await Promise.all([one.desk.start(office, first.id), two.desk.start(office, second.id)]);
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(outcomes.find(({ accepted }) => !accepted)).toMatchObject({ code: 'another-import-is-running' });
    const runs = await Promise.all([first, second].map(({ id }) => seen(one, id, isOver)));
    expect(runs.map(({ phase }) => phase).sort()).toEqual(['checked', 'finished']);
    expect(await eventsOf(processes, 'ImportStarted')).toHaveLength(1);
  });

  it('is one, however often it is ordered and wherever', async () => {
    const { digest, reading } = await one.uploads.receive('a.csv', contentOf(rows(20)));
    const columns = (await check(one, rows(20))).columns;
    expect(reading.columns).toHaveLength(columns.length);
    const request = {
      commandId: 'same',
      file: digest,
      fileName: 'a.csv',
      columns,
      effectiveOn: '2025-12-31',
    };
    const orders = [one, two, one, two].map(({ desk }) => desk.check(office, request));
    expect((await Promise.all(orders)).every(({ accepted }) => accepted)).toBe(true);
    const id = importIdOf('same');
    await seen(one, id, isOver);
    const starts = [one, two, one, two].map(({ desk }) => desk.start(office, id));
    expect((await Promise.all(starts)).every(({ accepted }) => accepted)).toBe(true);
    expect(await seen(two, id, isOver)).toMatchObject({ phase: 'finished', counts: countsOf(20) });
    expect(await eventsOf(processes, 'PilotRegistered')).toHaveLength(20);
    expect(await eventsOf(processes, 'ImportStarted', 'ImportFinished')).toHaveLength(2);
  });
});

describe('an import whose process', () => {
  it('dies goes on in another one, and nothing is told twice or lost', async () => {
    const { id } = await started(500);
    await killedAfter(300);
    await two.work.onApplicationBootstrap();
    await expectAllOf(500, id);
  });

  it('dies is found by one that runs already', async () => {
    await two.work.onApplicationBootstrap();
    const { id } = await started(500);
    await killedAfter(300);
    await expectAllOf(500, id);
  });

  it('dies before its first row goes on in another one', async () => {
    const { id } = await started(50);
    await killedAfter(1);
    await two.work.onApplicationBootstrap();
    await expectAllOf(50, id);
  });

  it('dies after its last row is ended by another one', async () => {
    const { id } = await started(50);
    await killedAfter(50 * 2 + 1);
    await two.work.onApplicationBootstrap();
    await expectAllOf(50, id);
  });

  it('dies while it reads the file is read by another one', async () => {
    const { digest } = await one.uploads.receive('a.csv', contentOf(rows(50)));
    const { columns } = await check(two, rows(50));
    one.way.standStill();
    const request = {
      commandId: 'read',
      file: digest,
      fileName: 'a.csv',
      columns,
      effectiveOn: '2025-12-31',
    };
    void one.desk.check(office, request);
    const id = importIdOf('read');
    while ((await two.work.find(id))?.turn !== 1) await setTimeout(20);
    await one.kill();
    await two.work.onApplicationBootstrap();
    expect(await seen(two, id, isOver)).toMatchObject({ phase: 'checked', counts: countsOf(50) });
    expect(await two.problems.preview(id, 5)).toHaveLength(5);
  });

  it('dies after somebody wanted it stopped counts what was told by then, and tells no more', async () => {
    const { id } = await started(500);
    await killedAfter(300);
    const told = (await eventsOf(processes, 'PilotRegistered')).length;
    await two.desk.cancel(office, id);
    await two.work.onApplicationBootstrap();
    const run = await seen(two, id, isOver);
    expect(run).toMatchObject({ phase: 'cancelled', counts: { registered: told } });
    expect(await eventsOf(processes, 'PilotRegistered')).toHaveLength(told);
    const [finished] = await eventsOf(processes, 'ImportFinished');
    expect(finished?.event).toMatchObject({ isCancelled: true, counts: run.counts });
  });

  it('ends in order hands over what it has done', async () => {
    const { id } = await started(500);
    await after(300);
    await one.end();
    expect(await two.work.find(id)).toMatchObject({ phase: 'importing', isUnderWay: true });
    await two.work.onApplicationBootstrap();
    await expectAllOf(500, id);
    expect(one.way.appends + two.way.appends).toBe(500 * 2 + 2);
  });

  it('loses its right stops at once, and writes nothing more', async () => {
    const { id } = await started(500);
    await after(300);
    one.leases.lose();
    const before = one.way.appends;
    await one.work.ended(id);
    // A step of each row in flight was on its way; the next ones are somebody else's.
    expect(one.way.appends - before).toBeLessThanOrEqual(64);
    expect(await two.work.find(id)).toMatchObject({ phase: 'importing', isUnderWay: true });
    await two.work.onApplicationBootstrap();
    await expectAllOf(500, id);
  });

  it('stands still for too long writes nothing more when it wakes up', async () => {
    const { id } = await started(500);
    await after(300);
    const wakeUp = one.way.standStill();
    one.leases.runOut();
    await two.work.onApplicationBootstrap();
    await seen(two, id, ({ turn }) => turn === 3);
    wakeUp();
    await one.work.ended(id);
    await expectAllOf(500, id);
    expect((await two.work.find(id))?.turn).toBe(3);
  });

  it('cannot reach the log for a while goes on by itself', async () => {
    await one.work.onApplicationBootstrap();
    const { id } = await started(500);
    await after(300);
    one.way.cutOff(true);
    await one.work.ended(id);
    expect(await two.work.find(id)).toMatchObject({ phase: 'importing', isUnderWay: true, error: null });
    one.way.cutOff(false);
    await expectAllOf(500, id);
  });

  it('dies while it changes pilots goes on in another one', async () => {
    const first = await started(300);
    await seen(one, first.id, isOver);
    const told = one.way.appends;
    const changed = rows(300).replaceAll('Do ', 'Do better ').replaceAll(',idea,', ',pilot,');
    const { id } = await check(one, changed, { effectiveOn: '2026-06-30' });
    await one.desk.start(office, id);
    await killedAfter(told + 200);
    expect((await eventsOf(processes, 'PilotRevised')).length).toBeLessThan(300);
    await two.work.onApplicationBootstrap();
    const run = await seen(two, id, isOver);
    expect(await eventsOf(processes, 'PilotRevised')).toHaveLength(300);
    expect(await eventsOf(processes, 'StageEntered')).toHaveLength(300 + 270);
    expect(run).toMatchObject({
      phase: 'finished',
      counts: { changed: 300, registered: 0, unchanged: 0, refused: 15, events: 570 },
    });
  });

  it('dies twice over ends all the same', async () => {
    const { id } = await started(500);
    await killedAfter(300);
    const three = await processes.start();
    await three.work.onApplicationBootstrap();
    await new Promise<void>((resolve) => {
      three.way.onAppend = () => resolve();
    });
    await three.kill();
    await two.work.onApplicationBootstrap();
    await expectAllOf(500, id);
  });

  it('is cut off from the database for a while goes on by itself', async () => {
    await one.work.onApplicationBootstrap();
    const { id } = await started(500);
    await after(300);
    await server.kill();
    const goOn = one.way.standStill();
    await setTimeout(700);
    goOn();
    await one.work.ended(id);
    await server.restart();
    await expectAllOf(500, id);
  });

  it('dies goes on even where its rows are lost', async () => {
    const { id } = await started(500);
    await killedAfter(300);
    const run = await two.runs.find(id);
    await two.files.remove(run?.staging ?? '');
    await two.runs.settle({ ...run!, staging: null });
    await two.work.onApplicationBootstrap();
    await expectAllOf(500, id);
  });
});

describe('an import that was worked on where there was one process', () => {
  it('is shown in several, once its rows are among the files', async () => {
    const bench = await startImportBench();
    const run = await importFile(bench, rows(20));
    const problems = await problemsOf(bench, run.id);
    const { operational, files } = one;
    await one.runs.create(run);
    expect(await problemsOf(one, run.id)).toEqual([]);
    const { data } = bench.configuration;
    expect(await shareStagings({ data, operational, files })).toBe(1);
    expect(await problemsOf(two, run.id)).toEqual(problems);
    expect(await problemsOf(bench, run.id)).toEqual(problems);
    expect(await shareStagings({ data, operational, files })).toBe(0);
    await bench.stop();
  });
});

/** Checked and started in the first process. */
async function started(count: number) {
  const run = await check(one, rows(count));
  await one.desk.start(office, run.id);
  return run;
}

function after(appends: number): Promise<void> {
  return new Promise((resolve) => {
    one.way.onAppend = (count) => {
      if (count === appends) resolve();
    };
    if (one.way.appends >= appends) resolve();
  });
}

async function killedAfter(appends: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const die = () => {
      one.way.standStill();
      resolve();
    };
    one.way.onAppend = (count) => {
      if (count > appends) die();
    };
    if (one.way.appends > appends) die();
  });
  await one.kill();
}

async function expectAllOf(count: number, id: string): Promise<void> {
  const run = await seen(two, id, isOver);
  const registered = await eventsOf(processes, 'PilotRegistered');
  expect(registered).toHaveLength(count);
  expect(new Set(registered.map(({ stream }) => stream)).size).toBe(count);
  expect(await eventsOf(processes, 'StageEntered')).toHaveLength(count);
  expect(await eventsOf(processes, 'ImportStarted', 'ImportFinished')).toHaveLength(2);
  expect(run).toMatchObject({ phase: 'finished', error: null, counts: countsOf(count) });
  const own = (await eventsOf(processes)).filter(({ stream }) => stream.startsWith('pilot-'));
  expect(run).toMatchObject({ firstPosition: own[0]?.position, lastPosition: own.at(-1)?.position });
  const [finished] = await eventsOf(processes, 'ImportFinished');
  expect(finished?.event).toMatchObject({ isCancelled: false, counts: run.counts });
  expect(await problemsOf(two, id)).toHaveLength(problemsIn(count));
}

/** So many rows that are pilots; every tenth has an odd stage, and after every twentieth comes one that is none. */
function rows(count: number): string {
  const lines = Array.from({ length: count }, (_, row) => {
    const stage = row % 10 === 0 ? 'pilot' : 'idea';
    const date = row % 10 === 0 ? 'Q4FY25' : '';
    const none = row % 20 === 0 ? `VA,,VHA,Nothing ${row},pilot,\n` : '';
    return `VA,Pilot ${row},VHA,Do ${row},${stage},${date}\n${none}`;
  });
  return `agency,name,unit,purpose,stage,implementation date\n${lines.join('')}`;
}

const problemsIn = (count: number) => Math.ceil(count / 10) + Math.ceil(count / 20);

function countsOf(count: number) {
  const refused = Math.ceil(count / 20);
  return {
    ...{ rows: count + refused, taken: count, registered: count, changed: 0, unchanged: 0, refused },
    ...{ flagged: Math.ceil(count / 10), events: count * 2 },
  };
}

function contentOf(text: string) {
  return Readable.from([Buffer.from(text)]);
}
