import { colm, hannah, ingrid, pieter, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { reviewDeeds } from '../script/gate-deeds';
import { at, type Story } from '../script/scene';

export const renewalsReview = reviewDeeds('renewals-gate-2', pilotOf('HM-011'));
const { requests, scores, signsOff, refuses } = renewalsReview;

/** Asked too early, and told so without anybody losing face. */
export const renewalsSentBack: Story = [
  at(
    '30 w Thu 10:00',
    ingrid,
    requests({
      ask: 'A pilot with 4,000 renewals in two counties. The contract is being written.',
      spend: 140_000,
    }),
  ),
  at('30 w Fri 11:00', colm, scores('g2-hypothesis', 2, 'A margin is named, and no lever.')),
  at('29 w Mon 10:10', yuki, scores('g2-hypothesis', 4, 'The levers are in the appendix.')),
  at('30 w Fri 11:04', colm, scores('g2-process', 1)),
  at('29 w Mon 09:50', hannah, signsOff('g2-privacy', 'Nothing beyond what the renewal uses already.')),
  at('29 w Mon 10:20', yuki, signsOff('g2-data', 'The two counties are like the others but for hail.')),
  at(
    '29 w Tue 17:00',
    pieter,
    refuses('g2-finance', 'There is no baseline. The margin of last year is not one: prices moved twice.'),
  ),
];
