import {
  CommandRunner,
  eventId,
  openEventStore,
  openLogReader,
  verifyLog,
  type EventStore,
} from '@gatehouse/event-store';
import { instantOf } from '@gatehouse/kernel';
import { pilot } from '@gatehouse/pilots-domain';
import { projections } from '@gatehouse/product';
import { verifyReads } from '@gatehouse/projections';
import { rmSync } from 'node:fs';
import type { Acknowledged } from './killed';
import { placeIn } from './place';
import { someCommand } from './some-command';

export type Proof = { events: number; problems: string[] };

/** Looks at what a killed writer has left, as the next start would find it. */
export const prove = async (folder: string, acknowledged: readonly Acknowledged[]): Promise<Proof> => {
  const { events, reads, scratch, scratchFile } = placeIn(folder);
  const differing = await verifyReads({ openLog: () => openLogReader(events), reads, scratch, projections });
  for (const suffix of ['', '-wal', '-shm']) rmSync(scratchFile + suffix, { force: true });

  // Opening it for writing proves that the right to write died with the process.
  const store = await openEventStore(events);
  try {
    const report = await verifyLog(store);
    const problems = [
      ...report.problems.map(({ position, problem }) => `event ${position} ${problem}`),
      ...differing.map((name) => `read model ${name} is not what building it again gives`),
      ...(await lost(store, acknowledged)),
      ...(await forgotten(store, acknowledged.slice(-20))),
    ];
    return { events: report.events, problems };
  } finally {
    await store.close();
  }
};

const lost = async (store: EventStore, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const problems: string[] = [];
  for (const { stream, commandId, position, version } of acknowledged) {
    const last = (await store.read(stream, version - 1))[0];
    const isThere = last?.position === position && isOf(commandId, last.id);
    if (!isThere) problems.push(`${stream} at ${version}, position ${position}: acknowledged, and not there`);
  }
  return problems;
};

/** Sends commands again whose answers the sender may not have seen. */
const forgotten = async (store: EventStore, acknowledged: readonly Acknowledged[]): Promise<string[]> => {
  const runner = new CommandRunner(store);
  const problems: string[] = [];
  for (const { stream, commandId, position, version } of acknowledged) {
    const target = { stream, commandId, by: 'olga', occurredAt: instantOf(Date.now()) };
    const again = await runner.run(pilot, someCommand(stream.slice('pilot-'.length)), target);
    if (!again.accepted || again.position !== position || again.version !== version)
      problems.push(`${stream} at ${version}: sent again, it was answered ${JSON.stringify(again)}`);
  }
  return problems;
};

const isOf = (commandId: string, id: string): boolean =>
  Array.from({ length: mostEvents }, (_, index) => eventId(commandId, index)).includes(id);

const mostEvents = 4;
