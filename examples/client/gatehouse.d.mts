export class Refusal extends Error {
  readonly code: string;
  readonly field: string | null;
}

/** CloudEvents 1.0 in JSON. */
export type CloudEvent = {
  id: string;
  type: string;
  subject: string;
  time: string;
  recordedtime: string;
  sequence: string;
  correlationid: string;
  causationid?: string;
  data: Record<string, unknown>;
};

export class Gatehouse {
  constructor(options: { url: string; token: string; log?: (words: string) => void });
  query(document: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  command(
    mutation: string,
    input: Record<string, unknown>,
    commandId?: string,
  ): Promise<{ id: string; position: string }>;
  feed(options: { after?: string; types?: string[]; signal?: AbortSignal }): AsyncGenerator<CloudEvent>;
  subscribe(
    document: string,
    variables?: Record<string, unknown>,
    signal?: AbortSignal,
  ): Promise<AsyncIterable<Record<string, unknown>>>;
}
