import type { PersonEvent } from '@gatehouse/access-domain';
import type { Candidate } from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';

/** Who can be given a duty: access's fact, kept here because pilots decide by it. */
export const candidates = projection<Candidate, PersonEvent>()({
  name: 'pilot-candidates',
  version: 2,
  history: 'none',
  keys: ({ personId }) => [personId],
  columns: {},
  starts: {
    PersonAdded: ({ personId, isService }) => ({
      person: personId,
      standing: isService ? 'service' : 'member',
    }),
  },
  changes: { PersonLeft: (candidate) => ({ ...candidate, standing: 'left' }) },
});
