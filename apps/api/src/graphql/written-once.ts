import type { ExecutionResult } from 'graphql';
import type { OperationResult, ServerOptions } from 'graphql-ws';
import { isAnsweredAlike } from './told-together';

/** What is written to: of a `WebSocket`, what is needed here. */
type Wire = {
  readonly readyState: number;
  readonly OPEN: number;
  send(text: Buffer, how: { binary: boolean }, sent: (error?: Error) => void): void;
};
type Results = Extract<OperationResult, AsyncIterable<unknown>>;

/** An answer that goes to many is made to text once and written to each socket from here; all others take the usual way. */
export const writtenOnce: Pick<ServerOptions<never, { socket: Wire }>, 'onOperation'> = {
  // graphql-ws calls it with five.
  // eslint-disable-next-line no-restricted-syntax
  onOperation: ({ extra }, id, _payload, _asked, result) =>
    Symbol.asyncIterator in result ? withoutAlike(result, extra.socket, id) : undefined,
};

const withoutAlike = (
  results: Results,
  wire: Wire,
  id: string,
): AsyncGenerator<ExecutionResult, void, void> => {
  const iterator = results[Symbol.asyncIterator]();
  const beginning = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const end = async () => {
    await iterator.return?.();
    return { value: undefined, done: true } as const;
  };
  return {
    next: async () => {
      for (;;) {
        const next = await iterator.next();
        if (next.done) return { value: undefined, done: true };
        if (!isAnsweredAlike(next.value)) return next;
        await written(wire, Buffer.concat([beginning, bytesOf(next.value), ending]));
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
};

const written = (wire: Wire, text: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    if (wire.readyState !== wire.OPEN) {
      resolve();
      return;
    }
    wire.send(text, { binary: false }, (error) => (error ? reject(error) : resolve()));
  });

const bytesOf = (answer: ExecutionResult): Buffer => {
  const known = bytes.get(answer) ?? Buffer.from(JSON.stringify(answer));
  bytes.set(answer, known);
  return known;
};

const ending = Buffer.from('}');
const bytes = new WeakMap<ExecutionResult, Buffer>();
