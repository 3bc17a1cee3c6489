import type { EventData, JSONType, NO_STREAM, Position, START } from '@kurrent/kurrentdb-client';
import type { Envelope, Recorded } from '../event-store';
import type { Stored } from '../stored';

/** An event as the client gives it, from a read or from a subscription. */
export type Served = {
  streamId: string;
  id: string;
  revision: bigint;
  type: string;
  isJson: boolean;
  data: unknown;
  metadata?: unknown;
  position?: { commit: bigint; prepare: bigint };
};

/** A position of the port: where the event's record begins in the server's log. */
export const positionOf = ({ commit, prepare }: { commit: bigint; prepare: bigint }): number => {
  const position = Number(commit);
  if (commit !== prepare || !Number.isSafeInteger(position))
    throw new Error(`The server's position ${commit}/${prepare} is none that Gatehouse can keep.`);
  return position;
};

/** 0, where no event of ours can stand, is the beginning. */
export const placeAt = (position: number): Position | typeof START =>
  position === 0 ? 'start' : { commit: BigInt(position), prepare: BigInt(position) };

/** The number of events in a stream up to one: the server counts from 0. */
export const versionOf = (revision: bigint): number => Number(revision) + 1;

/** What the server expects of a stream that has so many events. */
export const stateAt = (version: number): bigint | typeof NO_STREAM =>
  version === 0 ? 'no_stream' : BigInt(version - 1);

/**
 * JSON on the server, for whoever else reads it. The client writes and parses it with JavaScript's own JSON, so the
 * canonical text comes back as the same values. No name begins with $: newer protocols keep those for the server.
 */
export const asSent = ({ id, type, data, ...envelope }: Stored): EventData => {
  const { stream: _stream, version: _version, position: _position, ...metadata } = envelope;
  // What a draft holds is the text of an object.
  return { id, contentType: 'application/json', type, data: JSON.parse(data) as JSONType, metadata };
};

/** How many bytes the server counts for it. */
export const sizeOf = (event: EventData): number =>
  Buffer.byteLength(JSON.stringify(event.data)) +
  Buffer.byteLength(JSON.stringify(event.metadata)) +
  event.type.length * 2;

/** An event of ours; nothing for one that somebody else wrote. */
export const asRecorded = ({ data, metadata, ...served }: Served): Recorded | undefined => {
  if (!served.isJson || !served.position || !isObject(data) || !isEnvelope(metadata)) return undefined;
  const { type } = served;
  return {
    id: served.id,
    event: { type, ...data },
    stream: served.streamId,
    version: versionOf(served.revision),
    position: positionOf(served.position),
    schema: metadata.schema,
    occurredAt: metadata.occurredAt,
    recordedAt: metadata.recordedAt,
    by: metadata.by,
    onBehalfOf: metadata.onBehalfOf,
    correlationId: metadata.correlationId,
    causationId: metadata.causationId,
    leaf: metadata.leaf,
  };
};

type Metadata = Omit<Envelope, 'id' | 'stream' | 'version' | 'position'>;

const isEnvelope = (value: unknown): value is Metadata => {
  if (!isObject(value)) return false;
  const { schema, occurredAt, recordedAt, by, onBehalfOf, correlationId, causationId, leaf } = value;
  return (
    typeof schema === 'number' &&
    [occurredAt, recordedAt, by, correlationId].every((text) => typeof text === 'string') &&
    [onBehalfOf, causationId].every((text) => text === null || typeof text === 'string') &&
    typeof leaf === 'string' &&
    /^[0-9a-f]{64}$/.test(leaf)
  );
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
