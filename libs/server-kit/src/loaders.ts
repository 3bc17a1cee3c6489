import DataLoader from 'dataloader';

/** What a request's resolvers share. */
export type RequestLoaders = { loaders?: Map<string, DataLoader<string, unknown>> };

/** One loader a request and name, so that fifty rows ask for their people once. */
export const loaderOf = <Value>(
  request: RequestLoaders,
  name: string,
  load: (keys: readonly string[]) => Promise<readonly (Value | null)[]>,
): DataLoader<string, Value | null> => {
  request.loaders ??= new Map();
  const made = request.loaders.get(name) ?? new DataLoader<string, unknown>(load);
  request.loaders.set(name, made);
  // The name stands for one kind of value; whoever picks it is the only one to ask for it.
  return made as DataLoader<string, Value | null>;
};
