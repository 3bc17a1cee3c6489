import type { PilotPeople } from '@gatehouse/boards-domain';
import type { PilotEvent } from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';

/** A pilot as a board speaks of it: what it is called, where it is, and who never votes on it. */
export type PilotOfBoards = PilotPeople & {
  pilotId: string;
  name: string;
  unit: string;
  programme: string | null;
};

export const pilotPeople = projection<PilotOfBoards, PilotEvent>()({
  name: 'pilot-people',
  version: 1,
  history: 'none',
  keys: ({ pilotId }) => [pilotId],
  columns: {},
  starts: {
    PilotRegistered: ({ pilotId, name, unit, programme }) => ({
      ...{ pilotId, name, unit, programme, owner: null, sponsor: null },
    }),
  },
  changes: {
    PilotRevised: (row, { name, unit, programme }) => ({ ...row, name, unit, programme }),
    SponsorNamed: (row, { sponsor }) => ({ ...row, sponsor }),
    OwnershipOffered: (row) => ({ ...row, owner: null }),
    OwnershipAccepted: (row, { owner }) => ({ ...row, owner }),
    OwnershipReleased: (row) => ({ ...row, owner: null }),
    PilotWithdrawn: () => null,
  },
});
