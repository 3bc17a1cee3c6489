import { describe, expect, it } from '@jest/globals';
import { StoreUnavailable } from '../event-store';
import { openEventStore, openLogReader } from '../open-event-store';
import { loadClient } from './kurrentdb-client';
import { placeOf } from './kurrentdb-place';

const nowhere = 'kurrentdb://127.0.0.1:1,127.0.0.1:2?tls=false';

describe('a client of KurrentDB', () => {
  it('that finds no node rejects nothing that nobody hears', async () => {
    const client = (await loadClient(placeOf(nowhere)))();
    const looking = Promise.resolve(Reflect.get(client, 'capabilities')).catch(() => undefined);
    const broken = { getChannel: () => ({ getTarget: () => 'dns:one:2113', close: () => undefined }) };
    const error = Object.assign(new Error('read ECONNRESET'), { code: 14, metadata: { getMap: () => ({}) } });
    const { handleError } = client as unknown as { handleError: (...of: unknown[]) => Promise<void> };
    const handled = handleError(broken, error);
    await expect(handled).resolves.toBeUndefined();
    await looking;
  });

  it('that does not accept its connection string does not show it', async () => {
    const connect = await loadClient(placeOf('kurrentdb://svc:secret@one?tlsCAFile=/no/such/file'));
    expect(connect).toThrow('does not accept');
    expect(connect).not.toThrow('secret');
  });
});

describe('a server that is not there', () => {
  it.each([
    ['written', openEventStore],
    ['read', openLogReader],
  ])('is said so, with a hint, when its log is to be %s', async (_how, open) => {
    const opening = open(nowhere, { patienceMs: 100 });
    await expect(opening).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(opening).rejects.toThrow(
      /^The event store at 127\.0\.0\.1:1, 127\.0\.0\.1:2 cannot be reached .* Is the server running/,
    );
  });
});
