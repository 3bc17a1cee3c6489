import { amara, anneke, colm, naledi, viktor, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { filesEvidence } from '../script/evidence-deeds';
import { reviewDeeds } from '../script/gate-deeds';
import { at, type Story } from '../script/scene';

const id = pilotOf('HM-020');
export const nurseLineReview = reviewDeeds('nurse-line-gate-4', id);
const { requests, scores, signsOff } = nurseLineReview;

/** After the Sunday, by the stricter rule that came from it, before a board that let one criterion wait. */
export const nurseLineAgain: Story = [
  at(
    '9 w Mon 10:00',
    amara,
    filesEvidence('nurse-pathway', id, {
      ...{
        kind: 'production-pathway',
        title: 'Gatekeepers’ questions after the Sunday',
        dated: '9 w Mon 08:00',
      },
    }),
  ),
  at(
    '9 w Mon 10:10',
    amara,
    filesEvidence('nurse-drill', id, {
      ...{ kind: 'oversight-drill', title: 'Stopping it at night, four shifts', dated: '10 w Sun 04:00' },
    }),
  ),
  at(
    '9 w Tue 09:00',
    anneke,
    filesEvidence('nurse-cost', id, {
      ...{ kind: 'cost-model', title: 'A call costs 34 cents', dated: '9 w Mon 12:00' },
    }),
  ),
  at(
    '9 w Wed 13:00',
    amara,
    requests({ ask: 'Days and nights, advising only. Autonomy stays at 1.', spend: 210_000 }),
  ),
  at(
    '4 w Mon 14:00',
    naledi,
    filesEvidence('nurse-evaluation', id, {
      ...{ kind: 'evaluation', title: '12,300 calls of nights, and 4,000 of days', dated: '5 w Sun 12:00' },
    }),
  ),
  at(
    '3 w Wed 06:30',
    amara,
    filesEvidence('nurse-rollback', id, {
      ...{
        kind: 'rollback-rehearsal',
        title: 'Switched off at four in the morning, on purpose',
        dated: '3 w Wed 04:00',
      },
    }),
  ),
  at('3 w Thu 10:00', colm, signsOff('g4-legal', 'The charge nurse places, and it is written so.')),
  at(
    '3 w Thu 15:00',
    yuki,
    signsOff('g4-operations', 'Recordings are whole; somebody listens to ten a night.'),
  ),
  at('2 w Mon 09:00', anneke, signsOff('g4-finance', 'It saves a nurse a shift, and costs half of one.')),
  at(
    '2 w Tue 11:00',
    viktor,
    signsOff(
      'g4-security',
      'The review of the new recorder is booked for January; until then the old one records.',
    ),
  ),
  at(
    '2 w Wed 10:00',
    naledi,
    scores('g4-resilience', 5, 'It was stopped at eleven minutes to four, and nobody had to ask.'),
  ),
  at('2 w Wed 10:02', naledi, scores('g4-implemented', 4)),
  at('2 w Wed 16:00', anneke, scores('g4-implemented', 2, 'Nights, yes. Days I have not seen.')),
];
