import { amara, marguerite, naledi, sunita, tomas } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { priorAuthorisation } from '../contracts/prior-authorisation';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const completeness = pilotDeeds(pilotOf('HM-021'));
const contract = contractDeeds(completeness.id);

/** Two have signed. The third is asked for by everybody, and so by nobody. */
export const waitingForAssurance: Story = [
  at('72 w Tue 10:00', marguerite, completeness.namesSponsor(sunita)),
  at('60 w Thu 09:20', sunita, completeness.offers(amara)),
  at(
    '59 w Tue 08:40',
    amara,
    completeness.declines('Not while the nurse line goes to nights. Ask me again when I have slept.'),
  ),
  at('38 w Wed 11:15', sunita, completeness.offers(amara)),
  at('37 w Mon 09:05', amara, completeness.accepts()),
  at(
    '20 w Thu 15:30',
    naledi,
    completeness.notes(
      'Of 400 returned requests, 11 were complete when they came. I would sign a limit of 3 %, and I would want to see it by practice.',
    ),
  ),
  at('24 d 09:10', amara, contract.drafts()),
  at('24 d 10:30', amara, contract.writes(priorAuthorisation)),
  at('20 d 15:40', amara, contract.submits()),
  at('20 d 15:43', amara, contract.signs('owner')),
  at('19 d 08:50', sunita, contract.signs('sponsor')),
  at(
    '8 d 13:15',
    amara,
    completeness.notes(
      'Requests are still checked by hand, 640 a day. I have asked model risk, privacy and data; each believes that one of the others signs.',
    ),
  ),
  at(
    '3 d 10:05',
    tomas,
    completeness.notes(
      'Put on Thursday’s list for assurance, with the name of nobody beside it. That is the trouble.',
    ),
  ),
];

export const waitsForAssurance = completeness.id;
