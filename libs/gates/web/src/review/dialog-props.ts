import type { RunningCommand } from '@gatehouse/web-kit';
import type { ShownReview } from './shown-review';
import type { Named } from './said';

/** What every dialog about a review is given; `onRecorded` takes the log position of what was recorded. */
export type DialogProps = {
  review: ShownReview;
  me: Named;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

/** A refusal as a dialog shows it: its reason is a sentence that stands alone. */
export const asTrouble = (refusal: RunningCommand<never>['refusal']) =>
  refusal ? { title: refusal.reason } : null;
