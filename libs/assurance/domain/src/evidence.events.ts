import type { Day, EvidenceKind } from '@gatehouse/kernel';

export { evidenceKinds, type EvidenceKind } from '@gatehouse/kernel';

/** The thing itself: a file that is kept by its digest, or a place elsewhere. */
export type EvidenceObject =
  | { at: 'store'; digest: string; bytes: number; name: string; mediaType: string }
  /** `digest`: SHA-256 (hex) of what lay there when it was filed, where the filer says it; nobody fetches it. */
  | { at: 'link'; url: string; digest: string | null };

export type EvidenceCapacity = 'owner' | 'sponsor' | 'assurance' | 'finance' | 'programme-office' | 'rule';

/** Stream `evidence-<id>`: a document or result about one pilot. */
export type EvidenceEvent = { evidenceId: string; pilotId: string } & (
  | {
      type: 'EvidenceFiled';
      kind: EvidenceKind;
      title: string;
      object: EvidenceObject;
      /** The day it speaks of: an evaluation's last day, a rehearsal's. Its age counts from here. */
      datedOn: Day;
      /** The last day on which it counts; null where it does not run out. */
      expiresOn: Day | null;
      /** The evidence it takes the place of. */
      supersedes: string | null;
      capacity: EvidenceCapacity;
    }
  /** `title` and `kind`, here and below, so that the event can be told by itself. */
  | { type: 'EvidenceSuperseded'; kind: EvidenceKind; title: string; by: string; capacity: EvidenceCapacity }
  /** By the clock. `expiredOn`: the first day on which it counts no more. */
  | { type: 'EvidenceExpired'; kind: EvidenceKind; title: string; expiredOn: Day; rule: string }
);
export type EvidenceEventOf<Type extends EvidenceEvent['type']> = Extract<EvidenceEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<EvidenceEvent['type'], true> = {
  EvidenceFiled: true,
  EvidenceSuperseded: true,
  EvidenceExpired: true,
};
export const evidenceEventTypes = Object.keys(types);

export const evidenceStream = (evidenceId: string): string => `evidence-${evidenceId}`;
