import { afterEach, beforeEach, describe } from '@jest/globals';
import type { EventStore } from '../event-store';
import { adopting } from './adopting.contract';
import { appending } from './appending.contract';
import { following } from './following.contract';
import { keeping } from './keeping.contract';
import { reading } from './reading.contract';

/** A store under test; other tests may have written to the same log. */
export type OpenLog = {
  store: EventStore;
  /** The same log opened anew, as after a restart. */
  reopen(): Promise<EventStore>;
  close(): Promise<void>;
};

/** The store that the running test was given. */
export type Given = { store: () => EventStore; reopen: () => Promise<EventStore> };

/** How every driver behaves, whatever stands behind it; positions may have gaps and the log need not be empty. */
export const eventStoreContract = (name: string, open: () => Promise<OpenLog>): void => {
  describe(`an event store: ${name}`, () => {
    let log: OpenLog;
    let store: EventStore;
    beforeEach(async () => {
      log = await open();
      store = log.store;
    });
    afterEach(() => log.close());
    const given: Given = { store: () => store, reopen: async () => (store = await log.reopen()) };

    describe('appending', () => appending(given));
    describe('reading', () => reading(given));
    describe('following', () => following(given));
    describe('keeping', () => keeping(given));
    describe('adopting', () => adopting(given));
  });
};
