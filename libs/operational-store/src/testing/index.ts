import { OperationalStore, type Migrations } from '../index';

/** A store in memory with these capabilities' tables. */
export const operationalStoreInMemory = (...migrations: Migrations[]): Promise<OperationalStore> =>
  OperationalStore.open(':memory:', migrations);
