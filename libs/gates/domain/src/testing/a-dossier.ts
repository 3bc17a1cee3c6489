import type { Dossier, DossierEvidence } from '../dossier/dossier';

/** A pilot in good order: owned, sponsored, its contract in force, one evaluation filed. */
export const aDossier = (change: Partial<Dossier> = {}): Dossier => ({
  pilot: {
    ...{ name: 'Document Classifier', unit: 'Claims', stage: 'framing', tier: 'limited', autonomy: 1 },
    ...{ ownerAccepted: true, sponsorNamed: true, conditionsDeclared: true, openDifferences: 0 },
    ...{ onHold: false, ageDays: 120, ownedDays: 90 },
  },
  contract: { state: 'in-force', inForce: true, version: 2, inForceDays: 30 },
  evidence: [aPiece()],
  gates: { openConditions: 0, lapsedConditions: 0, passed: ['Gate 1'] },
  ...change,
});

export const aPiece = (change: Partial<DossierEvidence> = {}): DossierEvidence => ({
  ...{ id: 'e1', kind: 'evaluation', title: 'Evaluation of March', ageDays: 20, counts: true },
  ...change,
});
