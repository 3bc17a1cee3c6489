/**
 * A subscription's stream of what a generator yields. Ending it aborts the generator's signal first: a generator that
 * waits for the next change would otherwise never hear that nobody listens any more.
 */
export const endable = <Payload>(
  begin: (signal: AbortSignal) => AsyncGenerator<Payload, void, undefined>,
): AsyncIterableIterator<Payload> => {
  const ending = new AbortController();
  const source = begin(ending.signal);
  const end = () => {
    ending.abort();
    return source.return();
  };
  return {
    next: () => source.next(),
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
