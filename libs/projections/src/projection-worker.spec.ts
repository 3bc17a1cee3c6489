import { EventEmitter, once } from 'node:events';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import { MemoryEventStore } from '@gatehouse/event-store';
import { describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { kyselyOver } from './drivers/sqlite/sqlite-reads';
import { SqliteReadWriter } from './drivers/sqlite/sqlite-read-writer';
import { Hub } from './hub';
import { ProjectionWorker } from './projection-worker';
import { ReadStore } from './read-store';
import { serveProjections } from './serve-projections';
import { record } from './testing/random-cards';
import { cards } from './testing/test-cards';

describe('projections on another thread', () => {
  it('start, follow, announce, wait for a position, build again and stop', async () => {
    const { log, worker, reads, served } = world();
    await worker.start();
    await record(log, [{ event: { type: 'CardOpened', id: 'a', title: 'Triage' }, hour: 1 }]);
    worker.poke(1);
    expect(await reads.caughtUp(1, 5_000)).toBe(true);
    expect(await reads.row(cards, 'a')).toMatchObject({ title: 'Triage' });
    expect(await reads.caughtUp(2, 20)).toBe(false);

    await worker.rebuild('test-cards');
    await expect(worker.rebuild('nothing')).rejects.toThrow('no read model "nothing"');
    await worker.stop();
    await served;
  });

  it('say why they cannot start', async () => {
    const log = new MemoryEventStore();
    log.head = () => Promise.reject(new Error('the log is damaged'));
    const { worker, served } = world(log);
    await expect(worker.start()).rejects.toThrow('the log is damaged');
    await served;
  });
});

const world = (log = new MemoryEventStore()) => {
  // One connection in memory for both sides; the writer's end must not close it under the reader.
  const db = new Database(':memory:');
  const writer = new SqliteReadWriter(db);
  writer.close = () => undefined;
  const { port1, port2 } = new MessageChannel();
  const served = serveProjections(port1, { log, reads: writer, projections: [cards] });
  const hub = new Hub();
  const worker = new ProjectionWorker(threadLike(port2), { hub, onTrouble: () => undefined });
  return { log, worker, served, reads: new ReadStore(kyselyOver(db), hub) };
};

/** A port that looks like the thread behind it; a real one would need the built product. */
const threadLike = (port: MessagePort): Worker => {
  const thread = new EventEmitter();
  port.on('message', (word) => thread.emit('message', word));
  void once(port, 'close').then(() => thread.emit('exit', 0));
  return Object.assign(thread, {
    postMessage: (order: unknown) => port.postMessage(order),
  }) as unknown as Worker;
};
