import type { Instant } from '@gatehouse/kernel';

/** What every event of the log has: a name that is unique across the whole log. */
export type Tagged = { type: string };

/** An event as the store returns it: what was decided, plus where, when and by whom. */
export type Recorded<Event = Tagged> = {
  /** UUIDv5 of the command's id and the event's index in its decision. */
  id: string;
  event: Event;
  stream: string;
  /** 1 for a stream's first event; equals the number of events in the stream up to here. */
  version: number;
  /** Place in the whole log; larger is later, gaps are allowed. */
  position: number;
  /** Shape of the payload; 1 unless an upcaster has to know. */
  schema: number;
  /** Business time: when it was so. */
  occurredAt: Instant;
  /** Log time: when the writer recorded it; never goes back. */
  recordedAt: Instant;
  by: string;
  onBehalfOf: string | null;
  correlationId: string;
  causationId: string | null;
  /** RFC 6962 leaf, hex: SHA-256 of 0x00 and the event's canonical bytes. `leafOf` recomputes it. */
  leaf: string;
};

/** Where, when and for whom facts came about: everything of an event but the facts. */
export type Envelope = Omit<Recorded, 'event'>;

export type Append = {
  commandId: string;
  by: string;
  occurredAt: Instant;
  /** The number of events the stream had when the decision was made. */
  expectedVersion: number;
  onBehalfOf?: string;
  correlationId?: string;
  causationId?: string;
};

/** Where an append ended: the position of its last event, and the stream's version then. */
export type Appended = { position: number; version: number };

/** Events by type or by stream category (the stream's name before its first dash); none of either means all. */
export type Filter = { types?: readonly string[]; categories?: readonly string[] };

/** A stretch of the log: what matched, and the position up to which all of it has been seen. */
export type Slice = { events: readonly Recorded[]; upTo: number };

/** The stream moved on since it was read; nothing was written. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
  ) {
    super(`${stream} is no longer at version ${expected}`);
  }
}

/** The event is not something every store could keep; nothing was written. `field` names what is wrong. */
export class UnacceptableEvent extends Error {
  constructor(
    readonly field: string,
    reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/** The log cannot be reached or written just now; whether the last append was kept is for a retry to find out. */
export class StoreUnavailable extends Error {}

/** All any driver must do. `testing/event-store.contract.ts` says how it must behave. */
export abstract class EventStore {
  /** A stream's events in order, after version `from` (0: all). A stream nobody wrote is empty. */
  abstract read<Event = Tagged>(stream: string, from?: number): Promise<Recorded<Event>[]>;

  /**
   * Resolves once the events are durable. Event ids are `eventId(commandId, index)`; the same append again answers
   * as the first time did. Throws `VersionConflict`, `UnacceptableEvent` or `StoreUnavailable`.
   */
  abstract append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended>;

  /** Up to `limit` matching events after a position, in log order. */
  abstract readAll(after: number, limit: number, filter?: Filter): Promise<Slice>;

  /** Everything after a position and then whatever comes, until `signal` aborts: no gap, no duplicate, never an empty wait. */
  abstract follow(after: number, signal: AbortSignal, filter?: Filter): AsyncIterable<Slice>;

  /** The position of the newest event; 0 for an empty log. */
  abstract head(): Promise<number>;

  abstract close(): Promise<void>;
}
