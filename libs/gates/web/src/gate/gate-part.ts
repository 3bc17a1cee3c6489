import { lazy } from 'react';
import { GateNote } from './gate-note';

/** The part of a pilot's page that tells of its gates; fetched when it is opened. */
export const gatePart = {
  name: 'reviews',
  label: 'Gate',
  Note: GateNote,
  Part: lazy(async () => ({ default: (await import('./gate-tab')).GateTab })),
};
