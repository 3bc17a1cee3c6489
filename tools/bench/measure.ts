import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One metric as a line of JSON. */
export const print = (bench: string, metric: string, value: number): void => {
  const rounded = Number(value.toPrecision(value >= 1_000 ? 5 : 3));
  process.stdout.write(`${JSON.stringify({ bench, metric, value: rounded })}\n`);
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
};

/** Operations per second of work that says how many it did, repeated for a slice of time. */
export const rate = async (milliseconds: number, work: () => number | Promise<number>): Promise<number> => {
  const start = performance.now();
  let done = 0;
  let now = start;
  while (now - start < milliseconds) {
    done += await work();
    now = performance.now();
  }
  return (done / (now - start)) * 1_000;
};

/** A folder on the disk that holds the repository; a file system in memory would make flushing look free. */
export const onDisk = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const base = resolve('.cache/bench');
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, 'data-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
