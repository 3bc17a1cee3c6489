import type { PoolClient } from 'pg';

/** The right to do something that only one process may do at a time. */
export type Lease = {
  name: string;
  /** Aborts when the right is lost: released, or not renewed in time and taken by somebody else. */
  lost: AbortSignal;
  /**
   * Refuses, inside a transaction, to go on without the right, and keeps it from changing hands until the end of that
   * transaction: a process that was paused and wakes up writes nothing more. Does nothing where there is one process.
   */
  guard(client: PoolClient): Promise<void>;
  release(): Promise<void>;
};

/** Somebody else holds the right by now; nothing was written. */
export class LeaseLost extends Error {
  constructor(name: string) {
    super(`Another process does "${name}" by now.`);
  }
}

/** Who does what, where several processes could. */
export abstract class Leases {
  /** The right, or null while somebody holds it, this process included. */
  abstract take(name: string): Promise<Lease | null>;

  /** How many processes share the work just now; whoever asks takes part from then on. */
  abstract participants(): Promise<number>;

  /** Gives everything back. */
  abstract close(): Promise<void>;
}
