export * from './access.events';
export * from './delegation';
export * from './demonstration';
export * from './person';
export * from './token';
export * from './token-scopes';
