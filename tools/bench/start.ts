import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, onDisk, print } from './measure';
import { memoryOfServerOn, startServer } from './server-process';
import { numberFrom } from './simulator/number-from';
import { ServedPortfolio, timesOf } from './simulator/served-portfolio';

// How long the product takes from its process to its first answer, with nothing and with a long log behind it, and what
// memory it holds when all is quiet: just started, and after people have asked much.

const events = numberFrom('events', 1_000_000);
const pilots = numberFrom('pilots', 10_000);
const rounds = 5;
/** Memory that a burst took is given back within this time. */
const quietMilliseconds = 15_000;

const questions = {
  page: `query($asOf: DateTime) { pilots(first: 50, filter: { stage: [pilot] }, asOf: $asOf,
    sort: { by: changedAt, direction: descending }) { edges { node { id name unit stage status owner { id name } } } } }`,
  counts: `query($asOf: DateTime) { portfolioSummary(asOf: $asOf) { total orphaned byStage { stage count } } }`,
  difference: `query($asOf: DateTime!) { portfolioDifference(from: $asOf, to: "2026-06-24T12:00:00.000Z", first: 50) {
    totalCount edges { node { id kind fields { field was is } } } } }`,
};

await onDisk(async (folder) => {
  const [empty, long] = [join(folder, 'empty'), join(folder, 'long')];
  mkdirSync(long);
  print('start', 'rss_loaded_mb', await memoryAfterQuestions(long));
  const first = await startServer(empty);
  await pause(quietMilliseconds);
  print('start', 'rss_idle_mb', first.memory());
  await first.stop();

  const seconds = { fresh: [] as number[], empty: [] as number[], long: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    seconds.fresh.push(await secondsToStart(join(folder, `fresh-${round}`)));
    seconds.empty.push(await secondsToStart(empty));
    seconds.long.push(await secondsToStart(long));
  }
  print('start', 'empty_s', median(seconds.fresh));
  // Beside a start on a folder that is empty but made: what the first start does once is not held against the log.
  const extra = seconds.long.map((long, round) => long - (seconds.empty[round] ?? NaN));
  print('start', 'million_extra_s', median(extra));
  print('start', 'again_s', median(seconds.empty));
  print('start', 'million_s', median(seconds.long));
});

/** Builds the read models on the way, as a server does that has been away for a while. */
async function memoryAfterQuestions(data: string): Promise<number> {
  const served = await ServedPortfolio.start(data, { events, pilots });
  print('start', 'rss_rebuilt_mb', memoryOfServerOn(data));
  const ask = (query: string, month: number) =>
    served.ask(query, { asOf: `2025-${String(month).padStart(2, '0')}-15T12:00:00.000Z` });
  let asked = 0;
  const asking = Object.fromEntries(
    Object.entries(questions).map(([name, query]) => [name, () => ask(query, (asked++ % 12) + 1)]),
  );
  await timesOf(asking, { rounds: 50, each: 4 });
  print('start', 'rss_asking_mb', memoryOfServerOn(data));
  await pause(quietMilliseconds);
  const memory = memoryOfServerOn(data);
  await served.stop();
  return memory;
}

async function secondsToStart(data: string): Promise<number> {
  const started = await startServer(data);
  await started.stop();
  return started.seconds;
}
