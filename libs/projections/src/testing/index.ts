export * from './naive-rows';
export * from './start-projections';
