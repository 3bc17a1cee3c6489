import { HeaderMap, type ApolloServerPlugin, type GraphQLResponse } from '@apollo/server';
import {
  execute,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { shownError } from './errors';

type Run = (
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;
type Asked = { schema: GraphQLSchema; document: DocumentNode; operationName: string | null };

/** Queries run compiled: a page of fifty pilots costs a fraction of interpreting it (docs/adr/0006). */
export const compiledQueries: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      responseForOperation: async ({ operation, schema, document, operationName, contextValue, request }) => {
        if (operation.operation !== OperationTypeNode.QUERY) return null;
        const variables = request.variables ?? {};
        const result = await compiled({ schema, document, operationName })(contextValue, variables);
        if (result.data !== undefined) return answer(result);
        const inWords = wrongVariables(schema, operation, variables);
        return inWords ? answer({ errors: inWords }, 400) : answer(result);
      },
    }),
};

/** What the compiled query says of a wrong variable names no field; graphql-js does. */
const wrongVariables = (
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): readonly GraphQLError[] | undefined => {
  const { errors } = getVariableValues(schema, variableDefinitions ?? [], variables);
  for (const error of errors ?? []) error.extensions['code'] = 'BAD_USER_INPUT';
  return errors;
};

/** Answering here skips Apollo's own formatting, so errors are made fit to show here too. */
const answer = ({ data, errors }: ExecutionResult, status?: number): GraphQLResponse => {
  const shown = errors?.map((error) => shownError(error.toJSON(), error));
  const singleResult = { ...(data !== undefined && { data }), ...(shown && { errors: shown }) };
  return {
    http: { status: status ?? statusOf(shown), headers: new HeaderMap() },
    body: { kind: 'single', singleResult },
  };
};

const statusOf = (errors: readonly { extensions?: { [name: string]: unknown } }[] | undefined) => {
  const codes = errors?.map(({ extensions }) => extensions?.['code']);
  if (codes?.includes('UNAUTHENTICATED')) return 401;
  return undefined;
};

const compiled = (asked: Asked): Run => {
  const known = cache.get(asked.document) ?? new Map<string, Run>();
  cache.set(asked.document, known);
  const name = asked.operationName ?? '';
  const run = known.get(name) ?? compile(asked);
  known.set(name, run);
  return run;
};

const compile = ({ schema, document, operationName }: Asked): Run => {
  const query: CompiledQuery | ExecutionResult = compileQuery(schema, document, operationName ?? undefined);
  if (isCompiledQuery(query)) return (context, variables) => query.query(undefined, context, variables);
  return (contextValue, variableValues) =>
    execute({ schema, document, operationName, contextValue, variableValues });
};

// Documents are the ones Apollo keeps parsed, so what is compiled goes when they do.
const cache = new WeakMap<DocumentNode, Map<string, Run>>();
