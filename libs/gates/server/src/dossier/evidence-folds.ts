import type { EvidenceEventOf } from '@gatehouse/assurance-domain';
import type { DossierRow } from './dossiers.projection';

/** What was filed. Whether it has expired is told by its day and not by the event that says so. */
export const evidenceFolds = {
  EvidenceFiled: (
    row: DossierRow,
    { evidenceId: id, kind, title, datedOn, expiresOn }: EvidenceEventOf<'EvidenceFiled'>,
  ): DossierRow => ({
    ...row,
    evidence: [...row.evidence, { id, kind, title, datedOn, expiresOn, isSuperseded: false }],
  }),

  EvidenceSuperseded: (
    row: DossierRow,
    { evidenceId }: EvidenceEventOf<'EvidenceSuperseded'>,
  ): DossierRow => ({
    ...row,
    evidence: row.evidence.map((one) => (one.id === evidenceId ? { ...one, isSuperseded: true } : one)),
  }),
};
