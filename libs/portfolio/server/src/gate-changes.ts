import type { Envelope } from '@gatehouse/event-store';
import type { ReviewEvent, ReviewEventOf } from '@gatehouse/gates-domain';
import type { PortfolioRow } from './portfolio-row';

type Changes = {
  [Type in ReviewEvent['type']]?: (
    row: PortfolioRow,
    event: ReviewEventOf<Type>,
    envelope: Envelope,
  ) => PortfolioRow;
};

/** What a gate review's events change of its pilot's row. Its stream is another one: the row's version is the pilot's. */
export const gateChanges = {
  ReviewRequested: (row, { reviewId }, envelope) =>
    moved(row, envelope, {
      gateState: 'review_open',
      openReview: { id: reviewId, before: row.openReview?.before ?? row.gateState },
    }),
  ReviewReady: (row, event, envelope) =>
    isOpen(row, event) ? moved(row, envelope, { gateState: 'ready' }) : row,
  // Whatever opens a wait ends that nobody is waited for.
  MoreEvidenceRequested: (row, event, envelope) => waitsAgain(row, event, envelope),
  SignOffRefused: (row, event, envelope) => waitsAgain(row, event, envelope),
  ApprovalsVoided: (row, event, envelope) => waitsAgain(row, event, envelope),
  CriterionAssessed: (row, event, envelope) =>
    event.verdict === 'met' ? row : waitsAgain(row, event, envelope),
  ReviewWithdrawn: (row, event, envelope) =>
    isOpen(row, event)
      ? moved(row, envelope, { gateState: row.openReview?.before ?? 'none', openReview: null })
      : row,
  ReviewDecided: (row, { stands }, envelope) =>
    moved(row, envelope, { gateState: stands ? 'decided' : 'voided', openReview: null }),
  // What comes next is its re-review; a review of a later gate that is open is withdrawn.
  DecisionVoided: (row, _, envelope) => moved(row, envelope, { gateState: 'voided', openReview: null }),
  ConditionSet: (row, _, envelope) => moved(row, envelope, { openConditions: row.openConditions + 1 }),
  ConditionMet: (row, _, envelope) =>
    moved(row, envelope, { openConditions: Math.max(0, row.openConditions - 1) }),
} satisfies Changes;

/** Of another review than the one that is open nothing is shown. */
const isOpen = ({ openReview }: PortfolioRow, { reviewId }: { reviewId: string }): boolean =>
  openReview?.id === reviewId;

const waitsAgain = (row: PortfolioRow, event: { reviewId: string }, envelope: Envelope): PortfolioRow =>
  isOpen(row, event) && row.gateState === 'ready' ? moved(row, envelope, { gateState: 'review_open' }) : row;

const moved = (
  row: PortfolioRow,
  { occurredAt }: Envelope,
  change: Partial<Pick<PortfolioRow, 'gateState' | 'openReview' | 'openConditions'>>,
): PortfolioRow => ({ ...row, ...change, changedAt: occurredAt });
