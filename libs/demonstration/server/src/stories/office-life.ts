import { pilotOf, sheetOf, wrongSheet } from '../company/spreadsheets';
import { caroline, oksana, platform, priya, rosa, tomas } from '../company/cast';
import { imports, withdraws } from '../script/import-deed';
import { personDeeds, tokenDeeds } from '../script/people-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const feed = tokenDeeds('claims-feed');
const firstFeed = tokenDeeds('claims-feed-first');

/** Three editions of a spreadsheet, and then none. */
const spreadsheets: Story = [
  at('77 w Tue 16:20', tomas, imports(wrongSheet, '77 w Mon 12:00')),
  at('77 w Tue 17:05', tomas, withdraws('inventory-wrong')),
  at('77 w Wed 10:40', tomas, imports(sheetOf(0), '77 w Tue 12:00')),
  at('47 w Thu 10:05', tomas, imports(sheetOf(1), '47 w Wed 12:00')),
  at('18 w Tue 09:50', tomas, imports(sheetOf(2), '18 w Mon 12:00')),
];

const windscreens = pilotDeeds(pilotOf('HM-002'));

/** Caroline is away for three weeks, and her pilot is not. */
const holiday: Story = [
  at(
    '24 w Thu 15:00',
    caroline,
    personDeeds(caroline).namesDelegate({
      ...{ delegate: rosa, duties: ['ownership'], from: '23 w Mon 08:00', until: '20 w Mon 08:00' },
    }),
  ),
  {
    ...{ when: '22 w Wed 10:30', who: rosa, behalfOf: caroline },
    deed: windscreens.notes(
      'For Caroline: two overrides on Tuesday that the system should have seen; both chips lay under the wiper.',
    ),
  },
  at('21 w Thu 17:00', caroline, personDeeds(caroline).endsDelegation(rosa)),
];

const accounts: Story = [
  at(
    '70 w Tue 11:00',
    priya,
    firstFeed.isIssued({ to: platform, label: 'Claims platform, test', scopes: ['read', 'feed'] }),
  ),
  at('55 w Fri 10:30', priya, firstFeed.isRevoked()),
  at(
    '55 w Fri 10:35',
    priya,
    feed.isIssued({ to: platform, label: 'Claims platform', scopes: ['read', 'feed', 'measurements'] }),
  ),
  at(
    '52 w Mon 09:30',
    priya,
    personDeeds(oksana).isGranted('programme-office', { kind: 'programme', programme: 'Recovery' }),
  ),
  at(
    '49 w Fri 16:00',
    priya,
    personDeeds(oksana).isRevoked('programme-office', { kind: 'programme', programme: 'Recovery' }),
  ),
  at('33 w Fri 16:30', priya, personDeeds(oksana).leaves()),
  at('20 w Mon 10:15', priya, personDeeds(oksana).isForgotten()),
];

export const officeLife: Story = [...spreadsheets, ...holiday, ...accounts];
