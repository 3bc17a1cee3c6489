import type { ItemSubject } from '@gatehouse/boards-domain';
import type { ReadStore } from '@gatehouse/projections';
import { refused, type CommandOutcome, type Schema } from '@gatehouse/server-kit';
import { pilotPeople } from './pilot-people.projection';
import { reviewForBoard } from './review-facts';

type Wanted = Pick<Schema.PlaceItemInput, 'kind' | 'reviewId' | 'pilotId' | 'criterionId' | 'text'>;

/** What an item or a circular is about, or what of it is not here. */
export const subjectOf = async (
  rows: ReadStore,
  wanted: Wanted,
): Promise<{ subject: ItemSubject } | { refusal: CommandOutcome }> => {
  switch (wanted.kind) {
    case 'review':
    case 'exception':
      return ofReview(rows, wanted, wanted.kind);
    case 'return': {
      const pilotId = wanted.pilotId ?? '';
      return (await rows.row(pilotPeople, pilotId)) ? { subject: { kind: 'return', pilotId } } : noPilot;
    }
    case 'trigger':
      return noTrigger;
    case 'information':
      return { subject: { kind: 'information', text: wanted.text ?? '' } };
  }
};

const ofReview = async (rows: ReadStore, wanted: Wanted, kind: 'review' | 'exception') => {
  const found = await reviewForBoard(rows, wanted.reviewId ?? '');
  if (!found) return noReview;
  const { reviewId, pilotId } = found.facts;
  if (kind === 'review') return { subject: { kind, reviewId, pilotId } as const };
  const criterionId = wanted.criterionId ?? '';
  const isUnmet = found.unmetCriteria.some((criterion) => criterion.criterionId === criterionId);
  return isUnmet ? { subject: { kind, reviewId, pilotId, criterionId } as const } : noCriterion;
};

const no = (code: string, reason: string, field: string) => ({ refusal: refused(code, reason, field) });
const noReview = no(
  'review-unknown',
  'No gate review has this id. Look it up on its pilot’s page.',
  'reviewId',
);
const noPilot = no('pilot-unknown', 'No pilot has this id. Look it up in the portfolio.', 'pilotId');
const noCriterion = no(
  'criterion-not-unmet',
  'An exception is for a must-meet criterion that is not met. Choose one of the review’s.',
  'criterionId',
);
const noTrigger = no(
  'placed-by-a-rule',
  'An item about a fired criterion is placed by the rule that fired. Place something else.',
  'kind',
);
