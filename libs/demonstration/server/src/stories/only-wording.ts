import { colm, graham, hannah, helen, marguerite } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { memberLetters, respelt } from '../contracts/member-letters';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const letters = pilotDeeds(pilotOf('HM-007'));
const contract = contractDeeds(letters.id);

/** The vendor changed how it writes its name. Three people were spared from signing that again. */
export const onlyWording: Story = [
  at('76 w Wed 15:10', marguerite, letters.namesSponsor(graham)),
  at('75 w Fri 10:40', graham, letters.offers(helen)),
  at('74 w Mon 08:25', helen, letters.accepts()),
  at('50 w Tue 09:30', helen, contract.drafts()),
  at('50 w Tue 10:10', helen, contract.writes(memberLetters)),
  at('49 w Thu 14:20', helen, contract.submits()),
  at('49 w Thu 14:24', helen, contract.signs('owner')),
  at('48 w Mon 11:35', colm, contract.signs('assurance')),
  at('48 w Tue 19:05', graham, contract.signs('sponsor')),
  at(
    '44 w Mon 17:15',
    helen,
    letters.notes(
      'We read three letters aloud today, where the committee used to sit. Second letters on one question: 640 in the month before, 410 in this one.',
    ),
  ),
  at(
    '23 w Wed 10:50',
    colm,
    letters.notes(
      'The vendor has a new brochure and spells itself Letterworks. Its terms are the old ones: I compared them line by line, and only the name is set otherwise.',
    ),
  ),
  at('22 w Tue 09:15', helen, contract.proposesChange(1)),
  at('22 w Tue 09:18', helen, contract.writes(respelt)),
  at('22 w Tue 09:21', helen, contract.submits()),
  at(
    '12 w Thu 16:00',
    hannah,
    letters.notes(
      'Twelve months, 59,000 letters, none that told one member about another. The two that came close were stopped by the correspondent who signed.',
    ),
  ),
];

export const onlyRespelt = letters.id;
