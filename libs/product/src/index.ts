export * from './clocks';
export * from './migrations';
export * from './operator-file';
export * from './position-columns';
export * from './projections';
export * from './reactions';
export * from './upcasts';
