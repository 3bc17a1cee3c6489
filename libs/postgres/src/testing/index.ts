export * from './start-postgres';
export * from './free-port';
