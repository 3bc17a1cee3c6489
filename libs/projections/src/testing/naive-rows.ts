import type { Recorded } from '@gatehouse/event-store';
import { millisecondsOf } from '@gatehouse/kernel';
import type { Moment } from '../moment';
import { project, type AnyProjection } from '../projection';
import { indexable } from '../storable';

type State = { from: number; validFrom: number; row: unknown };

/**
 * What a projection's rows are at a moment, by folding the log from its first event and nothing else: the oracle that
 * a read store is held against.
 */
export const naiveRows = (
  projection: AnyProjection,
  log: readonly Recorded[],
  { asOf = Infinity, atPosition = Infinity }: Moment = {},
): Map<string, unknown> => {
  const chains = new Map<string, State[]>();
  for (const recorded of log.filter(({ position }) => position <= atPosition)) {
    const takes = projection.starts[recorded.event.type] ?? projection.changes[recorded.event.type];
    // The oracle looks into events no more than the runner does.
    const keys = takes ? projection.keys(recorded.event as never, recorded).map(indexable) : [];
    for (const key of new Set(keys)) {
      const chain = chains.get(key) ?? [];
      chains.set(key, chain);
      const last = chain.at(-1);
      const row = project(projection, { key, row: last?.row ?? null }, recorded);
      if (row === (last?.row ?? null)) continue;
      const validFrom = Math.max(millisecondsOf(recorded.occurredAt), last?.validFrom ?? 0);
      chain.push({ from: recorded.position, validFrom, row });
    }
  }
  const rows = [...chains].map(
    ([key, chain]) => [key, chain.findLast(({ validFrom }) => validFrom <= asOf)?.row ?? null] as const,
  );
  return new Map(rows.filter(([, row]) => row !== null));
};
