import type { Build } from './build';
import type { Folded, Known } from './fold';
import type { Announcement } from './hub';
import type { AnyProjection } from './projection';

/** What a batch became for one build. */
export type Change = { build: Build; projection: AnyProjection; folded: Folded };

/** An engine in this process answers at once, one elsewhere later. */
export type Soon<Answer> = Answer | Promise<Answer>;

/** A build does not stand where it was left: somebody else moved it, or a commit whose answer never came. */
export class BuildMoved extends Error {
  constructor({ table, position }: Pick<Build, 'table' | 'position'>) {
    super(`The read model in ${table} does not stand at ${position} any more.`);
  }
}

/**
 * The writing side of a read store. What a new engine has to do is this and a Kysely dialect. An engine that several
 * processes share tells all of them of an announcement when, and only when, what it speaks of is stored.
 */
export abstract class ReadWriter {
  /** Creates what the store needs for itself; what exists stays. */
  abstract prepare(): Soon<void>;

  abstract builds(): Soon<Build[]>;

  /** Makes the tables of a build, and shows them to queries if it is live; not if somebody made a newer one meanwhile. */
  abstract create(build: Build, projection: AnyProjection): Soon<boolean>;

  /** The rows and row ends that a fold over these keys needs. */
  abstract load(build: Build, projection: AnyProjection, keys: ReadonlySet<string>): Soon<Map<string, Known>>;

  /** Rows, versions and checkpoints of one batch, all of it or nothing. */
  abstract store(changes: readonly Change[], announcement: Announcement): Soon<void>;

  /** Stores what is said about a build: its completeness, its error. */
  abstract mark(build: Build, announcement?: Announcement): Soon<void>;

  /** From here on queries read this build; the one they read until now is retired. */
  abstract swap(build: Build, projection: AnyProjection, announcement: Announcement): Soon<void>;

  /** Queries read the columns that the projection declares; those the tables do not have are null. */
  abstract show(build: Build, projection: AnyProjection): Soon<void>;

  /** Removes a build and its tables, unless it has become another than it is said to be. */
  abstract drop(build: Build): Soon<void>;

  abstract close(): Soon<void>;
}
