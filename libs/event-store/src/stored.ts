import type { Recorded, Tagged } from './event-store';
import type { Upcasts } from './upcasts';

/** An event as a driver keeps it: the envelope, and the payload without its type as canonical text. */
export type Stored = Omit<Recorded, 'event'> & { type: string; data: string };

export const recordedOf = (stored: Stored, upcasts: Upcasts): Recorded => {
  const recorded = {
    id: stored.id,
    event: eventOf(stored),
    stream: stored.stream,
    version: stored.version,
    position: stored.position,
    schema: stored.schema,
    occurredAt: stored.occurredAt,
    recordedAt: stored.recordedAt,
    by: stored.by,
    onBehalfOf: stored.onBehalfOf,
    correlationId: stored.correlationId,
    causationId: stored.causationId,
    leaf: stored.leaf,
  };
  return upcasts.upToDate(recorded);
};

/** Joined as text, so that one parse builds the event and no key of the payload can be lost on the way. */
const eventOf = ({ type, data }: Stored): Tagged => {
  const rest = data === '{}' ? '}' : `,${data.slice(1)}`;
  // What was written is an object with a type; only a damaged file says otherwise, and then the leaf differs.
  return JSON.parse(`{"type":${JSON.stringify(type)}${rest}`) as Tagged;
};
