import { describe, it } from '@jest/globals';
import { openEventStore } from '../open-event-store';
import { eventStoreContract } from '../testing';

const url = process.env.KURRENTDB_TEST_URL;

const contractAt = (name: string, connection: string): void =>
  eventStoreContract(name, async () => {
    let current = await openEventStore(connection);
    return {
      store: current,
      reopen: async () => {
        await current.close();
        return (current = await openEventStore(connection));
      },
      close: () => current.close(),
    };
  });

if (url) {
  contractAt('on a server', url);
  contractAt(
    'on a server, one call for each append',
    `${url}${url.includes('?') ? '&' : '?'}appendsOneByOne=true`,
  );
} else {
  describe.skip('an event store: on a server', () => {
    it('is tested where KURRENTDB_TEST_URL names one; run: npm run kurrentdb-contract', () => undefined);
  });
}
