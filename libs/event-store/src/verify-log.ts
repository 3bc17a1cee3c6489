import { stepBack } from './adopting';
import type { EventStore, Order, Recorded } from './event-store';
import { leafOf } from './leaf';

export type LogProblem = { position: number; problem: string };
export type LogReport = { events: number; streams: number; head: number; problems: LogProblem[] };

export type Verifying = { onProgress?: (position: number) => void };

/** Reads the whole log and recomputes all that can be: leaves, versions and positions. Open the store without upcasts. */
export const verifyLog = async (store: EventStore, { onProgress }: Verifying = {}): Promise<LogReport> => {
  const head = await store.head();
  const { order } = store;
  const versions = new Map<string, number>();
  const report: LogReport = { events: 0, streams: 0, head, problems: [] };
  let before: Recorded | undefined;
  for (let upTo = 0; upTo < head;) {
    const slice = await store.readAll(upTo, 1_000);
    for (const recorded of slice.events) {
      const found = problemsOf(recorded, { before, version: versions.get(recorded.stream) ?? 0, order });
      report.problems.push(...found.map((problem) => ({ position: recorded.position, problem })));
      versions.set(recorded.stream, recorded.version);
      report.events += 1;
      before = recorded;
    }
    if (slice.upTo <= upTo) {
      report.problems.push({
        position: upTo,
        problem: `nothing can be read after it, yet the log ends at ${head}`,
      });
      break;
    }
    upTo = slice.upTo;
    onProgress?.(upTo);
  }
  return { ...report, streams: versions.size };
};

type Expected = { before: Recorded | undefined; version: number; order: Order };

const problemsOf = (recorded: Recorded, { before, version, order }: Expected): string[] => {
  const problems: string[] = [];
  const expected = (before?.position ?? 0) + 1;
  if (order.isGapless ? recorded.position !== expected : recorded.position < expected)
    problems.push(`stands at ${recorded.position} where ${expected} comes next`);
  if (recorded.version !== version + 1)
    problems.push(`is version ${recorded.version} of ${recorded.stream}, which had ${version}`);
  if (before && stepBack(before.recordedAt, recorded.recordedAt) > order.disorderMs)
    problems.push('was recorded before its predecessor');
  if (recorded.leaf !== leafOf(recorded)) problems.push('is not what was recorded: its leaf differs');
  return problems;
};
