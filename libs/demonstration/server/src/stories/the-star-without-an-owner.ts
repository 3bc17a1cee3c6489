import { anneke, caroline, leland, malik, marguerite, naledi, oksana, pieter, tomas } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const finder = pilotDeeds(pilotOf('HM-004'));

/** The best model of the house. Five people were asked, and each had a good reason. */
export const theStarWithoutAnOwner: Story = [
  at('76 w Tue 09:20', marguerite, finder.namesSponsor(leland)),
  at('75 w Thu 10:05', marguerite, finder.offers(oksana)),
  at(
    '74 w Wed 16:40',
    oksana,
    finder.declines(
      'I built it and can explain every figure. But I hold no recovery budget and nobody in Recovery reports to me; owning it would only mean that my name stands on it.',
    ),
  ),
  at(
    '72 w Tue 11:15',
    naledi,
    finder.assignsTier(
      'limited',
      'It lists closed claims for a person to read. It decides nothing and touches no member.',
    ),
  ),
  at(
    '68 w Thu 14:30',
    naledi,
    finder.notes(
      'Evaluated on the held-out year: of the 500 files at the top of its list, 455 had a third party who should have paid. That is the strongest result in the portfolio.',
    ),
  ),
  at('61 w Mon 09:40', marguerite, finder.offers(malik)),
  at(
    '61 w Fri 11:05',
    malik,
    finder.declines(
      'Recovery is not fraud. My six investigators cannot read 120 files a week, and I would answer for money that Claims collects.',
    ),
  ),
  at(
    '58 w Wed 15:20',
    anneke,
    finder.notes(
      'The vendor claims $2.1 M a year. I cannot validate it: nobody collects anything from these lists today, so there is no baseline to hold it against.',
    ),
  ),
  at('43 w Tue 10:10', leland, finder.offers(caroline)),
  at(
    '42 w Thu 17:25',
    caroline,
    finder.declines(
      'My adjusters are measured on days to close, and every recovery keeps a claim open. Until that target moves I would own something that my own people are paid not to use.',
    ),
  ),
  at(
    '41 w Mon 09:05',
    leland,
    finder.notes(
      'Caroline is right. I have asked Finance whether recovered money can count toward the claims target.',
    ),
  ),
  at('26 w Tue 13:50', marguerite, finder.offers(pieter)),
  at(
    '26 w Thu 10:30',
    pieter,
    finder.declines(
      'I control the numbers of Recovery. Whoever owns this would be in them, and should not be the one who checks them.',
    ),
  ),
  at('11 w Wed 09:35', tomas, finder.offers(caroline)),
  at(
    '11 w Fri 16:15',
    caroline,
    finder.declines(
      'The target has not moved. I wrote the reason in the spring, and it is still the reason.',
    ),
  ),
  at(
    '20 d 11:20',
    tomas,
    finder.notes(
      'The list of this quarter has 486 files, and nobody has opened it. For 61 of them the time limit has passed: $412 k that we can no longer ask for.',
    ),
  ),
];

export const starWithoutOwner = finder.id;
