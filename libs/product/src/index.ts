export * from './migrations';
export * from './operator-file';
export * from './projections';
export * from './reactions';
