export * from './a-folder';
export * from './event-store.contract';
export * from './facts';
