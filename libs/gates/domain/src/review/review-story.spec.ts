import { describe, expect, it } from '@jest/globals';
import {
  conditionalGo,
  conditionSet,
  readyReview,
  requestedReview,
  signedOff,
  wasDecided,
  wasRequested,
} from '../testing/a-review';
import type { ReviewEvent } from './review.events';
import { reviewStory } from './review-story';

const id = { reviewId: 'r1', pilotId: 'p1' };
const voidedBy = { what: 'contract', from: 5, to: 6 } as const;

describe('the story of a review', () => {
  it.each<[string, ReviewEvent]>([
    ['@cara requested the review of Gate 2. Let it sort for half of the desks.', wasRequested()],
    [
      'The re-review of Gate 2 was opened, as its decision was voided. Let it sort for half of the desks.',
      wasRequested({ reopens: 'r0' }),
    ],
    ['An owner has accepted. is met: true: it is so', requestedReview[1] as ReviewEvent],
    ['@hannah signed off Privacy.', signedOff('privacy')],
    ['@hannah signed off Privacy. Fine.', signedOff('privacy', { note: 'Fine.' })],
    [
      'Nobody is waited for any more: the gate review is ready for a board.',
      readyReview.at(-1) as ReviewEvent,
    ],
    [
      'Version 6 of the contract took the place of version 5, so 2 sign-offs no longer count.',
      {
        ...{ ...id, type: 'ApprovalsVoided', change: voidedBy, signOffs: ['a', 'b'], scores: [] },
        ...{ bound: { contract: null, evidence: [] }, rule: 'material-change' },
      },
    ],
    ['The board decided Gate 2: conditional go.', wasDecided(conditionalGo)],
    [
      'The board decided Gate 2: hold. What it rested on had moved by then. Later.',
      wasDecided({ outcome: 'hold', because: 'Later.', returnOn: '2026-09-01' }, false),
    ],
    ['@ben owes a condition by 2026-06-30: Rehearse the rollback.', conditionSet],
    [
      'Bound evidence expired, so the decision of Gate 2 is voided; it is to be taken again by 2026-07-01.',
      {
        ...{ ...id, type: 'DecisionVoided', gate: 'Gate 2', reviewAgainOn: '2026-07-01', rule: 'a-rule' },
        change: { what: 'evidence', evidenceId: 'e1', became: 'expired' },
      },
    ],
  ])('%s', (told, event) => expect(aloud(event)).toBe(told));
});

const aloud = (event: ReviewEvent): string =>
  reviewStory(event, 'cara')
    .sentence.map((part) => (part.kind === 'person' ? `@${part.person}` : part.text))
    .join('');
