import { beatriz, colm, hannah, marguerite } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const interviews = pilotDeeds(pilotOf('HM-015'));

/** A free trial that nobody had read the law about. */
export const prohibited: Story = [
  at('77 w Thu 15:40', marguerite, interviews.offers(beatriz)),
  at(
    '77 w Fri 09:25',
    colm,
    interviews.assignsTier(
      'prohibited',
      'It infers emotions of people who apply for work here. We may not use that for hiring, whatever the vendor calls it.',
    ),
  ),
  at(
    '77 w Fri 09:40',
    hannah,
    interviews.stops(
      'Recordings of 212 applicants lie with the vendor, and none of them was asked. Nothing more is uploaded from now on.',
    ),
  ),
  at(
    '76 w Mon 10:05',
    beatriz,
    interviews.declines(
      'I did not know of the trial until the offer came. My recruiters began it by e-mail, and I have told them to stop.',
    ),
  ),
  at(
    '75 w Thu 16:30',
    hannah,
    interviews.notes(
      'The vendor has confirmed in writing that the 212 recordings and everything derived from them are deleted. The letter is with Legal.',
    ),
  ),
  at(
    '75 w Fri 10:00',
    marguerite,
    interviews.kills({
      reason: 'risk',
      because:
        'No condition makes it lawful. It scored 212 applicants before anybody who may decide on that had heard of it.',
      lessons:
        'A free trial is a pilot. Whoever clicks “start trial” on data about people asks the programme office first; the form takes four minutes.',
      freed: 0,
    }),
  ),
];
