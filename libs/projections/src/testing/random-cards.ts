import type { EventStore } from '@gatehouse/event-store';
import { instantOf } from '@gatehouse/kernel';
import fc from 'fast-check';
import type { CardEvent } from './test-cards';

/** An event and how many hours after the first day it is said to have happened; many arrive late. */
export type Happening = { event: CardEvent; hour: number };

/** Texts that an engine could refuse, or keep otherwise than another. */
const trying = ['\0x', 'É\u{1f600}', 'ein langes Wort '.repeat(30)];

const id = fc.constantFrom('a', 'b', 'c', 'd');

const event: fc.Arbitrary<CardEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('CardOpened' as const),
      id,
      title: fc.string({ maxLength: 5 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('CardMoved' as const),
      id,
      stage: fc.constantFrom('x', 'B', 'é', ...trying),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('CardsLinked' as const), id, to: id }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('CardNoted' as const), id, note: fc.string({ maxLength: 5 }) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('CardClosed' as const), id }) },
);

export const happenings = (maxLength: number): fc.Arbitrary<Happening[]> =>
  fc.array(fc.record({ event, hour: fc.nat(40) }), { minLength: 1, maxLength, size: 'max' });

/** Every event in a stream of its own: the hours may then go back, as they do across a real log. */
export const record = async (log: EventStore, history: readonly Happening[], from = 0): Promise<void> => {
  for (const [index, { event, hour }] of history.entries())
    await log.append(`card-${from + index}`, [event], {
      commandId: String(from + index),
      by: 'ana',
      occurredAt: instantOf(firstDay + hour * 3_600_000),
      expectedVersion: 0,
    });
};

export const firstDay = Date.UTC(2026, 0, 1);
