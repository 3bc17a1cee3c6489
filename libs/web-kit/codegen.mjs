/**
 * Types for every document that a screen writes with `graphql()`; run from the repository's root.
 * @type {import('@graphql-codegen/cli').CodegenConfig}
 */
export default {
  schema: 'apps/api/schema.graphql',
  documents: [
    'libs/*/web/src/**/*.{ts,tsx}',
    'libs/web-kit/src/**/*.{ts,tsx}',
    'apps/web/src/**/*.{ts,tsx}',
    '!**/*.spec.tsx',
    '!libs/web-kit/src/gql/**',
  ],
  ignoreNoDocuments: true,
  generates: {
    'libs/web-kit/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Date: 'string',
          Position: 'string',
          Fields: 'Record<string, string>',
          PortfolioViewFilter: 'Record<string, unknown>',
        },
      },
    },
  },
};
