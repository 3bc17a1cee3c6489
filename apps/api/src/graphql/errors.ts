import { StoreUnavailable, UnacceptableEvent } from '@gatehouse/event-store';
import { PostgresAway } from '@gatehouse/postgres';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';

/** An error as the sender may see it: what it was about and what to do, never our inside. */
export const shownError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const cause = original(error);
  if (cause instanceof UnacceptableEvent)
    return {
      ...bare(formatted),
      message: cause.message,
      extensions: { code: 'BAD_USER_INPUT', field: cause.field },
    };
  if (cause instanceof StoreUnavailable)
    return { ...bare(formatted), message: storeAway, extensions: { code: 'STORE_UNAVAILABLE' } };
  if (cause instanceof PostgresAway)
    return { ...bare(formatted), message: cause.message, extensions: { code: 'STORE_UNAVAILABLE' } };

  const code = formatted.extensions?.['code'];
  if (cause instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR') {
    const { field } = cause.extensions;
    return { ...bare(formatted), extensions: { code, ...(field !== undefined && { field }) } };
  }
  const reference = randomUUID();
  logger.error({ reference, error: cause instanceof Error ? cause.stack : String(cause) });
  const message = `Something went wrong here. Mention ${reference} to whoever runs Gatehouse.`;
  return { ...bare(formatted), message, extensions: { code: 'INTERNAL_SERVER_ERROR', reference } };
};

const original = (error: unknown): unknown => {
  if (!(error instanceof GraphQLError)) return error;
  return error.originalError ? original(error.originalError) : error;
};

const bare = ({ message, path, locations }: GraphQLFormattedError): GraphQLFormattedError => ({
  message,
  ...(path && { path }),
  ...(locations && { locations }),
});

const storeAway = 'Reading works; nothing can be recorded just now. Try again in a moment; nothing was lost.';
const logger = new Logger('graphql');
