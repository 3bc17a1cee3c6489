import { MemoryEventStore } from '@gatehouse/event-store';
import { afterEach, describe, expect, it } from '@jest/globals';
import { integer, projection, text, type Projection } from './projection';
import { startProjections } from './testing';

type Card = { title: string; stage: string; moves: number };
type CardEvent =
  | { type: 'CardOpened'; id: string; title: string }
  | { type: 'CardMoved'; id: string; stage: string }
  | { type: 'CardClosed'; id: string };

const cards = projection<Card, CardEvent>()({
  name: 'test-cards',
  version: 1,
  history: 'versions',
  keys: (event) => [event.id],
  columns: { stage: text(({ stage }) => stage, true), moves: integer(({ moves }) => moves) },
  starts: { CardOpened: ({ title }) => ({ title, stage: 'new', moves: 0 }) },
  changes: {
    CardMoved: (card, { stage }) => ({ ...card, stage, moves: card.moves + 1 }),
    CardClosed: () => null,
  },
});

describe('projections', () => {
  it('make rows of events and tell who listens', async () => {
    const { log, reads, caughtUp } = await begun(cards);
    await write(log, { type: 'CardOpened', id: 'a', title: 'Triage' });
    await caughtUp();
    expect(await reads.row(cards, 'a')).toEqual({ title: 'Triage', stage: 'new', moves: 0 });
    expect(await reads.states()).toEqual([
      { name: 'test-cards', version: 1, position: 1, phase: 'live', error: null },
    ]);
    const listed = await reads
      .select(cards)
      .select(['key', 'stage', 'moves'])
      .where('stage', '=', 'new')
      .execute();
    expect(listed).toEqual([{ key: 'a', stage: 'new', moves: 0 }]);
  });
});

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const begun = async (...projections: Projection<Card, CardEvent>[]) => {
  const log = new MemoryEventStore();
  const started = await startProjections({ log, projections });
  open.push(started.stop, () => log.close());
  return { log, ...started };
};

const write = (log: MemoryEventStore, ...events: CardEvent[]) =>
  log.append('card-a', events, {
    commandId: 'one',
    by: 'ana',
    occurredAt: '2026-01-01T00:00:00.000Z',
    expectedVersion: 0,
  });
