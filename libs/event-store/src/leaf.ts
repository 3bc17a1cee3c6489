import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import type { Recorded } from './event-store';
import type { Stored } from './stored';

/** All of an event but its position, so that a log can be moved, and but the leaf itself. */
type Leafless = Omit<Stored, 'position' | 'leaf'>;

/** RFC 6962 leaf of an event about to be stored. Composed in key order around the payload's text, for speed. */
export const leafOfStored = (event: Leafless): string => leafOfText(canonicalStored(event));

/** The same leaf, computed anew from what a reader was given; a difference means that the event was altered. */
export const leafOf = (recorded: Recorded): string => leafOfText(canonicalEvent(recorded));

/** The RFC 8785 text that a recorded event's leaf is taken from. */
export const canonicalEvent = (recorded: Recorded): string => {
  const { event, position: _position, leaf: _leaf, ...envelope } = recorded;
  const { type, ...data } = event;
  const text = canonicalize({ ...envelope, type, data });
  if (text === undefined) throw new Error(`${recorded.id} has no canonical form.`);
  return text;
};

const canonicalStored = (event: Leafless): string =>
  `{"by":${quoted(event.by)},"causationId":${quoted(event.causationId)}` +
  `,"correlationId":${quoted(event.correlationId)},"data":${event.data},"id":"${event.id}"` +
  `,"occurredAt":"${event.occurredAt}","onBehalfOf":${quoted(event.onBehalfOf)}` +
  `,"recordedAt":"${event.recordedAt}","schema":${event.schema},"stream":"${event.stream}"` +
  `,"type":${quoted(event.type)},"version":${event.version}}`;

const quoted = (text: string | null) => JSON.stringify(text);

const leafOfText = (text: string): string => hash('sha256', `\0${text}`, 'hex');
