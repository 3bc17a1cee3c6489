import type { Attributes } from '@opentelemetry/api';
import type { Span as Times } from '../watching/instants';

/** A part of a trace that is over. Whoever looks for it later knows its id; another one has one made up. */
export type TraceSpan = Times & {
  traceId: string;
  spanId?: string;
  parentId?: string;
  name: string;
  attributes: Attributes;
  hasFailed?: boolean;
  /** Told for a browser, which is a service of its own to whoever looks at the trace. */
  isOfBrowser?: boolean;
};

/** Takes spans and sends them on when it is convenient; never throws and never makes anybody wait. */
export type Tracer = { record(span: TraceSpan): void; close(): Promise<void> };
