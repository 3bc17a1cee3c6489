import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { patientLink } from './patient-link';

describe('a connection whose server goes away', () => {
  it('asks again until somebody answers', async () => {
    const answers = [new TypeError('Failed to fetch'), serverError(503), { data: { head: '7' } }];
    expect((await asked(answers)).data).toEqual({ head: '7' });
  });

  it('asks again when a store behind the server is away', async () => {
    const away = { message: 'not just now', extensions: { code: 'STORE_UNAVAILABLE' } };
    expect((await asked([{ errors: [away] }, { data: { head: '7' } }])).data).toEqual({ head: '7' });
  });

  it.each([
    ['a refusal in words', new CombinedGraphQLErrors({ errors: [{ message: 'asOf: not yet.' }] })],
    ['a request that is wrong', serverError(400)],
  ])('does not ask again after %s', async (_what, answer) => {
    const { error, times } = await asked([answer, { data: { head: '7' } }]);
    expect(error).toBe(answer);
    expect(times).toBe(1);
  });

  it('gives up in the end', async () => {
    const { error, times } = await asked(Array.from({ length: 50 }, () => new TypeError('Failed to fetch')));
    expect(error).toBeInstanceOf(TypeError);
    expect(times).toBe(12);
  });
});

function serverError(statusCode: number): ServerError {
  return Object.assign(new ServerError('no', { response: {} as Response, bodyText: '' }), { statusCode });
}

const asked = async (answers: readonly (Error | ApolloLink.Result)[]) => {
  let times = 0;
  const transport = new ApolloLink(
    () =>
      new Observable((observer) => {
        const answer = answers[times++]!;
        if (answer instanceof Error) observer.error(answer);
        else {
          observer.next(answer);
          observer.complete();
        }
      }),
  );
  const client = new ApolloClient({ link: patientLink(1).concat(transport), cache: new InMemoryCache() });
  const result = await client
    .query({
      query: gql`
        query {
          head
        }
      `,
    })
    .catch((error: unknown) => ({ error }));
  return { ...('data' in result ? { data: result.data } : {}), error: result.error, times };
};
