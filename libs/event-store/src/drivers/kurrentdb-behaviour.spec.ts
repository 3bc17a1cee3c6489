import { KurrentDBClient, jsonEvent } from '@kurrent/kurrentdb-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { VersionConflict, type EventStore, type Recorded } from '../event-store';
import { openEventStore, openLogReader } from '../open-event-store';
import { appendTo, aStream, counted, gather, noted, options, readOn } from '../testing';
import { placeOf } from './kurrentdb-place';

const url = process.env.KURRENTDB_TEST_URL;
const hint = 'tested where KURRENTDB_TEST_URL names a server; run: npm run kurrentdb-contract';

const withServer = url ? describe : describe.skip;

withServer(url ? 'a log on a server' : `a log on a server, ${hint}`, () => {
  const told: string[] = [];
  let store: EventStore;
  let raw: KurrentDBClient;
  beforeAll(() => {
    raw = KurrentDBClient.connectionString(placeOf(url!).connection);
  });
  afterAll(() => raw.dispose());
  beforeEach(async () => {
    told.length = 0;
    store = await openEventStore(url!, { tell: (word) => told.push(word) });
  });
  afterEach(() => store.close());

  it('says which server it is on, and that its order is only nearly that of its times', () => {
    expect(told[0]).toMatch(/^(EventStoreDB|KurrentDB) \d+\.\d+.* at /);
    expect(store.order.isGapless).toBe(false);
    expect(store.order.disorderMs).toBeGreaterThan(1_000);
  });

  it('passes over what others have written, and refuses it in a stream of ours', async () => {
    const [before, stream] = [await store.head(), aStream()];
    await appendTo(store, stream, { events: [noted('a')], at: 0 });
    await raw.appendToStream(stream, jsonEvent({ type: 'Foreign', data: { a: 1 } }));
    await raw.appendToStream(aStream('other'), jsonEvent({ type: 'Noted', data: { text: 'not ours' } }));
    const { position } = await appendTo(store, aStream(), { events: [noted('b')], at: 0 });
    expect((await readOn(store, before)).map(({ event }) => event)).toEqual([noted('a'), noted('b')]);
    const { events, upTo } = await gather(store, { after: before, count: 2 });
    expect([events.map(({ event }) => event), upTo]).toEqual([[noted('a'), noted('b')], position]);
    await expect(store.read(stream)).rejects.toThrow(
      `${stream} holds an event that Gatehouse did not write: Foreign`,
    );
  });

  it('cries out when a stream was deleted there', async () => {
    const stream = aStream();
    await appendTo(store, stream, { events: [noted('a'), noted('b')], at: 0 });
    await raw.deleteStream(stream);
    expect(await store.read(stream)).toEqual([]);
    const again = appendTo(store, stream, { events: [noted('c')], at: 0 });
    await expect(again).rejects.toThrow(
      `${stream} is at version 3 after an append at 0: events of it were deleted`,
    );
    // The server revives the stream a moment after it took the append.
    const reading = async () => {
      while ((await store.read(stream)).length === 0) await pause(5);
    };
    await expect(reading()).rejects.toThrow(`${stream} goes on with version 3`);
  });

  it('warns of streams whose events the server is told to delete', async () => {
    const stream = aStream();
    await appendTo(store, stream, { events: [noted('a')], at: 0 });
    await raw.setStreamMetadata(stream, { maxCount: 1 });
    const heard: string[] = [];
    const other = await openEventStore(url!, { tell: (word) => heard.push(word) });
    while (!heard.some((word) => word.includes('DELETED'))) await pause(10);
    await other.close();
    await raw.setStreamMetadata(stream, {});
    expect(heard.find((word) => word.includes('DELETED'))).toContain(`${stream} ($maxCount)`);
  });

  it('can be read from a place where no event stands', async () => {
    const before = await store.head();
    for (let n = 0; n < 3; n++) await appendTo(store, aStream(), { events: [counted(n)], at: 0 });
    const [first, second, third] = await readOn(store, before);
    const { events } = await store.readAll(first!.position + 1, 10);
    expect(events.slice(0, 2)).toEqual([second, third]);
    expect(await store.firstAfter(first!.position + 1)).toEqual(second);
    const filter = { types: ['Counted'] };
    expect((await store.readAll(first!.position + 1, 1, filter)).events).toEqual([second]);
    expect((await gather(store, { after: first!.position + 1, count: 2 })).events).toEqual([second, third]);
  });

  it('is written by several, none of whom overwrites another, and all hear of everything', async () => {
    const other = await openEventStore(url!);
    const [before, stream] = [await store.head(), aStream()];
    const following = gather(other, { after: before, count: 20 });
    await pause(50);
    for (let n = 0; n < 20; n++) {
      const rivals = [store, other].map((each) => appendTo(each, stream, { events: [counted(n)], at: n }));
      const settled = await Promise.allSettled(rivals);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: expect.any(VersionConflict),
      });
    }
    expect((await following).events.map(({ event }) => event)).toEqual(
      Array.from({ length: 20 }, (_, n) => counted(n)),
    );
    await other.close();
  });

  it('is only read by a reader, which hears of new events by itself', async () => {
    const reader = await openLogReader(url!);
    const before = await reader.head();
    const following = gather(reader, { after: before, count: 1 });
    const { position } = await appendTo(store, aStream(), { events: [noted('a')], at: 0 });
    expect((await following).upTo).toBe(position);
    await expect(appendTo(reader, aStream(), { events: [noted('a')], at: 0 })).rejects.toThrow(
      'reading only',
    );
    await expect(reader.adopt([])).rejects.toThrow('reading only');
    await reader.close();
    await expect(reader.head()).rejects.toThrow('is closed');
  });

  it('writes what was begun before it closes, and nothing after', async () => {
    const stream = aStream();
    const begun = appendTo(store, stream, { events: [noted('a')], at: 0 });
    await store.close();
    await expect(begun).resolves.toMatchObject({ version: 1 });
    await expect(appendTo(store, stream, { events: [noted('b')], at: 1 })).rejects.toThrow('is closed');
    await expect(store.read(stream)).rejects.toThrow('is closed');
  });
});

