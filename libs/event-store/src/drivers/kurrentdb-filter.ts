import type { Filter as ServerFilter } from '@kurrent/kurrentdb-client';
import { categoryOf } from '../draft';
import type { Filter, Recorded } from '../event-store';

/** Everything that is not the server's own. */
export const everything = (): ServerFilter => ({
  filterOn: 'streamName',
  regex: '^[^$]',
  checkpointInterval: 1,
});

/**
 * As much of a filter as the server can apply: of types and categories only one, the types, and both by their
 * beginnings, so that what comes may be more than what was asked for.
 */
export const serverFilter = ({ types, categories }: Filter): ServerFilter => {
  if (types) return { filterOn: 'eventType', prefixes: [...types], checkpointInterval: 1 };
  if (categories)
    return {
      filterOn: 'streamName',
      prefixes: categories.map((category) => `${category}-`),
      checkpointInterval: 1,
    };
  return everything();
};

export const matches = ({ event, stream }: Recorded, { types, categories }: Filter): boolean =>
  (types?.includes(event.type) ?? true) && (categories?.includes(categoryOf(stream)) ?? true);

/** Whoever asks for none of them only wants to know how far the log has grown. */
export const matchesNothing = ({ types, categories }: Filter): boolean =>
  types?.length === 0 || categories?.length === 0;
