import { CommandRunner, openEventStore, openLogReader } from '@gatehouse/event-store';
import { instantOf } from '@gatehouse/kernel';
import { pilot } from '@gatehouse/pilots-domain';
import { projections } from '@gatehouse/product';
import { openReadWriter, ProjectionRunner } from '@gatehouse/projections';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { placeIn } from './place';
import { someCommand } from './some-command';

// Commands as fast as they are answered, and read models behind them in a thread of their own, until somebody kills
// it. What was acknowledged is said at once, in a line that the operating system has before the next command is sent.

const { events, reads } = placeIn(process.argv[2] ?? '');

if (isMainThread) {
  const store = await openEventStore(events);
  const projecting = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) });
  await once(projecting, 'message');
  const runner = new CommandRunner(store);
  for (const _loop of Array.from({ length: 24 })) void keepCommanding(runner, projecting);
} else {
  const log = await openLogReader(events);
  const writer = openReadWriter(reads);
  const projecting = new ProjectionRunner({ log, writer, projections, announce: () => undefined, batch: 50 });
  await projecting.start();
  parentPort?.on('message', (position: number) => log.poke(position)).postMessage('ready');
}

async function keepCommanding(runner: CommandRunner, projecting: Worker): Promise<void> {
  for (;;) {
    const pilotId = `p${Math.floor(Math.random() * 60)}`;
    const stream = `pilot-${pilotId}`;
    const commandId = randomUUID();
    const target = { stream, commandId, by: 'olga', occurredAt: instantOf(Date.now()) };
    const outcome = await runner.run(pilot, someCommand(pilotId), target);
    if (!outcome.accepted) continue;
    writeSync(1, `${JSON.stringify({ stream, commandId, ...outcome })}\n`);
    projecting.postMessage(outcome.position);
  }
}
