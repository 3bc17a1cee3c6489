import { anneke, caroline, colm, naledi, viktor, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { filesEvidence } from '../script/evidence-deeds';
import { reviewDeeds } from '../script/gate-deeds';
import { at, type Story } from '../script/scene';

const id = pilotOf('HM-002');
export const windscreensReview = reviewDeeds('windscreens-gate-4', id);
const { requests, scores, signsOff } = windscreensReview;

/** Everything that was asked for lay there before anybody asked. */
export const windscreensToProduction: Story = [
  at(
    '33 w Mon 10:00',
    caroline,
    filesEvidence('windscreens-pathway', id, {
      ...{
        kind: 'production-pathway',
        title: 'Seven gatekeepers, their questions and our answers',
        dated: '33 w Mon 09:00',
      },
    }),
  ),
  at(
    '32 w Tue 11:00',
    caroline,
    filesEvidence('windscreens-drill', id, {
      ...{
        kind: 'oversight-drill',
        title: 'Override drill with the glass team, eleven of eleven',
        dated: '32 w Mon 12:00',
      },
    }),
  ),
  at(
    '32 w Wed 09:30',
    anneke,
    filesEvidence('windscreens-cost', id, {
      ...{
        kind: 'cost-model',
        title: 'Cost to serve at 310 and at 700 claims a day',
        dated: '32 w Tue 12:00',
      },
    }),
  ),
  at(
    '32 w Thu 14:00',
    viktor,
    filesEvidence('windscreens-security', id, {
      ...{ kind: 'security-review', title: 'Security review of the photo intake', dated: '32 w Wed 12:00' },
    }),
  ),
  at(
    '31 w Mon 16:00',
    naledi,
    filesEvidence('windscreens-evaluation', id, {
      ...{ kind: 'evaluation', title: 'Evaluation on 1,200 glass claims of spring', dated: '31 w Mon 12:00' },
    }),
  ),
  at(
    '31 w Wed 18:00',
    caroline,
    filesEvidence('windscreens-rollback', id, {
      ...{
        kind: 'rollback-rehearsal',
        title: 'Back to the old hand-out in 14 minutes, on a Wednesday',
        dated: '31 w Wed 12:00',
      },
    }),
  ),
  at(
    '30 w Mon 09:15',
    caroline,
    requests({
      ask: 'All 212 garages, every day of the week, with the team that has done it for a year. Autonomy stays at 2.',
      spend: 118_000,
    }),
  ),
  at(
    '30 w Tue 10:00',
    naledi,
    scores('g4-realised', 4, 'Realised and counted on the same measure as the baseline.'),
  ),
  at('30 w Tue 15:30', anneke, scores('g4-realised', 4)),
  at('30 w Tue 10:03', naledi, scores('g4-implemented', 5, 'I sat in the hand-out that did not happen.')),
  at('30 w Tue 10:05', naledi, scores('g4-resilience', 4)),
  at('30 w Tue 10:07', naledi, scores('g4-ownership', 5)),
  at('30 w Wed 11:00', viktor, signsOff('g4-security', 'Photos are checked before anything opens them.')),
  at('30 w Wed 14:30', colm, signsOff('g4-legal', 'The garages have agreed in writing.')),
  at(
    '30 w Thu 09:10',
    yuki,
    signsOff('g4-operations', 'The night desk knows the number to call, and called it.'),
  ),
  at(
    '29 w Mon 16:20',
    anneke,
    signsOff('g4-finance', '$310 k a year is realised, and what it costs to serve is known.'),
  ),
];
