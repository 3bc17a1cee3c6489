import { describe, expect, it } from '@jest/globals';
import { Hub, mostKeys, type RowChange } from './hub';

describe('the hub', () => {
  it('tells those who look at a projection, or at one of its rows, and nobody else', async () => {
    const hub = new Hub();
    const all = listen(hub, 'cards');
    const one = listen(hub, 'cards', ['a']);
    const other = listen(hub, 'cards', ['z']);
    const elsewhere = listen(hub, 'notes');
    hub.announce({ position: 7, changed: { cards: ['a', 'b'] } });
    expect(await all.next()).toEqual({ position: 7, keys: ['a', 'b'], isPartial: false });
    expect(await one.next()).toEqual({ position: 7, keys: ['a'], isPartial: false });
    expect(other.heard + elsewhere.heard).toBe(0);
    for (const listener of [all, one, other, elsewhere]) await listener.end();
  });

  it('gives whoever is slow one change for many', async () => {
    const hub = new Hub();
    const slow = listen(hub, 'cards');
    for (const [index, key] of ['a', 'b', 'a'].entries())
      hub.announce({ position: index + 1, changed: { cards: [key] } });
    expect(await slow.next()).toEqual({ position: 3, keys: ['a', 'b'], isPartial: false });
    await slow.end();
  });

  it('keeps no more than so many keys for one who does not listen', async () => {
    const hub = new Hub();
    const stalled = listen(hub, 'cards');
    for (let key = 0; key < 10 * mostKeys; key++)
      hub.announce({ position: key + 1, changed: { cards: [`card-${key}`] } });
    const change = await stalled.next();
    expect(change).toMatchObject({ position: 10 * mostKeys, isPartial: true });
    expect(change?.keys).toHaveLength(mostKeys);
    await stalled.end();
  });

  it('tells everybody to look again when a rebuild was swapped in', async () => {
    const hub = new Hub();
    const one = listen(hub, 'cards', ['a']);
    hub.announce({ position: 7, changed: {}, swapped: ['cards'] });
    expect(await one.next()).toEqual({ position: 7, keys: ['a'], isPartial: true });
    await one.end();
  });

  it('forgets those who have gone', async () => {
    const hub = new Hub();
    const gone = listen(hub, 'cards', ['a']);
    await gone.end();
    hub.announce({ position: 1, changed: { cards: ['a'] } });
    expect(await gone.next()).toBeUndefined();
  });
});

/** Someone who looks from now on; a generator begins to listen only when it is first asked. */
const listen = (hub: Hub, name: string, keys?: string[]) => {
  const ending = new AbortController();
  const changes = hub.changes(name, { signal: ending.signal, ...(keys && { keys }) });
  const listener = {
    heard: 0,
    asked: changes.next(),
    async next(): Promise<RowChange | undefined> {
      const { value } = await listener.asked;
      listener.heard += 1;
      listener.asked = changes.next();
      return value ?? undefined;
    },
    async end() {
      ending.abort();
      await changes.return();
    },
  };
  return listener;
};
