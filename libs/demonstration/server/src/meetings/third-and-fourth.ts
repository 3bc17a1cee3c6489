import { anneke, ellen, leland, ruth, samir, sunita, rosa } from '../company/cast';
import { boardId } from '../company/governance-board';
import { hailWeek } from '../company/papers';
import { hailReview } from '../gates/hail-ends';
import { scoringReview } from '../gates/scoring-on-conditions';
import { meetingDeeds } from '../script/meeting-deeds';
import { at, type Story } from '../script/scene';

const stormy = meetingDeeds('board-03');
const board = meetingDeeds('board-04');
const review = ({ id: reviewId, pilotId }: { id: string; pilotId: string }) =>
  ({ kind: 'review', reviewId, pilotId }) as const;

/** One was blown away by a storm. In the next, a pilot that everybody liked was ended, and then the room was too empty. */
export const thirdAndFourth: Story = [
  at(
    '27 w Mon 09:00',
    samir,
    stormy.isCalled({ boardId, number: 3, title: '3rd meeting', startsAt: '24 w Thu 14:00' }),
  ),
  at(
    '24 w Wed 17:00',
    ruth,
    stormy.isCancelled('Half of us are in the storm office, and the other half should be.'),
  ),
  at(
    '23 w Tue 09:00',
    samir,
    board.isCalled({ boardId, number: 4, title: '4th meeting', startsAt: '21 w Thu 14:00' }),
  ),
  at('22 w Mon 09:00', samir, board.isMoved('20 w Thu 14:00', 'The finance close takes the 14th.')),
  at(
    '21 w Mon 09:00',
    samir,
    board.places('hail', review(hailReview), { title: 'Hail damage from drone images, Gate 3', minutes: 30 }),
  ),
  at('21 w Mon 09:05', samir, board.attaches('hail-flights', 'hail', hailWeek)),
  at(
    '20 w Wed 16:00',
    samir,
    board.places('scoring', review(scoringReview), { title: 'Claim fraud scoring, Gate 4', minutes: 30 }),
  ),
  at('20 w Wed 16:30', samir, board.freezes()),
  at('20 w Thu 08:00', sunita, board.apologises('I sign the night roster; Amara is on it.')),
  at('20 w Thu 14:00', ruth, board.opens()),
  at('20 w Thu 14:01', samir, board.arrives()),
  ...[ruth, leland, ellen, anneke].map((person) => at('20 w Thu 14:01', person, board.arrives())),
  at('20 w Thu 14:02', rosa, board.arrives()),
  at('20 w Thu 14:04', ruth, board.turnsTo('hail')),
  at(
    '20 w Thu 14:20',
    anneke,
    board.votes('hail', 'kill', 'It costs twice what it saves, and will next year.'),
  ),
  at(
    '20 w Thu 14:22',
    ellen,
    board.votes('hail', 'hold', 'Drones get cheaper. I would look again in spring.'),
  ),
  at(
    '20 w Thu 14:24',
    ruth,
    board.votes('hail', 'kill', 'Then somebody may ask again in spring, with a number.'),
  ),
  at(
    '20 w Thu 14:30',
    ruth,
    board.seals('hail', 'decided-hail-gate-3', {
      ...{ outcome: 'kill', reason: 'cost-to-serve', freed: { minor: 42_000_000, currency: 'USD' } },
      because: 'A flight costs 310 dollars and a ladder 140, and thirteen claims of 402 came out otherwise.',
      lessons:
        'Count what the old way costs before the new one flies. What people love to use is not yet worth its price.',
    }),
  ),
  at('20 w Thu 14:31', rosa, board.leaves()),
  at('20 w Thu 14:33', ruth, board.turnsTo('scoring')),
  at('20 w Thu 14:36', anneke, board.leaves()),
  at(
    '20 w Thu 14:50',
    ruth,
    board.defers(
      'scoring',
      'Anneke had to go to the close: two of us are too few, and we said three.',
      '12 w Thu 14:00',
    ),
  ),
  at(
    '20 w Thu 14:52',
    ruth,
    board.assigns('calendar', null, {
      text: 'Find a Thursday that the finance close leaves alone.',
      owner: samir,
      due: '19 w Fri 12:00',
    }),
  ),
  at('20 w Thu 14:55', ruth, board.closes()),
  at('18 w Mon 10:00', samir, board.finishes('calendar', 'The second Thursday of a month, from now on.')),
  at('19 w Tue 09:00', samir, board.draftsMinutes()),
  at('19 w Thu 16:00', ruth, board.approvesMinutes()),
];
