import { isToldAlike, toldAlike } from '@gatehouse/server-kit';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import { toldTogether } from './told-together';
import { writtenOnce } from './written-once';

describe('news that is told alike', () => {
  it('is answered once for all who ask the same about it', async () => {
    const { schema, asked } = aRoom();
    const news = toldAlike({ news: { said: 'Ana voted.' } });
    const document = parse('subscription { news { said count } }');
    const [one, other] = [await listening(schema, document, news), await listening(schema, document, news)];
    expect((await one.next()).value).toEqual({ data: { news: { said: 'Ana voted.', count: 1 } } });
    expect((await other.next()).value).toEqual({ data: { news: { said: 'Ana voted.', count: 1 } } });
    expect(asked()).toBe(1);
  });

  it('is answered anew for whoever asks something else', async () => {
    const { schema, asked } = aRoom();
    const news = toldAlike({ news: { said: 'Ana voted.' } });
    for (const question of ['subscription { news { count } }', 'subscription { news { said count } }'])
      await (await listening(schema, parse(question), news)).next();
    expect(asked()).toBe(2);
  });

  it('is answered as nobody: what only one of them may see is told to none', async () => {
    const { schema } = aRoom();
    const document = parse('subscription { news { mine } }');
    const alike = await listening(schema, document, toldAlike({ news: {} }));
    expect((await alike.next()).value).toEqual({ data: { news: { mine: null } } });
    const own = await listening(schema, document, { news: {} });
    expect((await own.next()).value).toEqual({ data: { news: { mine: 'ana' } } });
  });

  it('is marked, and nothing else is', () => {
    expect(isToldAlike(toldAlike({}))).toBe(true);
    expect(isToldAlike({})).toBe(false);
    expect(isToldAlike(null)).toBe(false);
  });
});

describe('an answer that goes to many', () => {
  it('is written to each socket under the id of their question, and given to nobody else', async () => {
    const { schema } = aRoom();
    const news = toldAlike({ news: { said: 'Ana voted.' } });
    const document = parse('subscription { news { said } }');
    const wires = ['a', 'b'].map((id) => ({ id, ...aWire() }));
    for (const { id, wire } of wires)
      expect(await (await direct(await listening(schema, document, news), wire, id)).next()).toMatchObject({
        done: true,
      });
    expect(wires.map(({ written }) => written)).toEqual([
      ['{"id":"a","type":"next","payload":{"data":{"news":{"said":"Ana voted."}}}}'],
      ['{"id":"b","type":"next","payload":{"data":{"news":{"said":"Ana voted."}}}}'],
    ]);
  });

  it('is not written to a socket that has closed', async () => {
    const { schema } = aRoom();
    const { wire, written } = aWire(3);
    const document = parse('subscription { news { said } }');
    const results = await listening(schema, document, toldAlike({ news: { said: '' } }));
    await (await direct(results, wire, 'a')).next();
    expect(written).toEqual([]);
  });

  it('leaves any other answer to the usual way', async () => {
    const { schema } = aRoom();
    const { wire, written } = aWire();
    const results = await listening(schema, parse('subscription { news { said } }'), {
      news: { said: 'Hm.' },
    });
    expect((await (await direct(results, wire, 'a')).next()).value).toEqual({
      data: { news: { said: 'Hm.' } },
    });
    expect(written).toEqual([]);
  });
});

describe('a question over a socket', () => {
  it('is read and checked once, however many send it', () => {
    const text = 'subscription { news { said } }';
    expect(toldTogether.parse(text)).toBe(toldTogether.parse(text));
    const { schema } = aRoom();
    const checked = toldTogether.validate(schema, toldTogether.parse(text));
    expect(toldTogether.validate(schema, toldTogether.parse(text))).toBe(checked);
  });
});

/** A schema whose one piece of news counts how often it was answered, and knows who asks. */
function aRoom() {
  const schema = buildSchema(`
    type Query { nothing: String }
    type News { said: String count: Int mine: String }
    type Subscription { news: News }
  `);
  let answered = 0;
  const { count, mine } = fieldsOf(schema);
  count!.resolve = () => ++answered;
  mine!.resolve = (_: unknown, __: unknown, { actor }: { actor?: string }) => actor ?? null;
  return { schema, asked: () => answered };
}

function fieldsOf(schema: GraphQLSchema) {
  const type = schema.getType('News');
  if (!type || !('getFields' in type)) throw new Error('It has fields.');
  return type.getFields() as Record<string, { resolve?: (...asked: never[]) => unknown }>;
}

async function listening(schema: GraphQLSchema, document: ReturnType<typeof parse>, news: object) {
  schema.getSubscriptionType()!.getFields()['news']!.subscribe = async function* () {
    yield await Promise.resolve(news);
  };
  const results = await toldTogether.subscribe({ schema, document, contextValue: { actor: 'ana' } });
  if (!(Symbol.asyncIterator in results)) throw new Error(JSON.stringify(results));
  return results;
}

type Listening = Awaited<ReturnType<typeof listening>>;

async function direct(results: Listening, wire: ReturnType<typeof aWire>['wire'], id: string) {
  // Of a connection, all that it looks at.
  const context = { extra: { socket: wire } } as never;
  const direct = await writtenOnce.onOperation?.(context, id, { query: '' }, {} as never, results);
  if (!direct || !(Symbol.asyncIterator in direct)) throw new Error('It answers.');
  return direct[Symbol.asyncIterator]();
}

function aWire(readyState = 1) {
  const written: string[] = [];
  const send = (text: Buffer, _: object, sent: () => void) => {
    written.push(text.toString());
    sent();
  };
  return { written, wire: { readyState, OPEN: 1, send } };
}
