import type { Instant, Sentence } from '@gatehouse/kernel';

/** Everything that can wait about a pilot. Adding one: its line here, its consequence, and what opens it. */
export const pilotMatterKinds = [
  'prohibited',
  'emergency-stop',
  'answer-offer',
  'sign-contract',
  'revise-contract',
  'former-signature',
  'hold',
  'offer-unanswered',
  'owner-gone',
  'orphaned',
  'duplicate',
  'write-contract',
  'declare-conditions',
  'close-differences',
  'no-risk-tier',
  'no-sponsor',
] as const;
export type PilotMatterKind = (typeof pilotMatterKinds)[number];
export const isPilotMatter = (kind: MatterKind): kind is PilotMatterKind =>
  pilotMatterKinds.some((one) => one === kind);

/** What can wait about gate reviews, meetings and circulars. */
export const affairMatterKinds = [
  'take-seat',
  'cast-vote',
  'give-sign-off',
  'place-review',
  'freeze-pack',
  'read-pack',
  'supply-evidence',
  'seal-circular',
  'approve-minutes',
  'confirm-vote',
  'meet-condition',
  'do-action',
  'answer-question',
  'draft-minutes',
  'give-score',
] as const;
export const matterKinds = [...pilotMatterKinds, ...affairMatterKinds] as const;
export type MatterKind = (typeof matterKinds)[number];

/** Whom a matter is for: somebody with a part in it, or whoever holds a role at its place. */
export type Audience =
  | { part: 'owner' | 'sponsor' | 'offered'; person: string }
  /** By name: for a seat on a board, or for what somebody took on. */
  | { part: 'named'; person: string }
  | { part: 'role'; role: 'programme-office' | 'assurance' | 'finance' };

/** One thing that waits. */
export type Matter = {
  kind: MatterKind;
  /** Who can do something about it: it is on their Home. */
  audience: readonly Audience[];
  /** Whom it waits on, where that is somebody else. */
  waitsOn: readonly Audience[];
  since: Instant;
  /** What is so, in one sentence. */
  sentence: Sentence;
  /** The clock has said that it waits for too long. */
  isEscalated: boolean;
  /** Who may not do it, though their part or role would let them. */
  except: readonly string[];
};
