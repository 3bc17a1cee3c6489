import type { PilotEvent } from '@gatehouse/pilots-domain';
import { projection } from '@gatehouse/projections';

/** The other columns of the row a pilot was last imported from, as they stood. */
export type PilotReport = { reported: Readonly<Record<string, string>> };

export const pilotReports = projection<PilotReport, PilotEvent>()({
  name: 'pilot-reports',
  version: 1,
  history: 'versions',
  keys: ({ pilotId }) => [pilotId],
  columns: {},
  starts: { PilotRegistered: ({ reported }) => ({ reported }) },
  changes: {
    PilotRevised: (row, { reported }) => (reported === null ? row : { reported }),
    PilotWithdrawn: () => null,
  },
});
