import { isNews } from '../adopting';
import { VersionConflict, type Recorded } from '../event-store';
import type { Stored } from '../stored';
import type { KurrentDbAppending } from './kurrentdb-appending';
import { asSent, sizeOf } from './kurrentdb-event';

type Adopting = {
  appending: KurrentDbAppending;
  history: (stream: string, from: number, limit: number) => Promise<Recorded[]>;
};

/**
 * Events of another log, in its order. Neighbours of one stream share an append, and the next append waits for the
 * answer: were several on their way when the server fails, a later one could be kept and an earlier one not.
 */
export const adoptInOrder = async (events: readonly Stored[], adopting: Adopting): Promise<void> => {
  for (const run of runsOf(events)) await adoptRun(run, adopting);
};

const adoptRun = async (run: readonly Stored[], { appending, history }: Adopting): Promise<void> => {
  const first = run[0];
  if (!first || (await write(run, appending))) return;
  const { stream, version } = first;
  const there = await history(stream, version - 1, run.length);
  let at = version - 1 + there.length;
  const news = run.filter((event) => {
    const isNew = isNews(event, at, (known) => there[known - version]?.id);
    if (isNew) at += 1;
    return isNew;
  });
  const next = news[0];
  if (next && !(await write(news, appending))) throw new VersionConflict(stream, next.version - 1);
};

const write = (run: readonly Stored[], appending: KurrentDbAppending) => {
  const [first] = run;
  if (!first) return undefined;
  const events = () => Promise.resolve(run.map(asSent));
  return appending.write({ stream: first.stream, expectedVersion: first.version - 1, events });
};

const runsOf = (events: readonly Stored[]): Stored[][] => {
  const runs: Stored[][] = [];
  let size = 0;
  for (const event of events) {
    const bytes = sizeOf(asSent(event));
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last?.stream === event.stream && last.version + 1 === event.version;
    if (run && follows && size + bytes <= largestAppend) {
      run.push(event);
      size += bytes;
    } else {
      runs.push([event]);
      size = bytes;
    }
  }
  return runs;
};

const largestAppend = 1_000_000;
