import type { Gauge, Registry } from 'prom-client';
import type { Family } from './family';

export type Exposition = { type: string; text: string };

/** Families as Prometheus reads them, and after them what the process itself is like: processor, memory, event loop. */
export const exposed = async (families: readonly Family[]): Promise<Exposition> => {
  // Some 3 MB, which a process that nobody looks at does without.
  const { Registry, collectDefaultMetrics } = await import('prom-client');
  if (!ofProcess) collectDefaultMetrics({ register: (ofProcess = new Registry()), prefix: 'gatehouse_' });
  const ours = new Registry();
  for (const family of families) ours.registerMetric(metricOf(family));
  const texts = await Promise.all([ours.metrics(), ofProcess.metrics()]);
  return { type: ours.contentType, text: texts.join('\n') };
};

/** A registry asks a metric for its name, and for what it has to say; what it declares besides it never uses. */
const metricOf = (family: Family): Gauge => {
  const { name, help, type } = family;
  const metric = { name, get: () => Promise.resolve({ name, help, type, values: family.samples() }) };
  return metric as unknown as Gauge;
};

let ofProcess: Registry | undefined;
