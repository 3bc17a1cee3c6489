import { lazy } from 'react';
import { EvidenceNote } from './evidence-note';

/** The part of a pilot's page that tells what it can prove; fetched when it is opened. */
export const evidencePart = {
  name: 'evidence',
  label: 'Evidence',
  Note: EvidenceNote,
  Part: lazy(async () => ({ default: (await import('./evidence-tab')).EvidenceTab })),
};
