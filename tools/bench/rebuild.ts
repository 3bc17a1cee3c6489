import { statSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteEventStore, type EventStore } from '@gatehouse/event-store';
import { projections } from '@gatehouse/product';
import { openReadWriter, ProjectionRunner } from '@gatehouse/projections';
import { BareFold } from './beside/bare-fold';
import { LimitedLog } from './beside/limited-log';
import { numberFrom } from './simulator/number-from';
import { median, onDisk, print } from './measure';
import { writeSimulatedLog } from '@gatehouse/demonstration-server';

// A simulated portfolio into all read models, with versions, beside a bare fold-and-upsert of the same events. The two
// take turns over stretches of the log, so that whatever else the machine does happens to both.

const events = numberFrom('events', 1_000_000);
const stretch = Math.ceil(events / 40);

await onDisk(async (folder) => {
  const path = join(folder, 'log.db');
  await writeSimulatedLog(path, { events, pilots: Math.ceil(events / 100) });
  const log = SqliteEventStore.open(path);
  const limited = new LimitedLog(log);
  const reads = join(folder, 'reads.db');
  const writer = await openReadWriter(`sqlite:${reads}`);
  const runner = new ProjectionRunner({ log: limited, writer, projections });
  await runner.start();
  const bare = new BareFold(join(folder, 'bare.db'), projections);

  const ours: number[] = [];
  const beside: number[] = [];
  for (let start = 0; start < events; start += stretch) {
    const end = Math.min(events, start + stretch);
    const rebuild = async () => {
      limited.growTo(end);
      await runner.caughtUp();
    };
    const fold = () => takeBare(bare, log, { start, end });
    const turns = [() => timed(rebuild, ours), () => timed(fold, beside)];
    // Who comes first changes, as the first one warms the disk's cache for the other.
    for (const turn of (start / stretch) % 2 ? turns.reverse() : turns) await turn();
  }
  const total = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0);
  print('rebuild', 'vs_bare_fold', total(beside) / total(ours));
  print('rebuild', 'vs_bare_fold_median', median(ours.map((time, turn) => (beside[turn] ?? NaN) / time)));
  print('rebuild', 'events_per_s', (events / total(ours)) * 1_000);
  print('rebuild', 'bare_events_per_s', (events / total(beside)) * 1_000);
  print('rebuild', 'reads_mb', statSync(reads).size / 1e6);
  await runner.stop();
  await writer.close();
  bare.close();
  await log.close();
});

async function timed(work: () => Promise<void>, times: number[]): Promise<void> {
  const start = performance.now();
  await work();
  times.push(performance.now() - start);
}

async function takeBare(bare: BareFold, log: EventStore, { start, end }: { start: number; end: number }) {
  for (let after = start; after < end;) {
    const slice = await log.readAll(after, Math.min(1_000, end - after));
    bare.take(slice.events);
    after = slice.upTo;
  }
}
