import { integer, projection, text } from '../projection';

/** A small domain of its own, with everything that a fold can meet: rows that end and begin again, and links to two. */
export type CardEvent =
  | { type: 'CardOpened'; id: string; title: string }
  | { type: 'CardMoved'; id: string; stage: string }
  | { type: 'CardsLinked'; id: string; to: string }
  | { type: 'CardNoted'; id: string; note: string }
  | { type: 'CardClosed'; id: string };

export type Card = { title: string; stage: string; moves: number; links: readonly string[] };

export const cards = projection<Card, CardEvent>()({
  name: 'test-cards',
  version: 1,
  history: 'versions',
  keys: (event) => (event.type === 'CardsLinked' ? [event.id, event.to] : [event.id]),
  columns: { stage: text(({ stage }) => stage, true), moves: integer(({ moves }) => moves) },
  indexes: [['moves', 'stage']],
  starts: { CardOpened: ({ title }) => ({ title, stage: 'new', moves: 0, links: [] }) },
  changes: {
    CardMoved: (card, { stage }) => ({ ...card, stage, moves: card.moves + 1 }),
    CardsLinked: (card, { id, to }) => ({ ...card, links: [...card.links, `${id}-${to}`] }),
    CardClosed: () => null,
  },
});

export const notes = projection<{ note: string }, CardEvent>()({
  name: 'test-notes',
  version: 1,
  history: 'insert-only',
  keys: ({ id }, { position }) => [`${id}/${String(position).padStart(6, '0')}`],
  columns: { note: text(({ note }) => note) },
  starts: { CardNoted: ({ note }) => ({ note }) },
  changes: {},
});

export const tallies = projection<{ count: number }, CardEvent>()({
  name: 'test-tallies',
  version: 1,
  history: 'none',
  keys: ({ type }) => [type],
  columns: { count: integer(({ count }) => count) },
  starts: { CardOpened: () => ({ count: 1 }), CardMoved: () => ({ count: 1 }) },
  changes: {
    CardOpened: ({ count }) => ({ count: count + 1 }),
    CardMoved: ({ count }) => ({ count: count + 1 }),
  },
});
