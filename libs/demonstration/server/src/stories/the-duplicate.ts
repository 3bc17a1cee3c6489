import { amara, daniel, graham, marguerite, sunita, tomas, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const routing = pilotDeeds(pilotOf('HM-008'));
const grievances = pilotDeeds(pilotOf('HM-019'));
const mailroom = pilotDeeds(pilotOf('HM-027'));

/** Two floors of one building bought the same thing twice, and each sorted the other's letters. */
export const theDuplicate: Story = [
  at('76 w Wed 10:00', marguerite, routing.namesSponsor(graham)),
  at('76 w Wed 10:02', marguerite, grievances.namesSponsor(sunita)),
  at('76 w Wed 10:10', marguerite, routing.offers(daniel)),
  at('75 w Mon 08:55', daniel, routing.accepts()),
  at('75 w Mon 11:30', marguerite, grievances.offers(amara)),
  at('74 w Tue 15:10', amara, grievances.accepts()),
  at(
    '71 w Thu 10:45',
    tomas,
    routing.dismissesDuplicate(
      mailroom.id,
      'The mailroom sorts by kind of document, this one by subject. A complaint passes through both, once each.',
    ),
  ),
  at(
    '56 w Tue 14:20',
    yuki,
    grievances.notes(
      'I read 300 grievances of last month. 214 of them had also gone through complaint routing: the same letter, sorted twice by two vendors, who disagree on one in six.',
    ),
  ),
  at(
    '55 w Mon 09:30',
    tomas,
    grievances.declaresDuplicate(
      routing.id,
      'Same letters, same question, two contracts. 214 of 300 grievances were sorted by both; a member whose letter they disagree on waits four days longer.',
    ),
  ),
  at(
    '55 w Wed 16:05',
    amara,
    grievances.notes(
      'One thing differs and must not be lost: a grievance has a clock of 72 hours set by the regulator, a complaint has none. Whatever stays has to know it.',
    ),
  ),
  at(
    '52 w Thu 10:20',
    daniel,
    routing.revises({
      purpose:
        'Sends written complaints and grievances to the team that can answer them, so that none is passed on twice and a grievance is seen within the 72 hours it is owed.',
      tags: ['classification', 'regulated clock'],
    }),
  ),
  at(
    '48 w Tue 11:00',
    marguerite,
    grievances.kills({
      reason: 'duplicate',
      because:
        'Complaint routing has sorted grievances with their clock for four weeks and misplaces one in forty; this pilot misplaced one in twenty-six. Two of them are worth less than one.',
      lessons:
        'Search by what comes in, not by what the thing is called: “complaint” and “grievance” are the same letter. Ask both vendors for a sample on the same hundred letters before either is paid.',
      freed: 184_000,
    }),
  ),
  {
    // Written down the morning after.
    ...{ when: '48 w Wed 09:15', wasSo: '48 w Tue 15:30', who: amara },
    deed: grievances.notes(
      'The labelled sample of 1,200 letters was handed to Daniel; the regulated clock is in his rules.',
    ),
  },
];
