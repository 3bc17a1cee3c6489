import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { floors } from './tools/floors.mjs';

const sources = ['**/*.ts', '**/*.tsx'];
const tests = [
  'apps/e2e/**',
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/*.journey.ts',
  '**/testing/**',
  '**/*.contract.ts',
];

// Three, then an object. A constructor that is injected into has as many as it needs.
const tooManyParameters = [
  'FunctionDeclaration[params.length>3]',
  'ArrowFunctionExpression[params.length>3]',
  'MethodDefinition:not([kind="constructor"]) > FunctionExpression[params.length>3]',
].map((selector) => ({ selector, message: 'More than three parameters: take an object.' }));

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/.nx/',
      '**/.cache/',
      '**/.data/',
      '**/gql/',
      '**/fixtures/',
      'coverage/',
      '**/*.generated.ts',
    ],
  },
  { files: sources, extends: [js.configs.recommended, tseslint.configs.strictTypeChecked] },
  {
    files: sources,
    // Two programs for everything; one for each of two dozen projects would not fit in memory.
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.node.json', './tsconfig.web.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // Where the browser is, the tests and the script that installs it have to agree; and the example is tested.
          allow: ['../../../tools/browser.mjs', '../../../examples/client/gatehouse.mjs'],
          // Floor by floor; whoever stands on none imports nothing of ours.
          depConstraints: floors.map(({ name, below }) => ({
            sourceTag: `floor:${name}`,
            onlyDependOnLibsWithTags: below.map((other) => `floor:${other}`),
          })),
        },
      ],
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...tooManyParameters],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Numbers read well in messages; everything else has to be turned into words on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Nest's modules and decorated classes may be empty.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Options and headers are plain objects in the libraries that declare them as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A union's switch that ends in `never` is checked by the compiler already.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  prettier,
);
