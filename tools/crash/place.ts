import { join } from 'node:path';

/** Where the writer and those who look at what it left find the same files. */
export const placeIn = (folder: string) => ({
  events: `sqlite:${join(folder, 'events.db')}`,
  reads: `sqlite:${join(folder, 'reads.db')}`,
  scratch: `sqlite:${join(folder, 'scratch.db')}`,
  scratchFile: join(folder, 'scratch.db'),
  /** What the writer said it had recorded, a line each. */
  acknowledged: join(folder, 'acknowledged.jsonl'),
});
