import type { Upcasts } from './upcasts';

/** What every driver is opened with. */
export type StoreOptions = {
  /** The writer's clock, in epoch milliseconds. */
  now?: () => number;
  upcasts?: Upcasts;
};
