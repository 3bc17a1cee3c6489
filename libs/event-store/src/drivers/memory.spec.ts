import { eventStoreContract } from '../testing';
import { MemoryEventStore } from './memory';

eventStoreContract('in memory', () => {
  const store = new MemoryEventStore();
  return Promise.resolve({ store, reopen: () => Promise.resolve(store), close: () => store.close() });
});
