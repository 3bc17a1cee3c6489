import { randomUUID } from 'node:crypto';
import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median, onDisk, print } from './measure';
import { ServedPortfolio } from './simulator/served-portfolio';

// A command over GraphQL until its event is durable and its sender knows, by many clients beside the same server's
// answer to the emptiest question there is, and by one alone beside what the disk takes to flush.

const clients = 64;
const rounds = 12;
const sliceMilliseconds = 1_000;
const aloneEach = 15;

const register = `mutation Register($input: RegisterPilotInput!) {
  registerPilot(input: $input) { __typename ... on Refused { code } }
}`;
const accepted = JSON.stringify({ registerPilot: { __typename: 'Accepted' } });

await onDisk(async (folder) => {
  const data = join(folder, 'data');
  mkdirSync(data);
  const served = await ServedPortfolio.start(data, { events: 10_000, pilots: 1_000 });
  const disk = rawWrites(join(folder, 'raw'));
  const emptiest = () => served.ask('{ __typename }');
  const command = async () => {
    const answer = await served.ask(register, { input: newPilot() });
    if (JSON.stringify(answer) !== accepted) throw new Error(`Refused: ${JSON.stringify(answer)}`);
  };

  const rates: { command: number; emptiest: number }[] = [];
  const times = { command: [] as number[], disk: [] as number[] };
  try {
    for (let round = -1; round < rounds; round++) {
      const rate = { command: await rateOf(command), emptiest: await rateOf(emptiest) };
      const alone = { command: await timesOf(command), disk: await timesOf(disk.write) };
      // The first round only warms up.
      if (round < 0) continue;
      rates.push(rate);
      times.command.push(...alone.command);
      times.disk.push(...alone.disk);
    }
  } finally {
    disk.close();
    await served.stop();
  }

  print('command', 'vs_typename_64', median(rates.map((rate) => rate.command / rate.emptiest)));
  // What a command costs beyond the flush that makes it durable: the middle of one less the middle of the other.
  print('command', 'alone_ms_over_fsync', median(times.command) - median(times.disk));
  print('command', 'per_s_64', median(rates.map((rate) => rate.command)));
  print('command', 'typename_per_s_64', median(rates.map((rate) => rate.emptiest)));
  print('command', 'alone_ms', median(times.command));
  print('command', 'fsync_ms', median(times.disk));
});

function newPilot() {
  const name = 'Sorts letters';
  return { commandId: randomUUID(), name, purpose: 'So that nobody waits.', unit: 'Post room' };
}

/** Answers per second to so many who each ask again as soon as they are answered. */
async function rateOf(ask: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let answered = 0;
  const client = async () => {
    for (; performance.now() - start < sliceMilliseconds; answered++) await ask();
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (answered / (performance.now() - start)) * 1_000;
}

async function timesOf(work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < aloneEach; count++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

/** As much as a small event, written and flushed as plainly as can be. */
function rawWrites(path: string) {
  const file = openSync(path, 'w');
  const bytes = Buffer.alloc(860, 'x');
  const write = () => {
    writeSync(file, bytes);
    fdatasyncSync(file);
  };
  return { write, close: () => closeSync(file) };
}
