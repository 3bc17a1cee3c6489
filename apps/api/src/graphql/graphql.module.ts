import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { actsForHeader, Authenticator, sessionCookie } from '@gatehouse/access-server';
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
import type { IncomingMessage } from 'node:http';
import { AdmittedSockets, type Socket } from './admitted-sockets';
import { compiledQueries } from './compiled-queries';
import { shownError } from './errors';
import { guarded, type WithIdentity } from './guarded-schema';
import { schemaText } from '../schema-text';
import { limits } from './limits';
import { toldTogether } from './told-together';
import { writtenOnce } from './written-once';

type Request = RequestLoaders & WithActor & WithIdentity;
type Connecting = {
  extra: Socket & { request: IncomingMessage };
  connectionParams?: Record<string, unknown>;
};

export const graphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [Authenticator, Configuration],
  useFactory: (authenticator: Authenticator, configuration: Configuration): ApolloDriverConfig => {
    const sockets = new AdmittedSockets(authenticator);
    return {
      typeDefs: schemaText(),
      resolvers: scalars,
      graphiql: false,
      introspection: configuration.isIntrospectable,
      csrfPrevention: true,
      fieldResolverEnhancers: [],
      plugins: [ApolloServerPluginCacheControlDisabled(), compiledQueries],
      validationRules: limits,
      formatError: shownError,
      transformSchema: guarded,
      context: async (request: FastifyRequest & Partial<WithIdentity>): Promise<Request> => {
        const socket = socketOf(request);
        const identity = socket ? await sockets.identityOf(socket) : request.identity;
        if (!identity) throw new NotSignedIn();
        return { identity, actor: identity.actor };
      },
      subscriptions: {
        'graphql-ws': {
          ...toldTogether,
          ...writtenOnce,
          connectionInitWaitTimeout: 5_000,
          onConnect: (context) => {
            const { extra, connectionParams } = context as unknown as Connecting; // what graphql-ws hands on from ws
            return sockets.admit(extra, credentialsOf(extra.request, connectionParams));
          },
        },
      },
    };
  },
});

/** Over a socket the context is built from what graphql-ws keeps of the connection. */
const socketOf = (context: object): Socket | undefined =>
  'extra' in context ? (context as Connecting).extra : undefined; // graphql-ws alone hands on an `extra`

const credentialsOf = (request: IncomingMessage, parameters: Record<string, unknown> | undefined) => {
  const authorization = parameters?.['authorization'] ?? request.headers.authorization;
  const onBehalfOf = parameters?.[actsForHeader] ?? request.headers[actsForHeader];
  const cookie = request.headers.cookie?.split(/;\s*/).find((part) => part.startsWith(`${sessionCookie}=`));
  return {
    authorization: typeof authorization === 'string' ? authorization : undefined,
    session: cookie?.slice(sessionCookie.length + 1),
    onBehalfOf: typeof onBehalfOf === 'string' && onBehalfOf !== '' ? onBehalfOf : undefined,
  };
};
