import { marguerite, tomas } from '../company/cast';
import { surge, access, minutes, brokers, appeals, denials, shifts, estimates } from './begun-here-pilots';
import { at, type Story } from '../script/scene';

/** What was begun after the spreadsheet: each with a purpose that says who will do what differently. */
export const registrations: Story = [
  at(
    '58 w Tue 10:00',
    tomas,
    brokers.registers(
      {
        ...{
          name: 'Broker mail sorting',
          unit: 'Underwriting',
          programme: 'Quote in a day',
          tags: ['classification'],
        },
        purpose:
          'Sorts the 900 mails a day of brokers by what they ask for, so that an endorsement is not read after a holiday greeting.',
      },
      2,
    ),
  ),
  at(
    '52 w Wed 11:20',
    tomas,
    appeals.registers(
      {
        ...{
          name: 'Appeal timelines',
          unit: 'Health Services',
          programme: 'Care at the first call',
          tags: ['retrieval'],
        },
        purpose:
          'Puts everything that happened to an appealed case on one line of time, so that the reviewer decides on the case and not on the file.',
      },
      1,
    ),
  ),
  at(
    '44 w Mon 14:00',
    tomas,
    shifts.registers({
      ...{ name: 'Shift swap requests', unit: 'Human Resources', tags: ['scheduling'] },
      purpose:
        'Proposes who can take whose shift, so that a swap is settled in an hour and not by whom one knows.',
    }),
  ),
  at(
    '38 w Thu 09:45',
    marguerite,
    denials.registers(
      {
        ...{
          name: 'Denial letter check',
          unit: 'Pharmacy',
          programme: 'Care at the first call',
          tags: ['language'],
        },
        purpose:
          'Checks that a denial names the ground and the way to appeal, so that no member is told no without being told how to object.',
      },
      1,
    ),
  ),
  at(
    '26 w Wed 10:30',
    tomas,
    estimates.registers(
      {
        ...{
          name: 'Repair estimate reading',
          unit: 'Field Operations',
          programme: 'Claims modernisation',
          tags: ['vision'],
        },
        purpose:
          'Reads repair estimates line by line, so that an adjuster argues about the four lines that matter.',
      },
      1,
    ),
  ),
  at(
    '14 w Tue 13:15',
    tomas,
    minutes.registers({
      ...{ name: 'Board minutes drafts', unit: 'Executive', tags: ['speech'] },
      purpose:
        'Drafts minutes from the recording, so that members correct a text the next day and not from memory a month later.',
    }),
  ),
  at(
    '8 w Thu 10:00',
    tomas,
    access.registers(
      {
        ...{ name: 'Access request triage', unit: 'IT', programme: 'Quiet desk', tags: ['classification'] },
        purpose:
          'Says which requests for access match the role of whoever asks, so that an administrator reads only those that do not.',
      },
      1,
    ),
  ),
  at(
    '3 w Mon 09:20',
    marguerite,
    surge.registers({
      ...{
        name: 'Storm surge staffing',
        unit: 'Claims',
        programme: 'Claims modernisation',
        tags: ['forecasting'],
      },
      purpose:
        'Says on the evening before a storm how many adjusters each region will need, so that they are asked while roads are open.',
    }),
  ),
];
