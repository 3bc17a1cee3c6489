export * from './actor';
export * from './decider';
export * from './glossary';
export * from './sentence';
export * from './time';
