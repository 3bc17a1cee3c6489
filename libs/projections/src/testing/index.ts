export * from './naive-rows';
export * from './on-both-engines';
export * from './start-projections';
