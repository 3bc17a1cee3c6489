export * from './access.events';
export * from './person';
export * from './token';
