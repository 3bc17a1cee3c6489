import type { Instant, Sentence } from '@gatehouse/kernel';

/** Everything that can wait for somebody. Adding one: its line here, its consequence, and what opens it. */
export const matterKinds = [
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
export type MatterKind = (typeof matterKinds)[number];

/** Whom a matter is for: somebody with a part in the pilot, or whoever holds a role at its place. */
export type Audience =
  | { part: 'owner' | 'sponsor' | 'offered'; person: string }
  | { part: 'role'; role: 'programme-office' | 'assurance' };

/** One thing about one pilot that waits. */
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
