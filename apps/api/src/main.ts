import 'reflect-metadata';
import { OperatorSecret } from '@gatehouse/access-server';
import { announceOperator } from '@gatehouse/product';
import { ReactionRunner } from '@gatehouse/reactions';
import { Configuration } from '@gatehouse/server-kit';
import { giveBackMemory } from './give-back-memory';
import { createServer } from './server';
import { openStores } from './stores';

const configuration = new Configuration();
const stores = await openStores(configuration);
const app = await createServer(stores, configuration);
const reactions = app.get(ReactionRunner);
reactions.start();
await app.listen(configuration.port, configuration.host);
giveBackMemory();

const address = new URL(await app.getUrl());
const url = `http://${configuration.isLoopback ? 'localhost' : address.hostname}:${address.port || '80'}`;
const retract = announceOperator(configuration.data, {
  url,
  bearer: app.get(OperatorSecret).bearer,
  pid: process.pid,
});
console.log(`Gatehouse is ready at ${url}`);

let isEnding = false;
/** Ends once, whatever is pressed and however often: what was acknowledged is durable already. */
const end = async () => {
  if (isEnding) return;
  isEnding = true;
  retract();
  await app.close();
  await reactions.stop();
  await stores.close();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
