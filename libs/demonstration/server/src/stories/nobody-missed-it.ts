import { daniel, graham, marguerite, naledi, pieter, tomas } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const mood = pilotDeeds(pilotOf('HM-006'));

/** A wall screen in two centres. It went dark on a Monday, and three weeks later somebody asked why. */
export const nobodyMissedIt: Story = [
  at('76 w Thu 09:10', marguerite, mood.namesSponsor(graham)),
  at('75 w Tue 13:20', marguerite, mood.offers(daniel)),
  at('74 w Mon 09:45', daniel, mood.accepts()),
  at(
    '70 w Wed 10:30',
    naledi,
    mood.assignsTier(
      'minimal',
      'It shows the average of a team and no caller. Nobody is judged by it, and nothing follows from it by itself.',
    ),
  ),
  at(
    '63 w Thu 15:00',
    daniel,
    mood.notes(
      'Team leads say that it is interesting. I asked for one case in which somebody went to a desk because of it. I am still asking.',
    ),
  ),
  at(
    '42 w Mon 10:15',
    tomas,
    mood.holds(
      'The server behind both screens was switched off on a Monday three weeks ago. No figure has come since, and nobody has called.',
    ),
  ),
  at(
    '41 w Thu 14:40',
    daniel,
    mood.notes(
      'I asked all eleven team leads. None had missed it. Two thought that the screen had always shown the queue times which it shows now, and preferred those.',
    ),
  ),
  at(
    '40 w Tue 09:50',
    pieter,
    mood.notes('The licence renews in nine days: $96,000 for a year. Nothing else depends on it.'),
  ),
  at(
    '40 w Wed 11:30',
    marguerite,
    mood.kills({
      reason: 'no-changed-decision',
      because:
        'It was on the wall for fourteen months and off for three weeks, and no call was handled differently in either. It was visited, not implemented.',
      lessons:
        'Before a screen is bought, write down who will get up from their chair because of it, and where they will go. Switch things off for a week in the second month, not in the fourteenth.',
      freed: 96_000,
    }),
  ),
];
