export * from './away';
export * from './listener';
export * from './pool';
