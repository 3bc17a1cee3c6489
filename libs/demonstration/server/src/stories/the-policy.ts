import { marguerite, tomas } from '../company/cast';
import { harborlineRules, interimRules, stricterRules } from '../company/governance-board';
import { pilotOf } from '../company/spreadsheets';
import { policyDeeds } from '../script/gate-deeds';
import { at, type Story } from '../script/scene';

const interim = policyDeeds('interim-gates');
const gates = policyDeeds('harborline-gates');

const letters = pilotOf('HM-007');
const placed = ['HM-001', 'HM-002', 'HM-009', 'HM-011', 'HM-013', 'HM-014', 'HM-020', 'HM-025'].map(pilotOf);

/** One page while there was no board; then four gates, and one of them made stricter. */
export const thePolicy: Story = [
  at('50 w Tue 10:00', marguerite, interim.drafts('Two questions on one page', interimRules, 'built-in')),
  at(
    '50 w Tue 10:30',
    marguerite,
    interim.publishes('So that nothing moves only because somebody is in a hurry.'),
  ),
  at('46 w Mon 09:00', tomas, interim.takes(letters, 1)),
  at('46 w Tue 09:00', marguerite, gates.drafts('Harborline gates', harborlineRules, 'built-in')),
  at('46 w Wed 15:00', marguerite, gates.publishes('The board has read it and will decide by it.')),
  ...placed.map((pilotId) => at('45 w Mon 09:30', tomas, gates.takes(pilotId, 1))),
  at(
    '45 w Mon 10:00',
    tomas,
    gates.takes(
      letters,
      1,
      'The one page has done its work; the letters go before the board like everything else.',
    ),
  ),
  at('45 w Mon 10:30', marguerite, interim.retires('There is a board now, and it has gates of its own.')),
  at(
    '26 w Tue 11:00',
    marguerite,
    gates.drafts('Harborline gates', stricterRules, { policyId: 'harborline-gates', version: 1 }),
  ),
  at(
    '26 w Tue 11:20',
    marguerite,
    gates.publishes(
      'The Sunday of the nurse line: a rollback that nobody has tried for three months is a hope.',
    ),
  ),
  at(
    '25 w Mon 09:00',
    tomas,
    gates.takes(pilotOf('HM-020'), 2, 'It is the pilot that the stricter rule comes from.'),
  ),
  at('12 w Mon 09:00', tomas, gates.takes('appeal-timelines', 2)),
  at('12 w Mon 09:01', tomas, gates.takes('denial-letter-check', 2)),
  at('12 w Mon 09:02', tomas, gates.takes('repair-estimate-reading', 2)),
];
