export * from './back-up-operational';
export type { Translate } from './copied-rows';
export * from './copy-files';
export * from './copy-operational';
export * from './file-store';
export * from './folder-files';
export * from './migrations';
export * from './open-file-store';
export * from './operational-store';
