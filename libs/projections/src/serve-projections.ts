import type { MessagePort } from 'node:worker_threads';
import type { EventStore } from '@gatehouse/event-store';
import { ProjectionRunner } from './projection-runner';
import type { AnyProjection } from './projection';
import type { ReadWriter } from './read-writer';
import type { Order, Word } from './worker-words';

type Served = {
  /** A log that may sit beside its writer in another thread, and then has to be told that it has grown. */
  log: EventStore & { poke?(position: number): void };
  reads: ReadWriter;
  projections: readonly AnyProjection[];
};

/** The worker's side: keeps the read models up until it is told to stop, then closes log and store. */
export const serveProjections = async (
  port: MessagePort,
  { log, reads, projections }: Served,
): Promise<void> => {
  const say = (word: Word) => port.postMessage(word);
  const runner = new ProjectionRunner({
    log,
    writer: reads,
    projections,
    announce: (announcement) => say({ kind: 'announced', announcement }),
    onTrouble: (error) => say({ kind: 'troubled', error: messageOf(error) }),
    isAlone: true,
  });
  const stopped = new Promise<void>((resolve) => {
    port.on('message', (order: Order) => {
      if (order.kind === 'poke') log.poke?.(order.position);
      else if (order.kind === 'rebuild') void rebuild(runner, order).then(say);
      else resolve();
    });
  });
  try {
    await runner.start();
    say({ kind: 'started' });
    await stopped;
  } catch (error) {
    say({ kind: 'failed', error: messageOf(error) });
  }
  await runner.stop();
  await log.close();
  await reads.close();
  port.close();
};

const rebuild = async (
  runner: ProjectionRunner,
  { id, name }: Extract<Order, { kind: 'rebuild' }>,
): Promise<Word> => {
  try {
    await runner.rebuild(name ?? undefined);
    return { kind: 'rebuilt', id, error: null };
  } catch (error) {
    return { kind: 'rebuilt', id, error: messageOf(error) };
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
