import type { Context, HrTime, Tracer as Maker } from '@opentelemetry/api';
import type { IdGenerator } from '@opentelemetry/sdk-trace-base';
import { setTimeout } from 'node:timers/promises';
import { tellingOnce } from './telling-once';
import type { Tracer, TraceSpan } from './tracer';

export type TracerOptions = {
  /** What it is called where OTEL_SERVICE_NAME says nothing. */
  service: string;
  /** Told once when the collector cannot be reached, and again only after it could. */
  onTrouble: (trouble: string) => void;
};

/** Spans in batches to a collector over OTLP/HTTP, by the settings that OpenTelemetry has for it. */
export const openTracer = async ({ service, onTrouble }: TracerOptions): Promise<Tracer> => {
  const { api, sdk, exporter, resources } = await loaded();
  const ids = new GivenIds(new sdk.RandomIdGenerator());
  const processor = new sdk.BatchSpanProcessor(tellingOnce(new exporter.OTLPTraceExporter(), onTrouble));
  const makerOf = (name: string): Maker => {
    const named = resources.resourceFromAttributes({ 'service.name': name, 'process.pid': process.pid });
    const resource = resources.detectResources({ detectors: [resources.envDetector] }).merge(named);
    return new sdk.BasicTracerProvider({ idGenerator: ids, spanProcessors: [processor], resource }).getTracer(
      'gatehouse',
    );
  };
  const name = process.env['OTEL_SERVICE_NAME'];
  const [server, browser] = [makerOf(name || service), makerOf(`${name || 'gatehouse'}-browser`)];
  return {
    record: (span) => {
      const { attributes, begunAt, endedAt, hasFailed, isOfBrowser } = span;
      ids.next = span;
      const options = { attributes, startTime: hrTime(begunAt) };
      const made = (isOfBrowser ? browser : server).startSpan(span.name, options, contextOf(api, span));
      if (hasFailed) made.setStatus({ code: api.SpanStatusCode.ERROR });
      made.end(hrTime(Math.max(begunAt, endedAt)));
    },
    close: () => {
      // A collector that is away must not keep the process from ending.
      const latest = setTimeout(longestEndMs, undefined, { ref: false });
      return Promise.race([processor.shutdown().catch(() => undefined), latest]);
    },
  };
};

/** A fifth of a second and 20 MB, which only those who trace pay for. */
const loaded = async () => {
  const [api, sdk, exporter, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  return { api, sdk, exporter, resources };
};

type Api = Awaited<ReturnType<typeof loaded>>['api'];

const contextOf = ({ ROOT_CONTEXT, trace, TraceFlags }: Api, { traceId, parentId }: TraceSpan): Context => {
  if (parentId === undefined) return ROOT_CONTEXT;
  const parent = { traceId, spanId: parentId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
  return trace.setSpanContext(ROOT_CONTEXT, parent);
};

/** The ids that the next span is to have; OpenTelemetry asks for them while it begins one. */
class GivenIds implements IdGenerator {
  next: Pick<TraceSpan, 'traceId' | 'spanId'> | undefined;

  constructor(private readonly madeUp: IdGenerator) {}

  generateTraceId = (): string => this.next?.traceId ?? this.madeUp.generateTraceId();
  generateSpanId = (): string => this.next?.spanId ?? this.madeUp.generateSpanId();
}

const hrTime = (milliseconds: number): HrTime => {
  const seconds = Math.floor(milliseconds / 1_000);
  return [seconds, Math.round((milliseconds - seconds * 1_000) * 1_000_000)];
};

const longestEndMs = 1_000;
