import type { Build } from './build';
import type { Folded, Known } from './fold';
import type { AnyProjection } from './projection';

/** What a batch became for one build. */
export type Change = { build: Build; projection: AnyProjection; folded: Folded };

/** An engine in this process answers at once, one elsewhere later. */
export type Soon<Answer> = Answer | Promise<Answer>;

/** The writing side of a read store; one process at a time has it. What a new engine has to do is this and a Kysely dialect. */
export abstract class ReadWriter {
  /** Creates what the store needs for itself; what exists stays. */
  abstract prepare(): Soon<void>;

  abstract builds(): Soon<Build[]>;

  /** Makes the tables of a build, and shows them to queries if it is live. */
  abstract create(build: Build, projection: AnyProjection): Soon<void>;

  /** The rows and row ends that a fold over these keys needs. */
  abstract load(build: Build, projection: AnyProjection, keys: ReadonlySet<string>): Soon<Map<string, Known>>;

  /** Rows, versions and checkpoints of one batch, all of it or nothing. */
  abstract store(changes: readonly Change[]): Soon<void>;

  /** Stores what is said about a build: its state, its completeness, its error. */
  abstract mark(build: Build): Soon<void>;

  /** From here on queries read this build; the one they read until now is retired. */
  abstract swap(build: Build, projection: AnyProjection): Soon<void>;

  /** Queries read the columns that the projection declares; those the tables do not have are null. */
  abstract show(build: Build, projection: AnyProjection): Soon<void>;

  abstract drop(build: Build): Soon<void>;

  abstract close(): Soon<void>;
}
