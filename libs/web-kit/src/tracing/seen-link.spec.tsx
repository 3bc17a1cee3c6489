import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { seenLink } from './seen-link';
import { hearingFetch, serverTraces } from './server-traces';

describe('what a browser saw of a command', () => {
  it('is told with the hour of its form, its answer and its screen, once what came of it is painted', async () => {
    const { client, told } = browser();
    await client.mutate(offer);
    expect(told()).toEqual([]);
    await client.query(page);
    await painted();
    const [seen] = told();
    expect(seen).toMatchObject({ commandId: 'c1', operation: 'Offer' });
    const { submittedAt, answeredAt, arrivedAt, paintedAt, sentAt } = seen!;
    const steps = [submittedAt, answeredAt, arrivedAt, paintedAt, sentAt];
    expect(steps.every((at) => typeof at === 'number')).toBe(true);
    expect([...steps].sort()).toEqual(steps);
  });

  it('is told once, whatever is asked afterwards', async () => {
    const { client, told } = browser();
    await client.mutate(offer);
    await Promise.all([client.query(page), client.query(page)]);
    await painted();
    await client.query(page);
    await painted();
    expect(told()).toHaveLength(1);
  });

  it('has no screen where nothing on it had to change: a refusal is told at once', async () => {
    const { client, told } = browser({ offer: { __typename: 'Refused', code: 'no', reason: 'No.' } });
    await client.mutate(offer);
    expect(told()).toMatchObject([{ commandId: 'c1' }]);
    expect(told()[0]).not.toHaveProperty('arrivedAt');
  });

  it('is not what was asked before the answer', async () => {
    const { client, told } = browser();
    const early = client.query(page);
    await client.mutate(offer);
    await early;
    await painted();
    expect(told()).toEqual([]);
  });

  it('is told without a screen when the next command comes first', async () => {
    const { client, told } = browser();
    await client.mutate(offer);
    await client.mutate({ ...offer, variables: { input: { commandId: 'c2' } } });
    expect(told()).toMatchObject([{ commandId: 'c1' }]);
  });

  it('is told without a screen where none comes', async () => {
    jest.useFakeTimers();
    const { client, told } = browser();
    await client.mutate(offer);
    jest.advanceTimersByTime(5_000);
    expect(told()).toMatchObject([{ commandId: 'c1' }]);
  });

  it('is nobody’s business while the server does not trace', async () => {
    const { client, told } = browser();
    serverTraces.isSo = false;
    await client.mutate(offer);
    await client.query(page);
    await painted();
    expect(told()).toEqual([]);
  });

  it('is wanted by a server whose answers say so', async () => {
    for (const [headers, isSo] of [
      [{ 'gatehouse-traces': '1' }, true],
      [{}, false],
    ] as const) {
      globalThis.fetch = () => Promise.resolve({ headers: new Map(Object.entries(headers)) } as never);
      await hearingFetch('/graphql');
      expect(serverTraces.isSo).toBe(isSo);
    }
  });
});

type Told = Record<string, string | number>;
const sent: string[] = [];

beforeEach(() => {
  sent.length = 0;
  serverTraces.isSo = true;
  // jsdom keeps what a blob is made of to itself.
  Object.assign(globalThis, {
    Blob: class {
      constructor(readonly parts: string[]) {}
    },
  });
  Object.assign(navigator, {
    sendBeacon: (_address: string, { parts }: { parts: string[] }) => sent.push(...parts) > 0,
  });
});
afterEach(() => {
  jest.useRealTimers();
});

const offer = {
  mutation: gql`
    mutation Offer($input: OfferInput!) {
      offer(input: $input) {
        __typename
      }
    }
  `,
  variables: { input: { commandId: 'c1' } },
  fetchPolicy: 'no-cache',
} as const;
const page = {
  query: gql`
    query Page {
      page
    }
  `,
  fetchPolicy: 'no-cache',
} as const;

const browser = (answers: object = { offer: { __typename: 'Accepted', position: '7', id: 'p1' } }) => {
  const server = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        void Promise.resolve().then(() => {
          observer.next({ data: operationName === 'Page' ? { page: 1 } : { ...answers } });
          observer.complete();
        });
      }),
  );
  const client = new ApolloClient({ link: seenLink().concat(server), cache: new InMemoryCache() });
  return { client, told: () => sent.map((text) => JSON.parse(text) as Told) };
};

const painted = () => new Promise((resolve) => setTimeout(resolve, 80));
