import type { Recorded } from '@gatehouse/event-store';
import { positionText } from '@gatehouse/server-kit';
import { outsideName } from './event-types';

/** An event as others see it: CloudEvents 1.0 in JSON. Attribute names know only lower-case letters and digits. */
export type CloudEvent = {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  subject: string;
  /** When it was so. */
  time: string;
  datacontenttype: 'application/json';
  data: unknown;
  /** When it was recorded. */
  recordedtime: string;
  /** Its place in the log; `after` takes it. Compared as text. */
  sequence: string;
  partitionkey: string;
  correlationid: string;
  causationid?: string;
};

export const cloudEvent = (recorded: Recorded, source: string): CloudEvent => {
  const { type, ...data } = recorded.event;
  return {
    specversion: '1.0',
    id: recorded.id,
    source,
    type: outsideName(type),
    subject: recorded.stream,
    time: recorded.occurredAt,
    datacontenttype: 'application/json',
    data,
    recordedtime: recorded.recordedAt,
    sequence: positionText(recorded.position),
    partitionkey: recorded.stream,
    correlationid: recorded.correlationId,
    ...(recorded.causationId !== null && { causationid: recorded.causationId }),
  };
};
