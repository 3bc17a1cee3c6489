import { useMe, useMoment } from '@gatehouse/web-kit';
import { GiveSignOff, RefuseSignOff } from './answer-sign-off';
import { AskEvidence } from './ask-evidence';
import { GiveScore } from './give-score';
import type { ShownAssessment, ShownBound, ShownRequest, ShownReview, ShownScores } from './shown-review';
import type { Answering } from './sign-offs';
import { SupplyEvidence } from './supply-evidence';
import { WithdrawReview } from './withdraw-review';

/** Which dialog is open, and about what. */
export type Started =
  | { name: 'withdraw' }
  | { name: 'ask'; criterion: ShownAssessment }
  | { name: 'score'; criterion: ShownScores }
  | ({ name: 'sign-off'; opened: ShownBound } & Answering)
  | { name: 'supply'; request: ShownRequest };

type Props = {
  review: ShownReview;
  started: Started;
  onClose: () => void;
  onRecorded: (position: string) => void;
};

export function ReviewDialogs({ started, ...props }: Props) {
  const me = useMe()?.person;
  const { isPast } = useMoment();
  if (!me || isPast) return null;
  switch (started.name) {
    case 'withdraw':
      return <WithdrawReview {...props} me={me} />;
    case 'ask':
      return <AskEvidence {...props} me={me} criterion={started.criterion} />;
    case 'score':
      return <GiveScore {...props} me={me} criterion={started.criterion} />;
    case 'sign-off': {
      const { act, signOff, opened } = started;
      return act === 'give' ? (
        <GiveSignOff {...props} {...{ me, signOff, opened }} />
      ) : (
        <RefuseSignOff {...props} {...{ me, signOff, opened }} />
      );
    }
    case 'supply':
      return <SupplyEvidence {...props} me={me} request={started.request} />;
  }
}
