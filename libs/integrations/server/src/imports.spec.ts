import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { placementStream, type PlacementEvent } from '@gatehouse/gates-domain';
import { pilot, pilotStream, type PilotCommand } from '@gatehouse/pilots-domain';
import {
  check,
  ended,
  eventsOf,
  importFile,
  office,
  problemsOf,
  reader,
  startImportBench,
  type ImportBench,
} from './testing/import-bench';

const header = 'id,agency,name,unit,purpose,stage,risk tier,implementation date\n';
const two = `${header}A-1,VA,Mail sorter,VHA,Sort mail,pilot,high,3/31/2024\nA-2,VA,Call notes,VBA,Write notes,framing,,\n`;

describe('an import', () => {
  let bench: ImportBench;
  beforeEach(async () => {
    bench = await startImportBench();
  });
  afterEach(() => bench.stop());

  it('records nothing until it is started', async () => {
    const checked = await check(bench, two);
    expect(checked).toMatchObject({
      phase: 'checked',
      counts: { rows: 2, registered: 2, events: 5, refused: 0 },
    });
    expect(await eventsOf(bench)).toEqual([]);
  });

  it('registers each row with its stage and its tier at their dates, by its name', async () => {
    const run = await importFile(bench, two, { effectiveOn: '2025-12-31' });
    expect(run).toMatchObject({ phase: 'finished', counts: { taken: 2, registered: 2, events: 5 } });
    const events = await eventsOf(bench);
    expect(events.map(({ event }) => event.type).sort()).toEqual(
      [
        'ImportStarted',
        'PilotRegistered',
        'PilotRegistered',
        'StageEntered',
        'StageEntered',
        'RiskTierAssigned',
        'ImportFinished',
      ].sort(),
    );
    const entered = events.find(({ event }) => event.type === 'StageEntered');
    expect(entered).toMatchObject({
      by: 'ana',
      occurredAt: '2024-03-31T12:00:00.000Z',
      event: { stage: 'pilot', reported: { row: 2, raw: 'pilot', date: { precision: 'day' } } },
    });
    expect(run.firstPosition).toBe(events[1]?.position);
    expect(run.lastPosition).toBe(events.at(-2)?.position);
  });

  it('changes nothing the second time, whatever its name', async () => {
    await importFile(bench, two);
    const before = (await eventsOf(bench)).length;
    const again = await importFile(bench, two, { name: 'again.csv' });
    expect(again.counts).toMatchObject({ unchanged: 2, taken: 0, events: 0 });
    expect(await eventsOf(bench)).toHaveLength(before + 2);
  });

  it('changes only what a corrected file says otherwise', async () => {
    await importFile(bench, two);
    const corrected = two
      .replace('Write notes', 'Write better notes')
      .replace('pilot,high', 'production,high');
    expect((await importFile(bench, corrected)).counts).toMatchObject({
      changed: 2,
      unchanged: 0,
      events: 2,
    });
    const events = await eventsOf(bench, 'PilotRevised', 'StageEntered');
    expect(events.slice(2).map(({ event }) => event)).toMatchObject([
      { type: 'StageEntered', stage: 'production', from: 'pilot' },
      { type: 'PilotRevised', name: 'Call notes', purpose: 'Write better notes' },
    ]);
  });

  it('does not move a pilot that is under a gate policy: what the file says is reported, once', async () => {
    await importFile(bench, two);
    const pilotId = await idOf(bench, 'Mail sorter');
    const placed: PlacementEvent = { type: 'PilotPlacedUnderPolicy', pilotId, policyId: 'g', version: 1 };
    await bench.log.append(placementStream(pilotId), [placed], {
      ...{ commandId: 'placed', by: 'olga', occurredAt: '2026-01-01T09:00:00.000Z', expectedVersion: 0 },
    });
    await bench.caughtUp();
    const further = two.replace('pilot,high', 'production,high');
    const run = await importFile(bench, further);
    const [said] = await problemsOf(bench, run.id);
    expect(said).toMatchObject({ line: 2, field: 'stage', verdict: 'flagged' });
    expect((await importFile(bench, further, { name: 'again.csv' })).counts).toMatchObject({ unchanged: 2 });
    const events = await eventsOf(bench, 'StageReported', 'StageEntered');
    expect(events.slice(2).map(({ event }) => event)).toMatchObject([
      { type: 'StageReported', stage: 'production', standing: 'pilot', reported: { raw: 'production' } },
    ]);
    expect(await bench.desk.withdraw(office, run.id)).toMatchObject({ accepted: false });
  });

  it('leaves a field that a person revised, and says so where the file changes it', async () => {
    await importFile(bench, two);
    const pilotId = await idOf(bench, 'Call notes');
    const words = { name: 'Call notes', purpose: 'Mine', unit: 'VA / VBA', programme: null, tags: [] };
    const source = { kind: 'manual' as const };
    await tell(bench, {
      type: 'RevisePilot',
      pilotId,
      actor: office,
      description: words,
      source,
      reported: null,
    });
    await bench.caughtUp();
    expect((await importFile(bench, two)).counts).toMatchObject({ unchanged: 2 });
    const run = await importFile(bench, two.replace('Write notes', 'Other notes'));
    expect(await problemsOf(bench, run.id)).toMatchObject([
      { line: 3, field: 'purpose', verdict: 'flagged' },
    ]);
  });

  it('refuses rows that cannot be pilots, by line, and takes the rest', async () => {
    const odd = `${two}A-3,VA,,VHA,"two\nlines",pilot,,\nA-4,VA,Late,VHA,x,Zeroth,,Q4FY25\n`;
    const run = await importFile(bench, odd);
    expect(run.counts).toMatchObject({ rows: 4, registered: 3, refused: 1, flagged: 1 });
    expect(await problemsOf(bench, run.id)).toMatchObject([
      { line: 4, field: 'name', verdict: 'refused' },
      { line: 6, field: 'stage', verdict: 'flagged', name: 'Late', externalId: 'A-4' },
      { line: 6, field: 'implemented on', verdict: 'flagged' },
    ]);
    const [finished] = await eventsOf(bench, 'ImportFinished');
    expect(finished?.event).toMatchObject({
      refused: [{ line: 4, field: 'name', externalId: 'A-3' }],
      isCancelled: false,
    });
  });

  it('registers rows of one name, and never guesses between them afterwards', async () => {
    const same = 'agency,name,unit,purpose\nVA,Chat,VHA,one\nVA,Chat,VHA,two\nVA,Chat,VHA,two\n';
    expect((await importFile(bench, same)).counts).toMatchObject({ registered: 3, flagged: 3 });
    expect((await importFile(bench, same)).counts).toMatchObject({ unchanged: 3 });
    // The same rows in another order are another file.
    const moved = 'agency,name,unit,purpose\nVA,Chat,VHA,two\nVA,Chat,VHA,three\nVA,Chat,VHA,two\n';
    const run = await importFile(bench, moved);
    expect(run.counts).toMatchObject({ unchanged: 2, refused: 1, events: 0 });
    expect(await problemsOf(bench, run.id)).toMatchObject([{ line: 3, field: 'name', verdict: 'refused' }]);
  });

  it('lets two rows of one pilot stand against each other', async () => {
    await importFile(bench, two);
    const rivals = `${header}A-1,VA,Letters,VHA,Sort mail,pilot,high,\nA-9,VA,Mail sorter,VHA,Other,pilot,high,\n`;
    const run = await importFile(bench, rivals);
    expect(run.counts).toMatchObject({ changed: 1, refused: 1 });
    expect(await problemsOf(bench, run.id)).toContainEqual(
      expect.objectContaining({ line: 3, field: 'row', verdict: 'refused' }),
    );
  });

  it('is for the programme office', async () => {
    const { id } = await check(bench, two);
    expect(await bench.desk.start(reader, id)).toMatchObject({ code: 'not-your-role' });
    expect(await bench.desk.cancel(reader, id)).toMatchObject({ code: 'not-your-role' });
    expect(await bench.desk.withdraw(reader, id)).toMatchObject({ code: 'not-your-role' });
    expect(await eventsOf(bench)).toEqual([]);
  });

  it('says which field is wrong before anything is read', async () => {
    const { file, columns } = await check(bench, two);
    const request = { commandId: 'wrong', file, fileName: 'a.csv', columns, effectiveOn: '2025-12-31' };
    expect(await bench.desk.check(office, { ...request, file: 'ff' })).toMatchObject({ field: 'file' });
    expect(await bench.desk.check(office, { ...request, effectiveOn: '2027-01-01' })).toMatchObject({
      field: 'effectiveOn',
    });
    expect(await bench.desk.check(office, { ...request, columns: [] })).toMatchObject({ field: 'mapping' });
  });

  it('is taken back while nobody has touched its pilots', async () => {
    const run = await importFile(bench, two);
    expect(await bench.desk.obstacleTo(run)).toBeNull();
    expect(await bench.desk.withdraw(office, run.id)).toMatchObject({ accepted: true });
    expect(await ended(bench, run.id)).toMatchObject({ phase: 'withdrawn' });
    expect(await eventsOf(bench, 'PilotWithdrawn')).toHaveLength(2);
    expect(await bench.desk.withdraw(office, run.id)).toMatchObject({ accepted: true });
    expect((await importFile(bench, two)).counts).toMatchObject({ registered: 2 });
  });

  it('stays once somebody has', async () => {
    const run = await importFile(bench, two);
    const pilotId = await idOf(bench, 'Call notes');
    await tell(bench, {
      type: 'HoldPilot',
      pilotId,
      actor: office,
      cause: 'programme-office',
      reason: 'Wait.',
    });
    expect(await bench.desk.withdraw(office, run.id)).toMatchObject({ code: 'already-touched' });
    expect(await eventsOf(bench, 'PilotWithdrawn')).toEqual([]);
  });

  it('that changed other pilots is not taken back', async () => {
    await importFile(bench, two);
    const run = await importFile(bench, two.replace('Sort mail', 'Sort all mail'));
    expect(await bench.desk.withdraw(office, run.id)).toMatchObject({ code: 'changed-other-pilots' });
  });

  it('remembers itself where only the log is left', async () => {
    const run = await importFile(bench, two.replace('Mail sorter', ''));
    const restored = await startImportBench(bench.log);
    try {
      await restored.caughtUp();
      expect(await restored.records.find(run.id)).toMatchObject({
        phase: 'finished',
        counts: { refused: 1 },
      });
      expect(await problemsOf(restored, run.id)).toMatchObject([{ line: 2, field: 'name' }]);
    } finally {
      await restored.stop();
    }
  });
});

async function idOf(bench: ImportBench, name: string): Promise<string> {
  const events = await eventsOf(bench, 'PilotRegistered');
  const found = events.find(({ event }) => 'name' in event && event.name === name);
  return (found?.stream ?? '').slice('pilot-'.length);
}
function tell(bench: ImportBench, command: PilotCommand) {
  const commandId = JSON.stringify(command);
  const target = {
    stream: pilotStream(command.pilotId),
    commandId,
    by: 'ana',
    occurredAt: bench.clock.now(),
  };
  return bench.runner.run(pilot, command, target);
}
