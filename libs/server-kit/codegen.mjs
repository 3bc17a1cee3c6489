/**
 * Types of the schema for the resolvers: inputs and arguments as they arrive, scalars parsed.
 * @type {import('@graphql-codegen/cli').CodegenConfig['generates']}
 */
export default {
  'libs/server-kit/src/graphql/schema.generated.ts': {
    plugins: ['typescript'],
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      inputMaybeValue: 'T | null',
      scalars: {
        ID: 'string',
        DateTime: 'string',
        Date: 'string',
        Position: 'number',
        Fields: 'Record<string, string>',
        PortfolioViewFilter: 'Record<string, unknown>',
      },
    },
  },
};
