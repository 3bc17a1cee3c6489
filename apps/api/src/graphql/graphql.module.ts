import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { Authenticator, sessionCookie } from '@gatehouse/access-server';
import {
  Configuration,
  NotSignedIn,
  scalars,
  type RequestLoaders,
  type WithActor,
} from '@gatehouse/server-kit';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { compiledQueries } from './compiled-queries';
import { shownError } from './errors';
import { limits } from './limits';

/** Beside the bundle and in git: the schema that clients are written against is the one that is served. */
const schema = new URL('../schema.graphql', import.meta.url);

type Request = RequestLoaders & WithActor;
type Socket = { extra: { request: IncomingMessage } & WithActor; connectionParams?: Record<string, unknown> };

export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [Authenticator, Configuration],
  useFactory: (authenticator: Authenticator, configuration: Configuration): ApolloDriverConfig => ({
    typeDefs: readFileSync(schema, 'utf8'),
    resolvers: scalars,
    graphiql: false,
    introspection: configuration.isIntrospectable,
    csrfPrevention: true,
    fieldResolverEnhancers: [],
    plugins: [ApolloServerPluginCacheControlDisabled(), compiledQueries],
    validationRules: limits,
    formatError: shownError,
    context: (request: FastifyRequest & WithActor): Request => {
      const actor = socketActor(request) ?? request.actor;
      if (!actor) throw new NotSignedIn();
      return { actor };
    },
    subscriptions: {
      'graphql-ws': {
        connectionInitWaitTimeout: 5_000,
        onConnect: async (context) => {
          const { extra, connectionParams } = context as unknown as Socket; // what graphql-ws hands on from ws
          const actor = await authenticator.actorOf(credentialsOf(extra.request, connectionParams));
          if (!actor) return false;
          extra.actor = actor;
          return true;
        },
      },
    },
  }),
});

/** Over a socket the context is built from what `onConnect` left there. */
const socketActor = (context: object) =>
  'extra' in context ? (context.extra as Socket['extra']).actor : undefined; // set by onConnect above

const credentialsOf = (request: IncomingMessage, parameters: Record<string, unknown> | undefined) => {
  const authorization = parameters?.['authorization'] ?? request.headers.authorization;
  const cookie = request.headers.cookie?.split(/;\s*/).find((part) => part.startsWith(`${sessionCookie}=`));
  return {
    authorization: typeof authorization === 'string' ? authorization : undefined,
    session: cookie?.slice(sessionCookie.length + 1),
  };
};
