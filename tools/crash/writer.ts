import { CommandRunner, openEventStore, openLogReader } from '@gatehouse/event-store';
import { instantOf } from '@gatehouse/kernel';
import { pilot } from '@gatehouse/pilots-domain';
import { projections } from '@gatehouse/product';
import { openReadWriter, ProjectionRunner } from '@gatehouse/projections';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { openSync, writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { placeIn } from './place';
import { someCommand } from './some-command';

// Commands as fast as they are answered, and read models behind them in a thread of their own, until somebody kills
// it. What was acknowledged is said at once, in a line that the operating system has before the next command is sent.

const { events, reads, acknowledged } = placeIn(process.argv[2] ?? '');

if (isMainThread) {
  const store = await openEventStore(events);
  const projecting = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2) });
  await once(projecting, 'message');
  const runner = new CommandRunner(store);
  // A file and not a pipe: a pipe that is full refuses a line, a file takes every one before the call returns.
  const said = openSync(acknowledged, 'a');
  const say = (line: string) => writeSync(said, `${line}\n`);
  for (const _loop of Array.from({ length: 24 })) void keepCommanding(runner, { projecting, say });
} else {
  const log = await openLogReader(events);
  const writer = await openReadWriter(reads);
  const projecting = new ProjectionRunner({ log, writer, projections, batch: 50 });
  await projecting.start();
  parentPort?.on('message', (position: number) => log.poke(position)).postMessage('ready');
}

type Listening = { projecting: Worker; say: (line: string) => void };

async function keepCommanding(runner: CommandRunner, { projecting, say }: Listening): Promise<void> {
  for (;;) {
    const pilotId = `p${Math.floor(Math.random() * 60)}`;
    const stream = `pilot-${pilotId}`;
    const commandId = randomUUID();
    const target = { stream, commandId, by: 'olga', occurredAt: instantOf(Date.now()) };
    const outcome = await runner.run(pilot, someCommand(pilotId), target);
    if (!outcome.accepted) continue;
    say(JSON.stringify({ stream, commandId, ...outcome }));
    projecting.postMessage(outcome.position);
  }
}
