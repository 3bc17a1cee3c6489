export type { Doable } from './find/doable';
export { FindOrDo } from './find/find-or-do';
