import type { Instant } from '@gatehouse/kernel';
import type { Capacity } from '../pilot.events';
import type { ClauseName, Clauses } from './clauses';

/** Who has to sign: three different people, under their own sign-ins. */
export const signatoryRoles = ['owner', 'sponsor', 'assurance'] as const;
export type SignatoryRole = (typeof signatoryRoles)[number];

export type Signature = {
  role: SignatoryRole;
  person: string;
  /** The version that lay before them; a change of wording carries it on to later ones. */
  version: number;
  at: Instant;
};

/** What a draft began as. */
export type DraftOrigin =
  | { kind: 'blank' }
  /** An earlier version of the same contract. */
  | { kind: 'version'; version: number }
  /** The contract of a pilot that reached production. */
  | { kind: 'contract'; pilotId: string; version: number };

/** One clause, as it now reads. */
export type ClauseText = { [Name in ClauseName]: { clause: Name; text: Clauses[Name] } }[ClauseName];

/** Stream `contract-<pilotId>`. A version is a submission; `digest` is the SHA-256 (hex) of its normalised text. */
export type ContractEvent = { pilotId: string } & (
  | { type: 'ContractDrafted'; clauses: Clauses; origin: DraftOrigin; capacity: Capacity }
  | (ClauseText & { type: 'ClauseRevised'; capacity: Capacity })
  | {
      type: 'ContractSubmitted';
      version: number;
      digest: string;
      /** All of it as it stands, so that nobody has to put it together again. */
      clauses: Clauses;
      /** Against the version before: nothing but case, spacing and punctuation, or more. */
      change: 'first' | 'wording' | 'material';
      changed: readonly ClauseName[];
      capacity: Capacity;
    }
  | {
      type: 'ContractSigned';
      role: SignatoryRole;
      person: string;
      version: number;
      digest: string;
      /** When: what comes into force later repeats it, and a stream's state knows no envelope. */
      at: Instant;
    }
  | {
      type: 'SignatureRefused';
      role: SignatoryRole;
      person: string;
      version: number;
      digest: string;
      reason: string;
    }
  | { type: 'ContractInForce'; version: number; digest: string; signatures: readonly Signature[] }
  /** A materially different version was submitted: what was signed before binds nobody any more. */
  | {
      type: 'ContractVoided';
      version: number;
      digest: string;
      wasInForce: boolean;
      replacedBy: number;
      changed: readonly ClauseName[];
      signatures: readonly Signature[];
    }
  /** By the clock: a signature has been waited for too long. */
  | {
      type: 'SignatureOverdue';
      role: SignatoryRole;
      version: number;
      submittedAt: Instant;
      rule: string;
      days: number;
    }
);

export type ContractEventOf<Type extends ContractEvent['type']> = Extract<ContractEvent, { type: Type }>;

/** Complete by construction: the compiler asks for every type of the union. */
const types: Record<ContractEvent['type'], true> = {
  ContractDrafted: true,
  ClauseRevised: true,
  ContractSubmitted: true,
  ContractSigned: true,
  SignatureRefused: true,
  ContractInForce: true,
  ContractVoided: true,
  SignatureOverdue: true,
};
export const contractEventTypes = Object.keys(types);

export const contractStream = (pilotId: string): string => `contract-${pilotId}`;
