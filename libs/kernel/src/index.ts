export * from './actor';
export * from './decider';
export * from './sentence';
export * from './time';
