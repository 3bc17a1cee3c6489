import { freePort } from '@gatehouse/postgres/testing';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Installation } from '../../../apps/e2e/src/installation';
import { Callers } from './callers';
import { EventNodes } from './event-nodes';
import { proveLog, proveReads } from './proof';

// node rounds.mjs <command that begins an event-store node> <rounds>: two servers, two workers, PostgreSQL and a cluster
// of three under load; in turn one of them is killed and begun again, and after each round it is looked at what is there.

const [command = '', rounds = '30'] = process.argv.slice(2);
const base = resolve('.cache/crash');
mkdirSync(base, { recursive: true });
const folder = mkdtempSync(join(base, 'shared-'));

const nodes = new EventNodes(command, await freePort(), folder);
await nodes.begin();
const installation = await Installation.on(nodes.connection);
for (const [name, role] of [
  ['api-1', 'api'],
  ['api-2', 'api'],
  ['worker-1', 'worker'],
  ['worker-2', 'worker'],
] as const)
  await installation.begin(name, role);
const callers = new Callers(() => ['api-1', 'api-2'].map((name) => installation.at(name)));
callers.begin(12);

/** Who is killed, and how it comes back. */
const victims = [
  { name: 'a server', strike: (round: number) => replaced(`api-${(round % 2) + 1}`, 'api') },
  { name: 'a worker', strike: (round: number) => replaced(`worker-${(round % 2) + 1}`, 'worker') },
  {
    name: 'PostgreSQL',
    strike: async () => {
      await installation.postgres.kill();
      await setTimeout(Math.random() * 1_000);
      await installation.postgres.restart();
    },
  },
  {
    name: 'the leader of the event store',
    strike: async () => {
      const number = await nodes.killLeader();
      await setTimeout(Math.random() * 1_000);
      nodes.beginNode(number);
      await nodes.areReady();
    },
  },
] as const;

async function replaced(name: string, role: 'api' | 'worker'): Promise<void> {
  await installation.at(name).kill();
  await setTimeout(Math.random() * 1_000);
  await installation.begin(name, role);
}

let problems: string[] = [];
for (let round = 0; round < Number(rounds) && problems.length === 0; round++) {
  await setTimeout(500 + Math.random() * 1_000);
  const victim = victims[round % victims.length];
  const before = callers.acknowledged.length;
  callers.longestWaitInMs = 0;
  await victim?.strike(Math.floor(round / victims.length));
  await setTimeout(500);
  // A copy first: what is acknowledged while the log is read need not be in what was read.
  const proof = await proveLog(nodes.connection, [...callers.acknowledged]);
  problems = [...proof.problems, ...callers.oddities];
  console.log(
    `round ${round + 1}, ${victim?.name ?? ''}: ${callers.acknowledged.length - before} acknowledged meanwhile, ` +
      `longest wait ${Math.round(callers.longestWaitInMs)} ms, ${proof.events} in the log, ${problems.length} problems`,
  );
}

await callers.end();
await untilCaughtUp();
problems.push(...(await proveReads(nodes.connection, installation.reads)));
for (const problem of problems.slice(0, 20)) console.error(`  ${problem}`);
await installation.end();
await nodes.end();
if (problems.length === 0) rmSync(folder, { recursive: true, force: true });
else console.error(`What was found is kept in ${folder}.`);
const { acknowledged } = callers;
console.log(
  JSON.stringify({ rounds: Number(rounds), acknowledged: acknowledged.length, problems: problems.length }),
);
process.exit(problems.length === 0 ? 0 : 1);

/** Every worker has read what there is; how far the slowest is, any server tells. */
async function untilCaughtUp(): Promise<void> {
  const { url } = installation.at('api-1');
  for (let tries = 0; tries < 600; tries++) {
    const health: unknown = await (await fetch(`${url}/health/ready`)).json();
    if (typeof health === 'object' && health !== null && 'lag' in health && health.lag === 0) return;
    await setTimeout(100);
  }
  throw new Error('The read models did not catch up within a minute.');
}
