export * from './copy-operational';
export * from './file-store';
export * from './migrations';
export * from './operational-store';
