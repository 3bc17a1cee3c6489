import { pilot, pilotStream } from '@gatehouse/pilots-domain';
import { describe, expect, it } from '@jest/globals';
import { simulatedPortfolio, type SimulatedAppend } from './simulated-portfolio';

describe('the simulator', () => {
  it('writes the same portfolio every time, of the size that was asked for', () => {
    const once = [...simulatedPortfolio(asked)];
    expect(once).toEqual([...simulatedPortfolio(asked)]);
    expect(once).not.toEqual([...simulatedPortfolio({ ...asked, seed: 2 })]);
    expect(once.flatMap(({ events }) => events)).toHaveLength(asked.events);
    expect(new Set(once.map(({ stream }) => stream)).size).toBe(asked.pilots);
  });

  it('writes streams as the log takes them: versions without holes, time never back', () => {
    for (const stream of streams().values()) {
      let [version, occurredAt] = [0, ''];
      for (const append of stream) {
        expect(append.expectedVersion).toBe(version);
        expect(append.occurredAt >= occurredAt).toBe(true);
        [version, occurredAt] = [version + append.events.length, append.occurredAt];
      }
    }
  });

  it('writes what the domain can read, some of it late', () => {
    for (const [name, stream] of streams()) {
      const state = stream
        .flatMap(({ events }) => events)
        .reduce((now, event) => pilot.evolve(now, event), pilot.initial);
      expect(state).toMatchObject({ kind: 'registered' });
      expect(name).toBe(pilotStream(state.kind === 'registered' ? state.pilotId : ''));
    }
    const times = [...simulatedPortfolio(asked)].map(({ occurredAt }) => Date.parse(occurredAt));
    const isLate = times.filter((time, index) => index > 0 && time < (times[index - 1] ?? 0) - 86_400_000);
    expect(isLate.length).toBeGreaterThan(10);
  });
});

const asked = { events: 5_000, pilots: 50 };

const streams = (): Map<string, SimulatedAppend[]> => {
  const found = new Map<string, SimulatedAppend[]>();
  for (const append of simulatedPortfolio(asked))
    found.set(append.stream, [...(found.get(append.stream) ?? []), append]);
  return found;
};
