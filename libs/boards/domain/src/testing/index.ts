export * from './a-board';
export * from './a-meeting';
