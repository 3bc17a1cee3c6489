import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

/** An exporter that says when it begins to fail, and not each time. */
export const tellingOnce = (exporter: SpanExporter, tell: (trouble: string) => void): SpanExporter => {
  let isFailing = false;
  return {
    export: (spans, answer) =>
      exporter.export(spans, (result) => {
        const hasFailed = result.error !== undefined;
        if (hasFailed && !isFailing)
          tell(`Traces cannot be sent, and are lost meanwhile: ${result.error?.message ?? ''}`);
        isFailing = hasFailed;
        answer(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
};
