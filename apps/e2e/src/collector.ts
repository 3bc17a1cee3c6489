import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

export type CollectedSpan = {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  name: string;
  service: string;
  begunAt: number;
  endedAt: number;
  attributes: Record<string, unknown>;
};

/** As much of an OpenTelemetry collector as a test needs: spans by OTLP/HTTP, as JSON. */
export const startCollector = async () => {
  const spans: CollectedSpan[] = [];
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      spans.push(...spansIn(body as Export));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    /** The spans of a trace, once all of these are among them. */
    async traceWith(traceId: string, names: readonly string[]): Promise<CollectedSpan[]> {
      const until = Date.now() + 20_000;
      for (;;) {
        const trace = spans.filter((span) => span.traceId === traceId);
        const missing = names.filter((name) => !trace.some((span) => span.name === name));
        if (missing.length === 0) return trace;
        if (Date.now() > until)
          throw new Error(`No ${missing.join(', ')} in ${trace.map(({ name }) => name).join(', ')}`);
        await setTimeout(50);
      }
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

type Value = { stringValue?: string; intValue?: number | string; arrayValue?: { values: Value[] } };
type Attribute = { key: string; value: Value };
type Export = {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: {
      spans: {
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        name: string;
        startTimeUnixNano: string;
        endTimeUnixNano: string;
        attributes: Attribute[];
      }[];
    }[];
  }[];
};

const spansIn = ({ resourceSpans }: Export): CollectedSpan[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(
        ({ traceId, spanId, parentSpanId, name, startTimeUnixNano, endTimeUnixNano, attributes }) => ({
          ...{ traceId, spanId, parentSpanId: parentSpanId || null, name },
          service: String(plain(resource.attributes)['service.name']),
          begunAt: Number(startTimeUnixNano) / 1e6,
          endedAt: Number(endTimeUnixNano) / 1e6,
          attributes: plain(attributes),
        }),
      ),
    ),
  );

const plain = (attributes: Attribute[]): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plainValue(value)]));

const plainValue = ({ stringValue, intValue, arrayValue }: Value): unknown =>
  arrayValue ? arrayValue.values.map(plainValue) : (stringValue ?? Number(intValue));
