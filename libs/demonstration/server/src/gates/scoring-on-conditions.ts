import { anneke, colm, hannah, malik, naledi, viktor, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { filesEvidence } from '../script/evidence-deeds';
import { reviewDeeds } from '../script/gate-deeds';
import { at, type Story } from '../script/scene';

const id = pilotOf('HM-013');
export const scoringReview = reviewDeeds('scoring-gate-4', id);
const { requests, scores, signsOff, asksForMore, supplies, meets } = scoringReview;

/** Let through on two conditions; one was met in time, one was late, and then the contract changed under it. */
export const scoringOnConditions: Story = [
  at(
    '22 w Mon 09:00',
    malik,
    filesEvidence('scoring-pathway', id, {
      ...{ kind: 'production-pathway', title: 'Gatekeepers’ questions, answered', dated: '22 w Mon 08:00' },
    }),
  ),
  at(
    '22 w Mon 09:20',
    malik,
    filesEvidence('scoring-drill', id, {
      ...{ kind: 'oversight-drill', title: 'Investigators overrule it, timed', dated: '23 w Mon 12:00' },
    }),
  ),
  at(
    '22 w Tue 10:00',
    anneke,
    filesEvidence('scoring-cost', id, {
      ...{
        kind: 'cost-model',
        title: 'Cost to serve with six investigators, and with eight',
        dated: '22 w Mon 12:00',
      },
    }),
  ),
  at(
    '22 w Tue 15:00',
    viktor,
    filesEvidence('scoring-security', id, {
      ...{
        kind: 'security-review',
        title: 'Security review of the scoring service',
        dated: '22 w Mon 12:00',
      },
    }),
  ),
  at(
    '22 w Wed 11:00',
    naledi,
    filesEvidence('scoring-evaluation', id, {
      ...{ kind: 'evaluation', title: 'Half-year evaluation, by postal area', dated: '22 w Tue 12:00' },
    }),
  ),
  at(
    '22 w Thu 09:00',
    malik,
    requests({ ask: 'Every motor claim of all regions. Autonomy stays at 2.', spend: 380_000 }),
  ),
  at(
    '22 w Fri 10:00',
    hannah,
    asksForMore(
      'scoring-by-language',
      'g4-evaluation',
      'How does it do for claims that were made in Spanish?',
    ),
  ),
  at(
    '20 w Mon 09:30',
    naledi,
    filesEvidence('scoring-spanish', id, {
      ...{ kind: 'evaluation', title: 'The same evaluation, claims in Spanish', dated: '21 w Fri 12:00' },
    }),
  ),
  at(
    '20 w Mon 10:00',
    malik,
    supplies('scoring-by-language', 'scoring-spanish', 'The same rates within a point.'),
  ),
  at('20 w Tue 09:00', colm, signsOff('g4-legal', 'Nobody is refused by it; somebody looks.')),
  at('20 w Tue 11:00', viktor, signsOff('g4-security', 'Reviewed, two findings closed.')),
  at('20 w Tue 14:00', yuki, signsOff('g4-operations', 'The queue is watched from seven to seven.')),
  at(
    '20 w Wed 10:00',
    anneke,
    signsOff('g4-finance', '41 % of the opened claims had a ground; the rest is known to cost.'),
  ),
  at('20 w Wed 15:00', naledi, scores('g4-realised', 3, 'Recovered money is booked a quarter late.')),
  at('20 w Wed 15:02', naledi, scores('g4-resilience', 2, 'Six people, and no stand-in.')),
  at(
    '10 w Wed 17:00',
    malik,
    filesEvidence('scoring-rollback', id, {
      ...{
        kind: 'rollback-rehearsal',
        title: 'Back to the telephone list within the hour',
        dated: '10 w Wed 12:00',
      },
    }),
  ),
  at(
    '10 w Thu 09:00',
    malik,
    meets('rehearse-rollback', 'Rehearsed on a Wednesday afternoon; 52 minutes.', 'scoring-rollback'),
  ),
  at(
    '5 w Tue 16:00',
    malik,
    meets('second-lead', 'Aisha stands in from today. It took longer than I promised.'),
  ),
];
