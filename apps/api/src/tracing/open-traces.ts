import { openTracer, type TracerOptions } from './otlp-tracer';
import { Traces } from './traces';

/** Traces of this process, or of a thread of its own; what sends them is loaded here and nowhere earlier. */
export const openTraces = async (options: TracerOptions): Promise<Traces> =>
  new Traces(await openTracer(options));
