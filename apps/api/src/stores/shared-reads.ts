import { projections } from '@gatehouse/product';
import { Hub, openReadStore, openRebuildRequests } from '@gatehouse/projections';
import type { Configuration } from '@gatehouse/server-kit';
import type { Reads } from './stores';

/** Read models in PostgreSQL, kept up by whichever process has the lease of each. */
export const openSharedReads = async ({ reads }: Pick<Configuration, 'reads'>): Promise<Reads> => {
  const store = await openReadStore(reads, new Hub(), { projections });
  const requests = await openRebuildRequests(reads);
  return {
    reads: store,
    rebuilder: {
      rebuild: (name) => requests.ask(name === undefined ? projections.map((one) => one.name) : [name]),
    },
    close: async () => {
      await requests.close();
      await store.close();
    },
  };
};
