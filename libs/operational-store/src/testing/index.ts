import { OperationalStore, type Migrations } from '../index';

export * from './file-store.contract';
export * from './operational-stores';

/** A store in memory with these capabilities' tables. */
export const operationalStoreInMemory = (...migrations: Migrations[]): Promise<OperationalStore> =>
  OperationalStore.open('sqlite::memory:', migrations);
