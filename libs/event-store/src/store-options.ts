import type { Upcasts } from './upcasts';

/** What every driver is opened with. */
export type StoreOptions = {
  /** The writer's clock, in epoch milliseconds. */
  now?: () => number;
  upcasts?: Upcasts;
  /** Hears what those who run the log should know: the server's version, what it lacks, what was set up. */
  tell?: (word: string) => void;
  /** For how many milliseconds a server that does not answer is asked again before an append gives up. */
  patienceMs?: number;
};