const single = url && placeOf(url).hosts.split(',').length === 1 && !placeOf(url).isSecure ? url : undefined;
const behindProxy = single ? describe : describe.skip;

behindProxy(
  single ? 'a connection that breaks' : `a connection that breaks, with one server and without TLS, ${hint}`,
  () => {
    let proxy: Proxy;
    let store: EventStore;
    const told: string[] = [];
    beforeEach(async () => {
      proxy = await Proxy.before(placeOf(single!).hosts);
      store = await openEventStore(proxy.url, { tell: (word) => told.push(word) });
    });
    afterEach(async () => {
      await store.close();
      await proxy.close();
    });

    it('leaves no gap and no duplicate to those who follow', async () => {
      const beside = await openEventStore(single!);
      const [before, stream] = [await store.head(), aStream()];
      const following = gather(store, { after: before, count: 60 });
      for (let n = 0; n < 60; n++) {
        await appendTo(beside, stream, { events: [counted(n)], at: n });
        if (n % 20 === 10) proxy.cut();
        await pause(5);
      }
      const { events } = await following;
      expect(events.map(({ event }) => event)).toEqual(Array.from({ length: 60 }, (_, n) => counted(n)));
      expect(told.some((word) => word.includes('was interrupted'))).toBe(true);
      await beside.close();
    });

    it.each([1, 40])('does not lose or repeat what %s at a time append', async (width) => {
      const before = await store.head();
      const appended = Array.from({ length: width }, async () => {
        const stream = aStream();
        for (let n = 0; n < 12; n++)
          expect(
            await appendTo(store, stream, { events: [counted(n), noted('n')], at: n * 2 }),
          ).toMatchObject({
            version: n * 2 + 2,
          });
        return stream;
      });
      const cutting = (async () => {
        for (let n = 0; n < 5; n++) {
          await pause(40);
          proxy.cut();
        }
      })();
      const streams = await Promise.all(appended);
      await cutting;
      const recorded = (await readOn(store, before)).filter(({ stream }) => streams.includes(stream));
      expect(recorded).toHaveLength(width * 24);
      expect(new Set(recorded.map(({ id }) => id)).size).toBe(width * 24);
    });

    it('hides an answer, and the question asked again is answered as the first time', async () => {
      const [stream, once] = [aStream(), options(0)];
      await appendTo(store, aStream(), { events: [noted('connected')], at: 0 });
      proxy.deafenAndCutAfter(100);
      const appended = await store.append(stream, [noted('a'), noted('b')], once);
      expect(appended.version).toBe(2);
      expect(idsOf(await store.read(stream))).toHaveLength(2);
      expect(await store.append(stream, [noted('a'), noted('b')], once)).toEqual(appended);
    });
  },
);

const idsOf = (events: readonly Recorded[]) => [...new Set(events.map(({ id }) => id))];

/** Stands before a server and breaks off what passes through it. */
class Proxy {
  private readonly sockets = new Set<Socket>();
  private isDeaf = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async before(host: string): Promise<Proxy> {
    const [name = '', port] = host.split(':');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const proxy = new Proxy(
      server,
      `kurrentdb://127.0.0.1:${typeof address === 'object' ? address?.port : ''}?tls=false`,
    );
    server.on('connection', (near) => proxy.join(near, connect(Number(port ?? 2113), name)));
    return proxy;
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  /** Lets questions through, and no answers. */
  deafenAndCutAfter(milliseconds: number): void {
    this.isDeaf = true;
    setTimeout(() => {
      this.isDeaf = false;
      this.cut();
    }, milliseconds);
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
    }
    near.on('data', (data) => far.write(data)).on('close', () => far.destroy());
    far.on('data', (data) => this.isDeaf || near.write(data)).on('close', () => near.destroy());
  }
}
