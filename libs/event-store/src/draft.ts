import type { Instant } from '@gatehouse/kernel';
import { canonicalText, canonicalTextWithout } from './canonical';
import { eventId } from './event-id';
import { UnacceptableEvent, type Append, type Tagged } from './event-store';
import { leafOfStored } from './leaf';
import type { Stored } from './stored';
import type { Upcasts } from './upcasts';

/** An append that any store could keep: checked, ids given, payloads fixed as text. It lacks only its place and hour. */
export type Draft = {
  stream: string;
  expectedVersion: number;
  events: readonly Pick<Stored, 'id' | 'type' | 'schema' | 'data'>[];
  envelope: Pick<Stored, 'by' | 'onBehalfOf' | 'occurredAt' | 'correlationId' | 'causationId'>;
  bytes: number;
};

export type Drafting = { stream: string; events: readonly Tagged[]; options: Append; upcasts: Upcasts };

export const draft = ({ stream, events, options, upcasts }: Drafting): Draft => {
  checkStream(stream);
  if (events.length === 0) throw new UnacceptableEvent('events', 'an append needs at least one event.');
  const { commandId, expectedVersion } = options;
  checkText('commandId', commandId);
  if (!Number.isSafeInteger(expectedVersion) || expectedVersion < 0)
    throw new UnacceptableEvent('expectedVersion', 'must be a whole number, 0 for a new stream.');

  const envelope = envelopeOf(options);
  // Some stores count what they keep beside the payload, so all do.
  const besides = sizeOf(JSON.stringify(envelope)) + longestRest;
  let bytes = 0;
  const drafted = events.map((event, index) => {
    const { type, data } = payload(event, events.length === 1 ? 'event' : `events.${index}`);
    bytes += sizeOf(data) + besides + 2 * type.length;
    return { id: eventId(commandId, index), type, schema: upcasts.schemaOf(type), data };
  });
  if (bytes > largestAppend)
    throw new UnacceptableEvent(
      'events',
      `an append may hold 1 MiB; these are ${bytes} bytes. Send fewer at a time.`,
    );
  return { stream, expectedVersion, events: drafted, envelope, bytes };
};

/** The draft's events as they are kept, once the writer knows their place and hour. */
export const sealed = (
  { stream, expectedVersion, events, envelope }: Draft,
  recordedAt: Instant,
  positionBefore: number,
): Stored[] =>
  events.map(({ id, type, schema, data }, index) => {
    const version = expectedVersion + index + 1;
    const position = positionBefore + index + 1;
    const event: Stored = {
      ...envelope,
      position,
      stream,
      version,
      id,
      type,
      schema,
      recordedAt,
      data,
      leaf: '',
    };
    event.leaf = leafOfStored(event);
    return event;
  });

/** What stands before a stream's first dash. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

const payload = (event: Tagged, field: string) => {
  const { type } = event;
  checkText(`${field}.type`, type);
  const text = canonicalTextWithout('type', event, field);
  const bytes = sizeOf(text);
  if (bytes > largestEvent)
    throw new UnacceptableEvent(field, `an event may hold 256 KiB; this ${type} is ${bytes} bytes.`);
  return { type, data: text };
};

const envelopeOf = ({ by, onBehalfOf, occurredAt, correlationId, causationId, commandId }: Append) => {
  checkText('by', by);
  checkInstant('occurredAt', occurredAt);
  if (onBehalfOf !== undefined) checkText('onBehalfOf', onBehalfOf);
  if (correlationId !== undefined) checkText('correlationId', correlationId);
  if (causationId !== undefined) checkText('causationId', causationId);
  return {
    by,
    onBehalfOf: onBehalfOf ?? null,
    occurredAt,
    correlationId: correlationId ?? commandId,
    causationId: causationId ?? null,
  };
};

const checkStream = (stream: string) => {
  if (streamName.test(stream) && stream.length <= longestText) return;
  throw new UnacceptableEvent(
    'stream',
    `${JSON.stringify(stream)} is no stream's name; write <category>-<id> in lower-case letters, digits, dots, ` +
      `dashes and underscores, with no dash in the category.`,
  );
};

const checkText = (field: string, text: unknown) => {
  if (typeof text !== 'string' || text === '')
    throw new UnacceptableEvent(field, 'must be a text that is not empty.');
  if (text.length > longestText) throw new UnacceptableEvent(field, `may have ${longestText} characters.`);
  canonicalText(text, field);
};

const checkInstant = (field: string, text: string) => {
  if (instant.test(text) && !Number.isNaN(Date.parse(text))) return;
  throw new UnacceptableEvent(field, `must be an instant in UTC like 2026-05-14T09:00:00.000Z, not ${text}.`);
};

const sizeOf = (text: string) => Buffer.byteLength(text);

const streamName = /^[a-z][a-z0-9]*-[a-z0-9][a-z0-9._-]*$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const longestText = 400;
const largestEvent = 256 * 1024;
const largestAppend = 1024 * 1024;
/** Log time, leaf and schema, as JSON. */
const longestRest = 200;
