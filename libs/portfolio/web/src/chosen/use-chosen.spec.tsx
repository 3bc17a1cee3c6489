import { describe, expect, it } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import type { PilotFilter } from '@gatehouse/web-kit';
import { mostChosen, useChosen } from './use-chosen';

describe('a choice of pilots', () => {
  it('takes in no more than one command can be about', () => {
    const { result } = chosen();
    act(() => result.current.choose(pilots(mostChosen - 1), true));
    expect(result.current.isFull).toBe(false);
    act(() => result.current.choose(pilots(mostChosen + 20), true));
    expect(result.current.pilots.size).toBe(mostChosen);
    expect(result.current.isFull).toBe(true);
  });

  it('is another one under another filter, also for what was asked for under the one before', () => {
    const { result, rerender } = chosen({ stage: ['pilot'] });
    const { choose } = result.current;
    act(() => choose(pilots(2), true));
    expect(result.current.pilots.size).toBe(2);
    rerender({ stage: ['idea'] });
    expect(result.current.pilots.size).toBe(0);
    act(() => choose(pilots(3), true));
    expect(result.current.pilots.size).toBe(0);
    act(() => result.current.choose(pilots(1), true));
    expect([...result.current.pilots.keys()]).toEqual(['p0']);
  });

  it('is narrowed to those that were refused', () => {
    const { result } = chosen();
    act(() => result.current.choose(pilots(3), true));
    act(() => result.current.keep(['p1', 'elsewhere']));
    expect([...result.current.pilots.keys()]).toEqual(['p1']);
    act(() => result.current.choose(pilots(3), false));
    expect(result.current.pilots.size).toBe(0);
  });
});

const chosen = (filter: PilotFilter = {}) => renderHook(useChosen, { initialProps: filter });

const pilots = (many: number) =>
  Array.from({ length: many }, (_, index) => ({ id: `p${index}`, name: `Pilot ${index}` }));
