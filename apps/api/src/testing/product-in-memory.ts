import { OperatorSecret } from '@gatehouse/access-server';
import { MemoryEventStore } from '@gatehouse/event-store';
import { LeasesOfOne } from '@gatehouse/leases';
import { openFileStore, OperationalStore } from '@gatehouse/operational-store';
import { migrations, projections, upcasts } from '@gatehouse/product';
import { startProjections } from '@gatehouse/projections/testing';
import { Configuration } from '@gatehouse/server-kit';
import { Logger } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../server';
import { beginLog } from '../stores/begin-log';
import { Watching } from '../watching/watching';

/** The whole server, with all that it keeps in memory; asked without a network. */
export const startProductInMemory = async (
  environment: Record<string, string> = { GATEHOUSE_DEMO: '0' },
  /** Where its read models are, if not in memory. */
  place: { at?: string } = {},
) => {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-in-memory-'));
  const configuration = new Configuration({ GATEHOUSE_DATA: folder, ...environment });
  const log = new MemoryEventStore({ upcasts });
  const operational = await OperationalStore.open('sqlite::memory:', migrations);
  const { reads, caughtUp, stop } = await startProjections({ log, projections, ...place });
  const stores = {
    ...{ log, reads, operational, leases: new LeasesOfOne() },
    files: await openFileStore('sqlite:', join(folder, 'files')),
    rebuilder: { rebuild: () => Promise.resolve() },
    watching: await Watching.open(configuration),
    close: () => Promise.resolve(),
  };
  await beginLog(stores, configuration);
  Logger.overrideLogger(false);
  const app = await createServer(stores, configuration);
  return {
    app,
    log,
    operational,
    files: join(folder, 'files'),
    caughtUp,
    operator: app.get(OperatorSecret).bearer,
    stop: async () => {
      await app.close();
      await stop();
      await operational.close();
      await rm(folder, { recursive: true });
    },
  };
};

export type ProductInMemory = Awaited<ReturnType<typeof startProductInMemory>>;
