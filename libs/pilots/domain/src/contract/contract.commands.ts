import type { Actor, Instant } from '@gatehouse/kernel';
import type { ClauseText, SignatoryRole } from './contract.events';
import type { Clauses } from './clauses';

/** What the contract has to know of its pilot; read before deciding, and passed in. */
export type PilotFacts = {
  name: string;
  purpose: string;
  unit: string;
  programme: string | null;
  owner: string | null;
  sponsor: string | null;
  /** Killed or retired. */
  isOver: boolean;
};

/** What a draft is to begin as; another pilot's contract is read before deciding, and passed in. */
export type DraftStart =
  | { from: 'blank' }
  | { from: 'version'; version: number }
  | { from: 'contract'; pilotId: string; found: Template | null };

/** A version that is or was in force on a pilot, and how far that pilot came. */
export type Template = { version: number; clauses: Clauses; hasReachedProduction: boolean };

export type ContractCommand = { pilotId: string; actor: Actor; pilot: PilotFacts | null } & (
  | { type: 'DraftContract'; start: DraftStart }
  /** `seenVersion` is the version of the stream that lay before the writer. */
  | (ClauseText & { type: 'ReviseClause'; seenVersion: number })
  /** SHA-256 in hex of a text; passed in, because every place that decides has one of its own. */
  | { type: 'SubmitContract'; digestOf: (text: string) => string }
  /** `digest` is what the signer was shown. */
  | { type: 'SignContract'; role: SignatoryRole; digest: string; at: Instant }
  | { type: 'RefuseSignature'; role: SignatoryRole; digest: string; reason: string }
  /** Only the clock's rule says that a signature has been waited for too long. */
  | {
      type: 'NoteSignatureOverdue';
      role: SignatoryRole;
      version: number;
      submittedAt: Instant;
      days: number;
    }
);

export type ContractCommandOf<Type extends ContractCommand['type']> = Extract<
  ContractCommand,
  { type: Type }
>;

export type ContractRefusal =
  | 'pilot-unknown'
  | 'pilot-is-over'
  | 'not-your-role'
  | 'draft-stands'
  | 'no-draft'
  | 'version-unknown'
  | 'template-unknown'
  | 'not-in-production'
  | 'clause-moved-on'
  | 'too-long'
  | 'too-many-lines'
  | 'not-a-day'
  | 'owner-missing'
  | 'sponsor-missing'
  | 'owner-is-sponsor'
  | 'contract-incomplete'
  | 'nothing-changed'
  | 'nothing-to-sign'
  | 'replaced'
  | 'nobody-signs-for-another'
  | 'not-the-owner'
  | 'not-the-sponsor'
  | 'not-assurance'
  | 'one-person-one-signature'
  | 'role-has-signed'
  | 'already-signed'
  | 'already-in-force'
  | 'reason-missing'
  | 'reason-too-long'
  | 'only-the-clock'
  | 'no-longer-so';
