const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', tsx, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
  },
];

const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
  modulePathIgnorePatterns: ['/dist/', '/.nx/', '/.data/'],
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/'],
  moduleNameMapper: { '\\.(css|woff2)$': '<rootDir>/libs/ui/src/testing/empty.ts' },
};

/** One run for all projects: thirty separate starts would cost minutes. */
export default {
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{libs,apps,tools}/**/*.spec.ts'],
    },
    {
      ...common,
      displayName: 'web',
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { customExportConditions: ['browser'] },
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.tsx'],
      setupFiles: ['<rootDir>/libs/ui/src/testing/jsdom.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/apps/e2e/**/*.journey.ts'],
    },
  ],
  testTimeout: 30_000,
  // Modules of files that have run stay in memory: a worker that holds much of it makes room for a new one.
  workerIdleMemoryLimit: '1500MB',
};
