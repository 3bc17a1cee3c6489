import { hannah, leland, malik, marguerite, naledi, tomas } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { claimFraudScoring, firstErrors, laterErrors } from '../contracts/claim-fraud-scoring';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const scoring = pilotDeeds(pilotOf('HM-013'));
const contract = contractDeeds(scoring.id);

/** In force for a year; then one limit was doubled on a busy afternoon, and with it went three signatures. */
export const theLateChange: Story = [
  at('76 w Mon 14:00', marguerite, scoring.namesSponsor(leland)),
  at('76 w Tue 10:40', marguerite, scoring.offers(malik)),
  at('75 w Wed 08:35', malik, scoring.accepts()),
  at('63 w Thu 09:15', malik, contract.drafts()),
  at('63 w Thu 09:40', malik, contract.writes({ ...claimFraudScoring, toleratedErrors: firstErrors })),
  at('62 w Mon 13:30', malik, contract.submits()),
  at('62 w Mon 13:34', malik, contract.signs('owner')),
  at(
    '61 w Wed 11:20',
    hannah,
    contract.refuses(
      'assurance',
      'It says what happens when a staged accident is missed, and nothing about the member whose honest claim waits meanwhile. Whoever bears an error has to be in the contract.',
    ),
  ),
  at('59 w Tue 15:00', malik, contract.proposesChange(1)),
  at('59 w Tue 15:25', malik, contract.writes({ toleratedErrors: claimFraudScoring.toleratedErrors })),
  at('59 w Wed 09:10', malik, contract.submits()),
  at('59 w Wed 09:12', malik, contract.signs('owner')),
  at('58 w Thu 16:45', hannah, contract.signs('assurance')),
  at('57 w Mon 10:05', leland, contract.signs('sponsor')),
  at(
    '50 w Mon 16:30',
    malik,
    scoring.notes(
      'First Monday without referrals by telephone. Of last week’s forty we contested seventeen; of the telephone’s forty it used to be nine.',
    ),
  ),
  at(
    '31 w Thu 14:10',
    naledi,
    scoring.notes(
      'Half-year reading: 41 % of the opened claims had a ground, against a threshold of 35 %. Opening rates between postal areas stand at 1.12.',
    ),
  ),
  at(
    '15 d 17:05',
    malik,
    scoring.notes(
      'Two of six investigators are ill, and the storm brought 900 claims. Clean claims wait longer than ten working days: 2.7 % this month, and the contract says 2.',
    ),
  ),
  at('6 d 16:20', malik, contract.proposesChange(2)),
  at('6 d 16:35', malik, contract.writes({ toleratedErrors: laterErrors })),
  at('6 d 16:42', malik, contract.submits()),
  at('6 d 16:44', malik, contract.signs('owner')),
  at(
    '5 d 09:25',
    tomas,
    scoring.notes(
      'From 2 to 4 % is another contract: version 2 is void, and so are the signatures of Leland and Hannah. Until both have read version 3, nobody has agreed to what the system does.',
    ),
  ),
];

export const voidedContract = scoring.id;
