import type { Stage } from '@gatehouse/kernel';

/**
 * What criteria speak about: one pilot, as it stands on one day. Plain data under the names that expressions use.
 * What is not known is absent, never null or zero, so that no criterion is met by ignorance.
 */
export type Dossier = {
  pilot: {
    name: string;
    unit: string;
    stage?: Stage;
    tier?: string;
    autonomy: number;
    ownerAccepted: boolean;
    sponsorNamed: boolean;
    conditionsDeclared: boolean;
    openDifferences?: number;
    onHold: boolean;
    ageDays: number;
    ownedDays?: number;
  };
  contract: {
    state: 'none' | 'draft' | 'waiting' | 'in-force' | 'voided';
    inForce: boolean;
    version?: number;
    inForceDays?: number;
  };
  evidence: readonly DossierEvidence[];
  gates: {
    openConditions: number;
    lapsedConditions: number;
    passed: readonly string[];
  };
};

export type DossierEvidence = {
  id: string;
  kind: string;
  title: string;
  ageDays: number;
  counts: boolean;
};

/** As many pieces of evidence as an expression looks at; those that count come first, then the newest. */
export const mostEvidence = 64;
