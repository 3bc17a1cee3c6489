import {
  colm,
  ellen,
  hannah,
  ingrid,
  leland,
  malik,
  marguerite,
  naledi,
  ruth,
  sunita,
  tomas,
  yuki,
} from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { providerBilling } from '../contracts/provider-billing';
import { quotePrefill } from '../contracts/quote-prefill';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const quotes = pilotDeeds(pilotOf('HM-009'));
const quoteContract = contractDeeds(quotes.id);
const roofs = pilotDeeds(pilotOf('HM-010'));
const renewals = pilotDeeds(pilotOf('HM-011'));
const files = pilotDeeds(pilotOf('HM-012'));
const billing = pilotDeeds(pilotOf('HM-014'));
const billingContract = contractDeeds(billing.id);
const fleets = pilotDeeds(pilotOf('HM-030'));

/** It could begin with a contract that had proved itself, once that one had reached production. */
const quotesStory: Story = [
  at('75 w Thu 11:00', marguerite, quotes.namesSponsor(ellen)),
  at('75 w Thu 11:05', marguerite, quotes.offers(ingrid)),
  at('74 w Tue 09:20', ingrid, quotes.accepts()),
  at(
    '41 w Wed 14:35',
    ingrid,
    quotes.notes(
      'Brokers answer nine questions instead of forty, and bind one quote in five instead of one in seven. Nobody knows yet whether what they bind is right.',
    ),
  ),
  at('16 w Tue 10:00', ingrid, quoteContract.draftsFrom(pilotOf('HM-002'))),
  at('16 w Tue 11:30', ingrid, quoteContract.writes(quotePrefill)),
  at('15 w Mon 09:45', ingrid, quoteContract.submits()),
  at('15 w Mon 09:48', ingrid, quoteContract.signs('owner')),
  at('15 w Thu 16:10', ellen, quoteContract.signs('sponsor')),
  at('14 w Tue 13:25', yuki, quoteContract.signs('assurance')),
];

const roofsStory: Story = [
  at('70 w Mon 10:00', marguerite, roofs.offers(ingrid)),
  at('68 w Wed 09:15', ingrid, roofs.accepts()),
  at(
    '49 w Tue 15:50',
    ingrid,
    roofs.notes('Inspectors drove to 340 roofs of 1,000, and found what they came for in 290.'),
  ),
  at(
    '18 w Fri 11:00',
    ingrid,
    roofs.releases(
      'I own five and can answer for three. This one is closest to the inspectors, who report to Rosa.',
    ),
  ),
  at('17 w Mon 09:30', marguerite, roofs.namesSponsor(leland)),
];

const renewalsStory: Story = [
  at(
    '72 w Wed 11:00',
    colm,
    renewals.assignsTier(
      'high',
      'It moves prices of people who cannot see why. The filed range binds it, and the regulator will ask how it chooses within.',
    ),
  ),
  at('64 w Tue 09:40', marguerite, renewals.namesSponsor(ruth)),
  at('64 w Tue 09:45', marguerite, renewals.offers(ingrid)),
  at('62 w Fri 10:30', ingrid, renewals.accepts()),
  at(
    '29 w Wed 16:15',
    naledi,
    renewals.notes(
      'Within the filed range it prefers the top for members who never called. Loyalty is not a risk; I would not sign that.',
    ),
  ),
  at(
    '28 w Wed 09:20',
    marguerite,
    renewals.holds(
      'Until nobody pays more for never having called. Naledi’s note says what would have to be shown.',
    ),
  ),
  at(
    '13 w Tue 10:40',
    marguerite,
    renewals.resumes(
      'The number of calls is out of the model. Naledi repeated her reading on 4,000 renewals and found no trace of it.',
    ),
  ),
];

const filesStory: Story = [
  at('73 w Wed 10:45', marguerite, files.namesSponsor(sunita)),
  at('71 w Mon 11:15', marguerite, files.offers(ingrid)),
  at('70 w Thu 09:00', ingrid, files.accepts()),
  at(
    '54 w Thu 14:20',
    hannah,
    files.notes(
      'Files of 41 people lay in a test folder of the vendor, with their names. They are deleted; the next test uses invented ones.',
    ),
  ),
  at(
    '25 w Mon 10:50',
    ingrid,
    files.notes(
      'A summary left out a stroke of 2019 because it stood in an appendix. The underwriter found it. We count such cases now: 3 in 900.',
    ),
  ),
  at(
    '25 w Tue 09:00',
    ingrid,
    files.lowersAutonomy(
      0,
      'Until appendices are read, the summary comes after the decision and is compared with it.',
    ),
  ),
];

const billingStory: Story = [
  at('74 w Wed 15:00', marguerite, billing.namesSponsor(ruth)),
  at('74 w Wed 15:04', marguerite, billing.offers(malik)),
  at('72 w Mon 08:40', malik, billing.accepts()),
  at(
    '27 w Tue 13:10',
    naledi,
    billing.notes(
      'Of twenty providers on the list of May, five are the only ones of their kind in the state. A pattern of one is not a pattern.',
    ),
  ),
  at('9 w Wed 09:30', malik, billingContract.drafts()),
  at('9 w Wed 10:15', malik, billingContract.writes(providerBilling)),
  at('13 d 10:00', malik, billingContract.submits()),
  at('13 d 10:04', malik, billingContract.signs('owner')),
  at('10 d 15:20', colm, billingContract.signs('assurance')),
];

const fleetsStory: Story = [
  at('45 w Wed 10:30', marguerite, fleets.offers(ingrid)),
  at(
    '44 w Fri 16:00',
    ingrid,
    fleets.declines(
      'The partner will not say what its score is made of. I do not own what I cannot explain to a haulier.',
    ),
  ),
  at(
    '21 w Thu 10:15',
    tomas,
    fleets.notes('The partner offers to show us its factors under seal. Legal reads the offer.'),
  ),
];

export const underwritingAndFraud: Story = [
  ...quotesStory,
  ...roofsStory,
  ...renewalsStory,
  ...filesStory,
  ...billingStory,
  ...fleetsStory,
];
