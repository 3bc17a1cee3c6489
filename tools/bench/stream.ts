import { SqliteEventStore, type Tagged } from '@gatehouse/event-store';
import { replay } from '@gatehouse/kernel';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onDisk, percentile, print } from './measure';

// Reads and folds one stream of fifty events, as every command does before it decides.

const streamCount = 2_000;
const eventsEach = 50;

type Noted = Tagged & { author: string; text: string };

const counting = {
  initial: { notes: 0, authors: new Map<string, number>() },
  evolve: (state: { notes: number; authors: Map<string, number> }, { author }: Noted) => ({
    notes: state.notes + 1,
    authors: state.authors.set(author, state.notes),
  }),
};

await onDisk(async (folder) => {
  const store = SqliteEventStore.open(join(folder, 'events.db'));
  const streams = Array.from({ length: streamCount }, (_, n) => `pilot-${n}`);
  for (const stream of streams) {
    const options = { commandId: randomUUID(), by: 'ana', occurredAt: '2026-03-02T09:00:00.000Z' };
    await store.append(stream, Array.from({ length: eventsEach }, anEvent), {
      ...options,
      expectedVersion: 0,
    });
  }

  const took: number[] = [];
  for (let n = 0; n < streamCount * 2; n++) {
    const start = performance.now();
    const recorded = await store.read<Noted>(streams[(n * 7_919) % streamCount] ?? '');
    const state = replay(
      counting,
      recorded.map(({ event }) => event),
    );
    if (state.notes !== eventsEach) throw new Error(`${state.notes} events were folded`);
    if (n >= streamCount / 2) took.push(performance.now() - start);
  }
  print('stream', 'fold50_p50_ms', percentile(took, 0.5));
  print('stream', 'fold50_p99_ms', percentile(took, 0.99));
  await store.close();
});

function anEvent(_: unknown, n: number): Noted {
  return {
    type: 'NoteAdded',
    author: `person-${n % 5}`,
    text: 'The district asks for a second look. '.repeat(15),
  };
}
