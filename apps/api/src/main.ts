import 'reflect-metadata';
import { OperatorSecret } from '@gatehouse/access-server';
import { announceOperator } from '@gatehouse/product';
import { Configuration } from '@gatehouse/server-kit';
import { giveBackMemory } from './give-back-memory';
import { beginLogs, endOnTrouble } from './logging/begin-logs';
import { createServer } from './server';
import { Readiness } from './health/readiness';
import { openStores } from './stores/stores';
import { beginWork } from './work/work';

beginLogs();
endOnTrouble();
const configuration = new Configuration();
beginLogs(configuration.logLevel);
const stores = await openStores(configuration);
const app = await createServer(stores, configuration);
const work = await beginWork(app, stores, configuration);
await app.listen(configuration.port, configuration.host);
giveBackMemory();

const address = new URL(await app.getUrl());
const url = `http://${configuration.isLoopback ? 'localhost' : address.hostname}:${address.port || '80'}`;
const retract = configuration.roles.includes('api')
  ? announceOperator(configuration.data, { url, bearer: app.get(OperatorSecret).bearer, pid: process.pid })
  : () => undefined;
console.log(`Gatehouse is ready at ${url}`);

let isEnding = false;
/** Ends once, whatever is pressed and however often: what was acknowledged is durable already. */
const end = async () => {
  if (isEnding) return;
  isEnding = true;
  retract();
  await app.get(Readiness).end(configuration.drainSeconds);
  await app.close();
  await work.stop();
  await stores.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
