import { marguerite, naledi, sunita, tomas, wenli, yuki } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import type { ConditionLine } from '@gatehouse/pilots-domain';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const ranking = pilotDeeds(pilotOf('HM-023'));

const differences: ConditionLine[] = [
  {
    aspect: 'data',
    inPilot: '14,000 alerts of one year, chosen by the vendor, each with a known outcome.',
    inProduction: 'Every alert as it arises; for two in three the outcome is never known.',
    closing: 'A month of live alerts beside the pharmacist, compared one by one.',
  },
  {
    aspect: 'freshness',
    inPilot: 'Medication lists exported on a Friday and cleaned over the weekend.',
    inProduction: 'Lists as they stand when the prescription arrives, a third of them older than a day.',
    closing: 'The feed from the dispensing system, with the age of each list shown.',
  },
  {
    aspect: 'volume',
    inPilot: '300 alerts a day.',
    inProduction: '41,000 alerts a day, 9,000 of them between 16:00 and 19:00.',
    closing: 'A load run at twice the evening peak.',
  },
  {
    aspect: 'users',
    inPilot: 'Four pharmacists who had asked for it.',
    inProduction: '63 pharmacists, among them those who were never asked.',
    closing: 'Two weeks in the Yakima branch, whose lead was against it.',
  },
  {
    aspect: 'edge-cases',
    inPilot: 'Children and dialysis patients left out.',
    inProduction: 'Both, and they are where a missed alert kills.',
    closing: null,
  },
  {
    aspect: 'response-time',
    inPilot: 'Overnight.',
    inProduction: 'Under 2 seconds, with the member at the counter.',
    closing: 'Measured at the counter during the load run.',
  },
  {
    aspect: 'support',
    inPilot: 'The vendor’s own clinician on the phone.',
    inProduction: 'The service desk until 18:00, and then nobody.',
    closing: null,
  },
];

const withClosed: ConditionLine[] = differences.map((one) =>
  one.aspect === 'edge-cases'
    ? {
        ...one,
        closing: 'Children and dialysis patients stay outside the boundary until 200 of each were read.',
      }
    : one,
);

/** Very good results in the test, and hardly anything in it was as it will be. */
export const nothingLikeProduction: Story = [
  at('75 w Wed 09:30', marguerite, ranking.namesSponsor(sunita)),
  at('74 w Thu 10:20', sunita, ranking.offers(wenli)),
  at('73 w Tue 08:50', wenli, ranking.accepts()),
  at(
    '60 w Wed 13:10',
    naledi,
    ranking.notes(
      'The test is honest about what it measured: 97 % of the dangerous alerts stood in the first ten. I would like to know what it did not measure.',
    ),
  ),
  at('37 w Tue 15:45', wenli, ranking.declaresConditions(...differences)),
  at(
    '36 w Thu 11:10',
    tomas,
    ranking.holds(
      'Seven of eight conditions differ from production, and two of the differences have no plan. Work goes on once they have one.',
    ),
  ),
  at(
    '33 w Mon 14:30',
    yuki,
    ranking.notes(
      'In the live lists of one evening, 31 % were older than a day. The ranking put two dangerous alerts below the fortieth place for that reason alone.',
    ),
  ),
  at('24 w Wed 10:00', wenli, ranking.declaresConditions(...withClosed)),
  at(
    '24 w Fri 09:20',
    tomas,
    ranking.resumes(
      'Children and dialysis patients stay outside until enough was read; for the evenings the on-call pharmacist is named. The load run is booked.',
    ),
  ),
  at(
    '13 w Thu 16:20',
    wenli,
    ranking.notes(
      'Load run at 18,000 alerts an hour: the slowest hundredth took 9 seconds. The counter will not wait for that; the vendor has it back.',
    ),
  ),
  at(
    '16 d 09:30',
    wenli,
    ranking.lowersAutonomy(
      0,
      'Until the evening lists are fresh it ranks beside the pharmacist and shows nothing at the counter.',
    ),
  ),
];
