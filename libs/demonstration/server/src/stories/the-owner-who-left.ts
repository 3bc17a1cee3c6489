import { anneke, colm, daniel, graham, marguerite, pieter, priya, stephen, tomas } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { personDeeds } from '../script/people-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const refunds = pilotDeeds(pilotOf('HM-031'));
const billing = pilotDeeds(pilotOf('HM-029'));
const invoices = pilotDeeds(pilotOf('HM-026'));
const translations = pilotDeeds(pilotOf('HM-032'));

/** On a Friday at five somebody handed in a badge, and two pilots had nobody before six. */
export const theOwnerWhoLeft: Story = [
  at('75 w Mon 10:20', marguerite, invoices.offers(stephen)),
  at('75 w Tue 09:00', stephen, invoices.accepts()),
  at('46 w Mon 10:30', marguerite, refunds.namesSponsor(graham)),
  at('46 w Mon 10:32', marguerite, refunds.offers(stephen)),
  at('46 w Wed 16:10', stephen, refunds.accepts()),
  at('45 w Tue 11:00', marguerite, billing.namesSponsor(graham)),
  at('45 w Tue 11:02', marguerite, billing.offers(stephen)),
  at('44 w Thu 14:50', stephen, billing.accepts()),
  at(
    '30 w Tue 15:35',
    pieter,
    refunds.notes(
      'It stopped 19 double refunds in a month, $8,740. The rule that it replaces stopped 12, and asked about 900.',
    ),
  ),
  at(
    '22 w Wed 10:45',
    stephen,
    billing.notes(
      'The old ledger is switched off in the summer. Whatever answers questions on a bill has to read the new one; I have asked for its interface twice.',
    ),
  ),
  at(
    '19 w Thu 09:30',
    marguerite,
    invoices.notes(
      'The ledger that it belongs to was switched off on Monday. The next spreadsheet will say that it stopped, because it has.',
    ),
  ),
  at('6 w Fri 17:05', priya, personDeeds(stephen).leaves()),
  at(
    '5 w Mon 09:20',
    marguerite,
    billing.notes(
      'Stephen left on Friday. What he knew of the new ledger’s interface is in his mailbox, which Legal may open for us.',
    ),
  ),
  at(
    '5 w Tue 11:15',
    colm,
    translations.assignsTier(
      'limited',
      'A wrong translation binds us as much as a wrong letter; each is read by a colleague who speaks the language.',
    ),
  ),
  at('5 w Wed 10:00', graham, billing.offers(daniel)),
  at(
    '4 w Tue 17:10',
    daniel,
    billing.declines(
      'I would take a call centre’s view of a ledger’s trouble. Whoever owns the new ledger should own what reads it.',
    ),
  ),
  at('8 d 09:50', tomas, refunds.offers(anneke)),
];

export const lostItsOwner = billing.id;
