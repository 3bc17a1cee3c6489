import { anneke, colm, hannah, naledi, rosa, viktor } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { filesEvidence } from '../script/evidence-deeds';
import { reviewDeeds } from '../script/gate-deeds';
import { at, type Story } from '../script/scene';

const id = pilotOf('HM-025');
export const hailReview = reviewDeeds('hail-gate-3', id);
const { requests, scores, signsOff, refuses } = hailReview;

/** It works, it is loved, and it costs twice what it saves. */
export const hailEnds: Story = [
  at(
    '23 w Tue 09:00',
    rosa,
    filesEvidence('hail-evaluation', id, {
      ...{ kind: 'evaluation', title: 'Two hail weeks, 402 roofs, against ladders', dated: '23 w Mon 12:00' },
    }),
  ),
  at(
    '22 w Mon 08:40',
    rosa,
    requests({ ask: 'Six drones for next season, in three states.', spend: 420_000 }),
  ),
  at('22 w Tue 10:00', naledi, scores('g3-adoption', 5, 'The adjusters would not give them back.')),
  at('22 w Tue 10:02', naledi, scores('g3-margin', 1, 'A flight costs 310 dollars, a ladder 140.')),
  at(
    '22 w Wed 11:30',
    hannah,
    signsOff('g3-privacy', 'Neighbours’ gardens are cut away before anybody looks.'),
  ),
  at('22 w Wed 14:00', viktor, signsOff('g3-security', 'The cards are wiped after each flight.')),
  at('22 w Thu 09:20', colm, signsOff('g3-legal', 'Permits are there for two of the three states.')),
  at(
    '22 w Thu 16:45',
    anneke,
    refuses('g3-finance', 'Thirteen claims changed by 402 roofs. It saves $61 k a season and costs $125 k.'),
  ),
];
