import type { ComponentType } from 'react';

export type PilotPartProps = {
  pilot: { id: string; name: string };
  /** What the address says after the part's own name. */
  path: string;
  /** Asks everything on the page again once the read models have come so far. */
  onRecorded: (position: string) => Promise<void>;
};

/** A part of a pilot's page that another capability brings: its tab, and what stands beneath. */
export type PilotPart = {
  /** In the address. */
  name: string;
  label: string;
  /** Said beside the label: a count, a version. */
  Note?: ComponentType<{ pilotId: string }>;
  Part: ComponentType<PilotPartProps>;
};
