import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Watching } from '../watching/watching';

/** Times GraphQL operations by the name that their sender gave them. */
@Plugin()
export class MeasuredOperations implements ApolloServerPlugin {
  constructor(private readonly watching: Watching) {}

  requestDidStart(): Promise<GraphQLRequestListener<object> | undefined> {
    const { measures } = this.watching;
    if (!measures) return Promise.resolve(undefined);
    const begun = performance.now();
    return Promise.resolve({
      willSendResponse: ({ operation, operationName }) => {
        // What is no operation of our schema is no name worth remembering.
        if (operation)
          measures.resolved((performance.now() - begun) / 1_000, {
            name: operationName ?? 'unnamed',
            type: operation.operation,
          });
        return Promise.resolve();
      },
    });
  }
}
