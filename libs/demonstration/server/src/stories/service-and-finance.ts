import { daniel, graham, hannah, helen, marguerite, naledi, pieter, tomas, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const summaries = pilotDeeds(pilotOf('HM-005'));
const mailroom = pilotDeeds(pilotOf('HM-027'));
const reserves = pilotDeeds(pilotOf('HM-028'));
const translations = pilotDeeds(pilotOf('HM-032'));

/** Its owner gave it back in the autumn, and the next one has not said yes. */
const callSummaries: Story = [
  at('76 w Fri 10:00', marguerite, summaries.namesSponsor(graham)),
  at('75 w Wed 11:30', graham, summaries.offers(helen)),
  at('74 w Thu 09:10', helen, summaries.accepts()),
  at(
    '52 w Tue 15:00',
    helen,
    summaries.notes(
      'Agents in Tacoma keep three notes in four as they are. The fourth is where the caller changed their mind halfway.',
    ),
  ),
  at(
    '33 w Wed 10:10',
    hannah,
    summaries.notes(
      'Card numbers read out by callers stood in 9 of 2,000 notes. They are masked before the note is written since last week; I count again in a month.',
    ),
  ),
  at('29 w Thu 14:25', hannah, summaries.notes('Counted again: none in 2,000.')),
  at(
    '7 w Tue 16:30',
    helen,
    summaries.releases(
      'Letters are my trade and calls are not. The pilot belongs to whoever runs the floor; I would rather say so now than after the next incident.',
    ),
  ),
  at('19 d 10:20', marguerite, summaries.offers(daniel)),
  at(
    '9 d 11:10',
    graham,
    summaries.notes('Daniel asked for the cost per call before he answers. Pieter has it by Friday.'),
  ),
];

const mailroomStory: Story = [
  at('74 w Tue 13:00', marguerite, mailroom.offers(daniel)),
  at('73 w Mon 08:30', daniel, mailroom.accepts()),
  at(
    '58 w Thu 11:25',
    yuki,
    mailroom.notes(
      'Handwritten post is sorted right 7 times in 10, printed post 99 times in 100. Sixty letters a day are handwritten, most of them from members over eighty.',
    ),
  ),
  at(
    '57 w Mon 09:40',
    daniel,
    mailroom.lowersAutonomy(
      2,
      'Handwritten post goes to a person first. For the rest it sorts as before, with a look at each tray.',
    ),
  ),
];

const financeStory: Story = [
  at('66 w Wed 09:30', marguerite, reserves.offers(pieter)),
  at(
    '65 w Thu 16:40',
    pieter,
    reserves.declines(
      'An actuary signs the commentary, and none of them asked for a draft. Begin with one who wants it.',
    ),
  ),
  at(
    '15 w Tue 10:50',
    tomas,
    reserves.notes('It became a business case in the last spreadsheet; the case has no author.'),
  ),
];

const translationStory: Story = [
  at('46 w Thu 09:15', marguerite, translations.namesSponsor(graham)),
  at('46 w Thu 09:17', marguerite, translations.offers(helen)),
  at('45 w Mon 08:45', helen, translations.accepts()),
  at(
    '35 w Wed 15:15',
    naledi,
    translations.notes(
      'Read by native speakers: Spanish and Vietnamese hold, Ukrainian mixes up “deductible” and “discount” in one letter of thirty.',
    ),
  ),
  at(
    '35 w Thu 09:00',
    marguerite,
    translations.holds(
      'No letter goes out in Ukrainian until that word is mended. The other four languages wait with it, as one switch serves them all.',
    ),
  ),
  at(
    '31 w Tue 11:20',
    marguerite,
    translations.resumes(
      'The glossary of forty terms is fixed for all five languages, and each language has its own switch.',
    ),
  ),
];

export const serviceAndFinance: Story = [
  ...callSummaries,
  ...mailroomStory,
  ...financeStory,
  ...translationStory,
];
