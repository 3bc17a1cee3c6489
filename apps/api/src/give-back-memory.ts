import { performance } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back, while this thread has nothing else to do, the room that a burst of work made for short-lived objects.
 * V8 collects only when something is allocated, so that a thread that falls silent would keep up to 128 MB of it.
 */
export const giveBackMemory = (): void => {
  let before = performance.eventLoopUtilization();
  const look = () => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (utilization < quiet && roomForTheYoung() > worthwhile) collect();
  };
  setInterval(look, millisecondsBetweenLooks).unref();
};

const roomForTheYoung = (): number =>
  getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size ?? 0;

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  // A context that is made from now on has it; ours has not.
  const gc = runInNewContext('gc') as NodeJS.GCFunction; // the flag above put it there
  // The only flavour that also gives back what is empty.
  gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

// On a busy machine a thread that is kept waiting looks busier than it is.
const quiet = 0.1;
const worthwhile = 8 * 1_048_576;
const millisecondsBetweenLooks = 5_000;
