import { anneke, caroline, hannah, leland, marguerite, naledi, tomas } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { windscreenSettlement } from '../contracts/windscreen-settlement';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const windscreens = pilotDeeds(pilotOf('HM-002'));
const contract = contractDeeds(windscreens.id);

/** It changed one decision, of one team, and said beforehand what would make it stop. */
export const everythingRight: Story = [
  at('77 w Thu 11:00', marguerite, windscreens.namesSponsor(leland)),
  at('77 w Thu 11:05', marguerite, windscreens.offers(caroline)),
  at('77 w Fri 08:20', caroline, windscreens.accepts()),
  at(
    '75 w Tue 09:30',
    caroline,
    windscreens.notes(
      'Baseline before anything changes: a glass claim takes 2.9 working days from the last document to the payment. Counted on all 5,870 claims of last quarter.',
    ),
  ),
  at(
    '74 w Wed 14:00',
    caroline,
    windscreens.declaresConditions(
      {
        aspect: 'data',
        inPilot: 'Photos taken by three garages that were asked to.',
        inProduction: 'Photos of 212 garages, and one in nine by the member’s own telephone.',
        closing: 'Four weeks with twenty garages chosen by lot.',
      },
      {
        aspect: 'volume',
        inPilot: '25 claims a day.',
        inProduction: '310 claims a day, 700 after hail.',
        closing: 'One week at full volume with every claim read as well.',
      },
      {
        aspect: 'who-pays',
        inPilot: 'The innovation budget.',
        inProduction: 'Claims operations: 0.38 dollars a claim.',
        closing: 'The cost centre, agreed with Finance.',
      },
    ),
  ),
  at('73 w Mon 09:00', caroline, contract.drafts()),
  at('73 w Mon 09:35', caroline, contract.writes(windscreenSettlement)),
  at('72 w Thu 15:10', caroline, contract.submits()),
  at('72 w Thu 15:12', caroline, contract.signs('owner')),
  at('71 w Tue 10:30', naledi, contract.signs('assurance')),
  at('71 w Wed 17:20', leland, contract.signs('sponsor')),
  at(
    '62 w Mon 18:05',
    caroline,
    windscreens.notes(
      'The hand-out did not happen this morning. The team read yesterday’s eleven overrides instead; four of them the system should have seen.',
    ),
  ),
  at(
    '57 w Thu 11:40',
    anneke,
    windscreens.notes(
      'Validated: 2.9 working days have become 0.6, on the same count as the baseline. I accept the adjuster minutes, $310 k a year, and not the goodwill.',
    ),
  ),
  at(
    '53 w Tue 09:50',
    caroline,
    windscreens.declaresConditions(
      {
        aspect: 'data',
        inPilot: 'Photos of 212 garages, and one in nine by the member’s own telephone.',
        inProduction: 'Photos of 212 garages, and one in nine by the member’s own telephone.',
        closing: null,
      },
      {
        aspect: 'volume',
        inPilot: '310 claims a day, 700 after hail.',
        inProduction: '310 claims a day, 700 after hail.',
        closing: null,
      },
      {
        aspect: 'who-pays',
        inPilot: 'Claims operations: 0.38 dollars a claim.',
        inProduction: 'Claims operations: 0.38 dollars a claim.',
        closing: null,
      },
    ),
  ),
  at(
    '39 w Wed 10:15',
    hannah,
    windscreens.notes(
      'Number plates in the photos are blurred before anybody sees them. I looked at 60 photos of last week and found none.',
    ),
  ),
  at(
    '21 w Fri 12:30',
    caroline,
    windscreens.notes(
      'Hail on Tuesday: 690 claims in a day. 81 % were paid by evening; the rest was read on Wednesday, as the contract says. Nobody was called.',
    ),
  ),
  at(
    '9 w Mon 09:40',
    tomas,
    windscreens.notes(
      'Its contract is the one that others begin with. Ingrid kept the override of the glass team word for word.',
    ),
  ),
];

export const didEverythingRight = windscreens.id;
