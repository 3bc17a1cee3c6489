import { caroline, hannah, leland, marguerite, naledi, rosa, tomas, viktor } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { lossTriage } from '../contracts/loss-triage';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const triage = pilotDeeds(pilotOf('HM-001'));
const triageContract = contractDeeds(triage.id);
const totalLoss = pilotDeeds(pilotOf('HM-003'));
const visits = pilotDeeds(pilotOf('HM-024'));
const hail = pilotDeeds(pilotOf('HM-025'));

const lossTriageStory: Story = [
  at('76 w Thu 10:30', marguerite, triage.namesSponsor(leland)),
  at('76 w Thu 10:35', marguerite, triage.offers(caroline)),
  at('75 w Mon 17:10', caroline, triage.accepts()),
  at(
    '34 w Wed 11:00',
    caroline,
    triage.notes(
      'After the spring storm 1,100 losses came in a day, and it marked 31 % of them as complex. Seniors have not forgiven it. We count from a quiet month now.',
    ),
  ),
  at('12 d 10:15', tomas, triageContract.drafts()),
  at('12 d 11:20', tomas, triageContract.writes(lossTriage)),
  at('5 d 14:30', tomas, triageContract.submits()),
  at('4 d 18:15', leland, triageContract.signs('sponsor')),
  at('3 d 11:45', naledi, triageContract.signs('assurance')),
];

const totalLossStory: Story = [
  at('70 w Tue 14:00', marguerite, totalLoss.offers(caroline)),
  at(
    '69 w Thu 09:30',
    caroline,
    totalLoss.declines(
      'There is nothing to own before the data licence is signed. I will look again when it is.',
    ),
  ),
  at(
    '43 w Mon 10:20',
    tomas,
    totalLoss.holds(
      'The data licence has been with procurement for thirty weeks. Until it is signed nobody should spend an hour on it.',
    ),
  ),
  at(
    '8 w Tue 15:30',
    tomas,
    totalLoss.notes(
      'Procurement proposes another supplier, who covers trucks too and asks for twice as much.',
    ),
  ),
];

const fieldStory: Story = [
  at('75 w Tue 16:00', marguerite, visits.offers(rosa)),
  at('74 w Fri 07:50', rosa, visits.accepts()),
  at(
    '51 w Wed 13:20',
    rosa,
    visits.notes(
      'It plans as if every adjuster lived in Spokane. Two drive an hour before the first visit; I correct these by hand each evening.',
    ),
  ),
  at(
    '51 w Wed 13:40',
    rosa,
    visits.lowersAutonomy(
      2,
      'It proposes the routes at six in the evening and I release them, until it knows where people live.',
    ),
  ),
  at('32 w Thu 10:00', marguerite, visits.namesSponsor(leland)),
  at('74 w Mon 11:10', marguerite, hail.namesSponsor(leland)),
  at('74 w Mon 11:12', marguerite, hail.offers(rosa)),
  at('73 w Wed 08:05', rosa, hail.accepts()),
  at(
    '66 w Tue 10:40',
    hannah,
    hail.notes(
      'A drone sees the neighbour’s garden too. Images are cut to the insured roof before they are kept; I saw it done on forty.',
    ),
  ),
  at(
    '39 w Thu 16:50',
    viktor,
    hail.stops(
      'The contractor’s upload site showed every member’s roof and address to whoever changed a number in the link. It is closed; nothing is flown until it is mended.',
    ),
  ),
  at(
    '36 w Mon 14:15',
    rosa,
    hail.lifts(
      'Uploads go through our own gateway now, and the contractor sees only the flights of the day. Viktor’s team tried for a week to get past it.',
    ),
  ),
  at(
    '17 w Tue 09:30',
    rosa,
    hail.notes(
      'Season over: 1,940 roofs counted, 214 second visits saved. The count is low on dark shingle, and we fly those twice.',
    ),
  ),
];

export const claimsAndField: Story = [...lossTriageStory, ...totalLossStory, ...fieldStory];
