import { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { RetryLink } from '@apollo/client/link/retry';
import type { GraphQLFormattedError } from 'graphql';
import { map } from 'rxjs';

/**
 * Asks again for a while when nobody could answer: one server of several is being replaced, the only one starts anew, or
 * a store behind it is away. A command carries its own id, so that asking twice is one fact.
 */
export const patientLink = (initial = 250): ApolloLink =>
  new RetryLink({
    delay: { initial, max: initial * 8, jitter: true },
    attempts: (count, _operation, error) => count < mostAttempts && isUnanswered(error),
  }).concat(new ApolloLink((operation, forward) => forward(operation).pipe(map(throwingWhatMayPass))));

/** No server was reached, or the one that was cannot serve just now; whatever else it said in words is an answer. */
const isUnanswered = (error: unknown): boolean => {
  if (ServerError.is(error)) return [502, 503, 504].includes(error.statusCode);
  return CombinedGraphQLErrors.is(error) ? mayPass(error.errors) : true;
};

/** As an error of the connection, which is what the link before this one tries again. */
const throwingWhatMayPass = (result: ApolloLink.Result): ApolloLink.Result => {
  if (mayPass(result.errors)) throw new CombinedGraphQLErrors(result);
  return result;
};

const mayPass = (errors: readonly GraphQLFormattedError[] | undefined): boolean =>
  errors?.some(({ extensions }) => passing.has(extensions?.['code'])) ?? false;

const passing: ReadonlySet<unknown> = new Set(['STORE_UNAVAILABLE', 'NOT_CAUGHT_UP']);

// With the pauses between them, about a quarter of a minute.
const mostAttempts = 12;
