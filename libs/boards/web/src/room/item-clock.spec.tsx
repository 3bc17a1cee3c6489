import { renderScreen } from '@gatehouse/ui/testing';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { reviewItem } from '../testing/a-room';
import { ItemClock, SpokenClock } from './item-clock';
import type { RoomItem } from './room-query';

describe('the clock of an item', () => {
  beforeEach(() => void jest.useFakeTimers({ now: start }));
  afterEach(() => void jest.useRealTimers());

  it('counts against the time box, all openings together', () => {
    const item = opened({ minutes: 25, spentSeconds: 600 });
    renderScreen(<ItemClock item={item} />);
    passes(80);
    expect(screen.getByRole('timer').textContent).toBe('item 11:20 of 25:00');
  });

  it('speaks at five minutes, at one, and when the time is over, and not each second', () => {
    renderScreen(<SpokenClock item={opened({ minutes: 10 })} />);
    const heard = new Set<string>();
    for (let second = 0; second < 660; second++) {
      passes(1);
      heard.add(screen.getByRole('status').textContent);
    }
    expect([...heard]).toEqual([
      '',
      'Five minutes are left for this item.',
      'One minute is left for this item.',
      'The item is over its time.',
    ]);
  });
});

const start = new Date('2026-11-26T14:30:00.000Z');

const passes = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1000));

// The builder makes what the wire brings; only these fields are looked at.
const opened = (part: Record<string, unknown>) =>
  reviewItem({ openedAt: start.toISOString(), ...part }) as unknown as RoomItem;
