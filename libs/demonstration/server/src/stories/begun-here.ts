import {
  amara,
  beatriz,
  caroline,
  colm,
  ellen,
  hannah,
  ingrid,
  leland,
  marguerite,
  priya,
  rosa,
  ruth,
  samir,
  sunita,
  tomas,
  wenli,
  yuki,
} from '../company/cast';
import { surge, access, minutes, brokers, appeals, denials, shifts, estimates } from './begun-here-pilots';
import { registrations } from './registrations';
import { at, type Story } from '../script/scene';

const brokersStory: Story = [
  at('57 w Thu 09:10', tomas, brokers.namesSponsor(ellen)),
  at('57 w Thu 09:12', tomas, brokers.offers(ingrid)),
  at('56 w Mon 09:00', ingrid, brokers.accepts()),
  at(
    '32 w Tue 11:30',
    ingrid,
    brokers.notes(
      'Endorsements are read within 50 minutes, from 5 hours. A greeting has not been urgent since.',
    ),
  ),
  at('20 w Wed 16:00', tomas, brokers.assignsProgramme('One conversation')),
];

const appealsStory: Story = [
  at('51 w Mon 10:00', marguerite, appeals.namesSponsor(sunita)),
  at('50 w Wed 14:15', sunita, appeals.offers(amara)),
  at('49 w Fri 09:30', amara, appeals.accepts()),
  at(
    '48 w Thu 10:20',
    colm,
    appeals.assignsTier(
      'high',
      'A reviewer relies on it for a decision about treatment. What it leaves out, nobody will look for.',
    ),
  ),
  at(
    '19 w Wed 15:10',
    colm,
    appeals.notes(
      'In 60 appeals it left out a telephone call twice, and one of these was where the member had withdrawn.',
    ),
  ),
];

const shiftsStory: Story = [
  at('43 w Wed 11:00', marguerite, shifts.offers(beatriz)),
  at(
    '41 w Tue 10:45',
    beatriz,
    shifts.declines(
      'The works council has to agree first, and was not asked. I have put it on their agenda.',
    ),
  ),
  at('24 w Thu 13:40', marguerite, shifts.offers(beatriz)),
  at('23 w Mon 08:55', beatriz, shifts.accepts()),
  at(
    '7 w Wed 14:30',
    tomas,
    shifts.retires(
      'The new roster system swaps shifts by itself, Beatriz writes. What we built would have done it twice.',
    ),
  ),
];

const estimatesStory: Story = [
  at('25 w Mon 11:00', marguerite, estimates.namesSponsor(leland)),
  at('25 w Mon 11:02', marguerite, estimates.offers(rosa)),
  at('24 w Tue 07:45', rosa, estimates.accepts()),
  at(
    '16 w Thu 16:20',
    yuki,
    estimates.notes(
      'Garages write the same part in thirty ways. Of 2,000 lines it read 1,710 right; the rest is mostly paint.',
    ),
  ),
];

/** What waits on somebody today. */
const waiting: Story = [
  at('36 w Tue 09:30', marguerite, denials.offers(wenli)),
  at('35 w Thu 15:00', wenli, denials.accepts()),
  at('34 w Mon 10:10', marguerite, denials.namesSponsor(sunita)),
  at(
    '6 w Wed 11:40',
    hannah,
    denials.notes(
      'It reads diagnoses to find the ground. It needs the code and not the sentence; I have asked the vendor whether it can do with that.',
    ),
  ),
  at('13 w Wed 10:20', marguerite, minutes.namesSponsor(ruth)),
  at('9 d 15:10', ruth, minutes.offers(samir)),
  at('7 w Tue 14:05', tomas, access.namesSponsor(ellen)),
  at('11 d 09:25', ellen, access.offers(priya)),
  at('14 d 10:00', marguerite, surge.namesSponsor(leland)),
  at('2 d 16:40', leland, surge.offers(caroline)),
  at(
    '1 d 11:15',
    tomas,
    surge.notes(
      'Two storms of last winter were played back: it asked for 31 adjusters where 28 were needed, and for 12 where it was 19. Caroline has the sheet.',
    ),
  ),
];

export const begunHere: Story = [
  ...registrations,
  ...brokersStory,
  ...appealsStory,
  ...shiftsStory,
  ...estimatesStory,
  ...waiting,
];
