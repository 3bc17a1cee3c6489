import { beatriz, ellen, jonas, marguerite, naledi, sunita, tomas, viktor, wenli } from '../company/cast';
import { pilotOf } from '../company/spreadsheets';
import { serviceDesk } from '../contracts/service-desk';
import { contractDeeds } from '../script/contract-deeds';
import { pilotDeeds } from '../script/pilot-deeds';
import { at, type Story } from '../script/scene';

const desk = pilotDeeds(pilotOf('HM-017'));
const deskContract = contractDeeds(desk.id);
const reviews = pilotDeeds(pilotOf('HM-018'));
const learning = pilotDeeds(pilotOf('HM-016'));
const refills = pilotDeeds(pilotOf('HM-022'));

const deskStory: Story = [
  at('76 w Tue 14:10', marguerite, desk.namesSponsor(ellen)),
  at('76 w Tue 14:12', marguerite, desk.offers(jonas)),
  at('76 w Thu 08:30', jonas, desk.accepts()),
  at('60 w Mon 10:20', jonas, deskContract.drafts()),
  at('60 w Mon 11:00', jonas, deskContract.writes(serviceDesk)),
  at('60 w Wed 09:05', jonas, deskContract.submits()),
  at('60 w Wed 09:07', jonas, deskContract.signs('owner')),
  at('59 w Mon 12:15', viktor, deskContract.signs('assurance')),
  at('58 w Tue 18:30', ellen, deskContract.signs('sponsor')),
  at(
    '30 w Thu 11:10',
    jonas,
    desk.notes(
      '63 % are settled with the first reply. The ten worst answers of the week are read on Wednesdays, and nobody writes articles any more.',
    ),
  ),
];

const reviewsStory: Story = [
  at('73 w Tue 10:00', marguerite, reviews.offers(jonas)),
  at('72 w Fri 09:50', jonas, reviews.accepts()),
  at(
    '53 w Wed 15:40',
    viktor,
    reviews.notes(
      'It had not seen what a secret looks like: 4 keys went through in a quarter. The scanner before it has, and stays.',
    ),
  ),
  at('10 w Mon 09:10', marguerite, reviews.namesSponsor(ellen)),
  at(
    '10 w Mon 09:15',
    marguerite,
    reviews.reassigns(
      viktor,
      'Jonas moves to the new data centre until summer. Viktor’s team reads what it passes, and asked for it.',
    ),
  ),
  at(
    '9 w Tue 16:20',
    viktor,
    reviews.declines('I would own what I have to sign off. Give it to somebody who writes code.'),
  ),
  at('9 w Thu 10:05', marguerite, reviews.offers(jonas)),
  at('8 w Mon 08:15', jonas, reviews.accepts()),
];

const learningStory: Story = [
  at('70 w Wed 13:30', marguerite, learning.offers(beatriz)),
  at('68 w Mon 10:15', beatriz, learning.accepts()),
  at(
    '50 w Thu 14:00',
    beatriz,
    learning.notes(
      'I asked 40 colleagues which course they took because something suggested it. None; they take what their lead asks for.',
    ),
  ),
  at(
    '35 w Tue 11:45',
    marguerite,
    learning.kills({
      reason: 'no-value',
      because:
        'Required training is finished late because of shifts and not because of suggestions. What helps is two free hours a month, and they need no system.',
      lessons:
        'Ask why the deadline is missed before asking what could be suggested. Forty conversations took two days.',
    }),
  ),
];

const refillsStory: Story = [
  at('75 w Fri 13:10', marguerite, refills.namesSponsor(sunita)),
  at('75 w Fri 13:12', marguerite, refills.offers(wenli)),
  at('74 w Mon 10:00', wenli, refills.accepts()),
  at(
    '40 w Thu 15:30',
    wenli,
    refills.notes(
      'It has run for three years, and nobody had ever written down what it may get wrong. Members told to wait: 31 last quarter, of 88,000 refills.',
    ),
  ),
  at(
    '14 w Wed 11:00',
    naledi,
    refills.notes(
      'It was trained before two branches closed, and it still plans for them. Harmless so far; it will not stay so.',
    ),
  ),
  at('11 d 14:10', tomas, contractDeeds(refills.id).drafts()),
];

export const technologyPeoplePharmacy: Story = [
  ...deskStory,
  ...reviewsStory,
  ...learningStory,
  ...refillsStory,
];
