import type { Announcement } from './hub';

/** What the main thread asks of the worker. */
export type Order =
  | { kind: 'poke'; position: number }
  | { kind: 'rebuild'; id: number; name: string | null }
  | { kind: 'stop' };

/** What the worker says. */
export type Word =
  | { kind: 'started' }
  | { kind: 'announced'; announcement: Announcement }
  | { kind: 'rebuilt'; id: number; error: string | null }
  | { kind: 'troubled'; error: string }
  /** It could not begin; nothing more comes. */
  | { kind: 'failed'; error: string };
