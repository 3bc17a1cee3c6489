import type { Actor, Day, Place } from '@gatehouse/kernel';
import type { EvidenceKind, EvidenceObject } from './evidence.events';

/** What the decider has to know of the pilot that evidence is about; null where there is no such pilot. */
export type PilotOfEvidence = Place & { owner: string | null; sponsor: string | null; isOver: boolean };

/** Evidence whose place another takes, as it is now; `found` is null where there is none with this id. */
export type Superseded = {
  evidenceId: string;
  found: { pilotId: string; kind: EvidenceKind; supersededBy: string | null } | null;
};

/** Everything that can be asked of a piece of evidence. Facts of other streams come along. */
export type EvidenceCommand = { evidenceId: string; pilotId: string; actor: Actor } & (
  | {
      type: 'FileEvidence';
      pilot: PilotOfEvidence | null;
      kind: EvidenceKind;
      title: string;
      /** Null where neither a file nor a link was given. */
      object: EvidenceObject | null;
      datedOn: Day;
      expiresOn: Day | null;
      supersedes: Superseded | null;
      today: Day;
    }
  | { type: 'SupersedeEvidence'; pilot: PilotOfEvidence | null; kind: EvidenceKind; by: string }
  /** By the clock, on the day after the last on which it counts. */
  | { type: 'ExpireEvidence'; today: Day; rule: string }
);
export type EvidenceCommandOf<Type extends EvidenceCommand['type']> = Extract<
  EvidenceCommand,
  { type: Type }
>;

export type EvidenceRefusal =
  | 'already-filed'
  | 'evidence-unknown'
  | 'pilot-unknown'
  | 'pilot-is-over'
  | 'not-your-role'
  | 'title-missing'
  | 'title-too-long'
  | 'object-missing'
  | 'file-name-missing'
  | 'file-name-too-long'
  | 'link-malformed'
  | 'link-too-long'
  | 'digest-malformed'
  | 'dated-in-the-future'
  | 'expires-before-its-date'
  | 'other-pilot'
  | 'other-kind'
  | 'already-superseded'
  | 'itself'
  | 'only-the-clock'
  | 'no-longer-so';
