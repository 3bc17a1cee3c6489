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

/** How far the order of a log may be trusted. */
export type Order = {
  /** Whether positions are 1, 2, 3, …, or only rise. */
  isGapless: boolean;
  /** By how much log time may go back from one event to a later one: what the clocks of several writers may differ. */
  disorderMs: number;
};

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
  abstract readonly order: Order;

  /** A stream's events in order, after version `from` (0: all). A stream nobody wrote is empty. */
  abstract read<Event = Tagged>(stream: string, from?: number): Promise<Recorded<Event>[]>;

  /**
   * Resolves once the events are durable. Event ids are `eventId(commandId, index)`; the same append again answers
   * as the first time did. Throws `VersionConflict`, `UnacceptableEvent` or `StoreUnavailable`.
   */
  abstract append(stream: string, events: readonly Tagged[], options: Append): Promise<Appended>;

  /**
   * Takes events that were recorded elsewhere as they stand, in log order; only positions are this log's own. An event
   * that is there already is passed over, so that a move can be resumed. Throws `UnacceptableEvent` where a leaf
   * differs and `VersionConflict` where an event does not follow its stream.
   */
  abstract adopt(recorded: readonly Recorded[]): Promise<void>;

  /** Up to `limit` matching events after a position, in log order. */
  abstract readAll(after: number, limit: number, filter?: Filter): Promise<Slice>;

  /** Everything after a position and then whatever comes, until `signal` aborts: no gap, no duplicate, never an empty wait. */
  abstract follow(after: number, signal: AbortSignal, filter?: Filter): AsyncIterable<Slice>;

  /** The position of the newest event; 0 for an empty log. */
  abstract head(): Promise<number>;

  /** The first event after a place that need not be an event's: a guess of whoever searches the log. */
  async firstAfter(place: number): Promise<Recorded | undefined> {
    return (await this.readAll(place, 1)).events[0];
  }

  abstract close(): Promise<void>;
}
