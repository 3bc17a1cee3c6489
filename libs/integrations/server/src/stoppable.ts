/** A stream that ends at once when its reader leaves, even while it waits for something to happen. */
export const stoppable = <Value>(
  start: (signal: AbortSignal) => AsyncGenerator<Value, void, undefined>,
): AsyncGenerator<Value, void, undefined> => {
  const leaving = new AbortController();
  const values = start(leaving.signal);
  const leave = values.return.bind(values);
  return Object.assign(values, {
    return: (value: void | PromiseLike<void>) => {
      leaving.abort();
      return leave(value);
    },
  });
};
