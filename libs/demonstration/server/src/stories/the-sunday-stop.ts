import { amara, hannah, marguerite, naledi, sunita } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { nurseLine } from '../contracts/nurse-line';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const triage = pilotDeeds(pilotOf('HM-020'));
const contract = contractDeeds(triage.id);

/** At eleven minutes to four somebody stopped it, and did not have to ask. */
export const theSundayStop: Story = [
  at('77 w Wed 16:00', marguerite, triage.namesSponsor(sunita)),
  at('76 w Mon 09:50', sunita, triage.offers(amara)),
  at('75 w Thu 07:15', amara, triage.accepts()),
  at('47 w Tue 13:00', amara, contract.drafts()),
  at('47 w Tue 13:30', amara, contract.writes(nurseLine)),
  at('46 w Mon 08:10', amara, contract.submits()),
  at('46 w Mon 08:12', amara, contract.signs('owner')),
  at('46 w Tue 18:40', sunita, contract.signs('sponsor')),
  at('45 w Thu 11:55', naledi, contract.signs('assurance')),
  at(
    '28 w Sun 03:49',
    amara,
    triage.stops(
      'A man with chest pain was placed in the last group because he apologised for calling. The charge nurse heard it when he called again. He is in hospital and well. Nothing is placed by the system until we know why.',
    ),
  ),
  at(
    '28 w Sun 09:30',
    sunita,
    triage.notes(
      'I read the call. He speaks of his chest in the second half of the first minute, and the recording that the system heard ends after thirty seconds.',
    ),
  ),
  at(
    '27 w Mon 10:20',
    naledi,
    triage.lowersAutonomy(
      1,
      'It proposes and no longer places, until a month of nights has been read. Three is for a system that hears the whole minute.',
    ),
  ),
  at(
    '27 w Thu 16:35',
    sunita,
    triage.lifts(
      'Since the release of Thursday before, the recording was cut at thirty seconds. It is mended and tested on 200 calls; it advises only, and the charge nurse places.',
    ),
  ),
  at(
    '23 w Wed 09:00',
    amara,
    triage.notes(
      'A month of nights read: 12,300 calls, one placed too low by the proposal, none by the charge nurse. Whoever asks for level 3 again should begin with that one.',
    ),
  ),
  at(
    '10 w Tue 14:45',
    hannah,
    triage.notes(
      'The thirty-second cut was in the vendor’s release note, under “performance”. Ask for what changed in words that a nurse would understand.',
    ),
  ),
];

export const stoppedOnASunday = triage.id;
