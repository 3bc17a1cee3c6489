import type { PersonEvent } from '@gatehouse/access-domain';
import { projection } from '@gatehouse/projections';

/** Who can be given a duty: access's fact, kept here because pilots decide by it. */
export const candidates = projection<{ person: string; hasLeft: boolean }, PersonEvent>()({
  name: 'pilot-candidates',
  version: 1,
  history: 'none',
  keys: ({ personId }) => [personId],
  columns: {},
  starts: { PersonAdded: ({ personId }) => ({ person: personId, hasLeft: false }) },
  changes: { PersonLeft: (candidate) => ({ ...candidate, hasLeft: true }) },
});
