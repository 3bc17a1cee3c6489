export * from './away';
export * from './kysely';
export * from './listener';
export * from './pool';
