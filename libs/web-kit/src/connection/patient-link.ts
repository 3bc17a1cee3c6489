import type { ApolloLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { RetryLink } from '@apollo/client/link/retry';

/**
 * Asks again for a while when nobody answered: one server of several is being replaced, or the only one starts anew.
 * A command carries its own id, so that asking twice is one fact.
 */
export const patientLink = (initial = 250): ApolloLink =>
  new RetryLink({
    delay: { initial, max: initial * 8, jitter: true },
    attempts: (count, _operation, error) => count < mostAttempts && isUnanswered(error),
  });

/** No server was reached, or the one that was is on its way down or up; whatever it has said in words is an answer. */
const isUnanswered = (error: unknown): boolean => {
  if (ServerError.is(error)) return [502, 503, 504].includes(error.statusCode);
  return !CombinedGraphQLErrors.is(error);
};

// With the pauses between them, about a quarter of a minute.
const mostAttempts = 12;
