import { anneke, caroline, ellen, leland, ruth, samir, sunita, amara, ingrid } from '../company/cast';
import { boardId } from '../company/governance-board';
import { renewalsReview } from '../gates/renewals-sent-back';
import { windscreensReview } from '../gates/windscreens-to-production';
import { meetingDeeds } from '../script/meeting-deeds';
import { at, type Story } from '../script/scene';

const board = meetingDeeds('board-02');
const review = ({ id: reviewId, pilotId }: { id: string; pilotId: string }) =>
  ({ kind: 'review', reviewId, pilotId }) as const;

/** One went to production with nobody against it; one went back, and its sponsor sat outside. */
export const secondMeeting: Story = [
  at(
    '30 w Tue 09:00',
    samir,
    board.isCalled({ boardId, number: 2, title: '2nd meeting', startsAt: '28 w Thu 14:00' }),
  ),
  at(
    '29 w Tue 09:00',
    samir,
    board.places('renewals', review(renewalsReview), {
      title: 'Renewal price guidance, Gate 2',
      minutes: 25,
    }),
  ),
  at(
    '29 w Tue 09:02',
    samir,
    board.places('windscreens', review(windscreensReview), {
      title: 'Windscreen claim settlement, Gate 4',
      minutes: 25,
    }),
  ),
  at('29 w Tue 09:05', samir, board.orders('windscreens', 'renewals')),
  at('29 w Wed 12:00', samir, board.freezes()),
  at('28 w Mon 08:30', sunita, board.apologises('I am at the clinic in Spokane; Amara sits in for me.')),
  at('28 w Mon 10:00', ellen, board.asks('q-hail', 'windscreens', 'What happens on the day after hail?')),
  at(
    '28 w Tue 09:00',
    caroline,
    board.answers(
      'q-hail',
      'windscreens',
      'Whatever is not settled by evening is read the next morning, as the contract says. It has happened twice.',
    ),
  ),
  at('28 w Thu 14:00', ruth, board.opens()),
  at('28 w Thu 14:01', samir, board.arrives()),
  ...[ruth, leland, ellen, anneke].map((person) => at('28 w Thu 14:01', person, board.arrives())),
  at('28 w Thu 14:03', amara, board.arrives()),
  at('28 w Thu 14:03', caroline, board.arrives()),
  at('28 w Thu 14:05', ruth, board.turnsTo('windscreens')),
  at(
    '28 w Thu 14:20',
    ellen,
    board.votes('windscreens', 'go', 'It did what it said, on the measure that was there before.'),
  ),
  at('28 w Thu 14:20', anneke, board.votes('windscreens', 'go', 'I can find every dollar.')),
  at(
    '28 w Thu 14:21',
    amara,
    board.votes('windscreens', 'go', 'For Sunita: they tried the way back on an ordinary Wednesday.'),
  ),
  at(
    '28 w Thu 14:22',
    ruth,
    board.votes('windscreens', 'go', 'Nobody here would have to be called, and everybody knows who is.'),
  ),
  at(
    '28 w Thu 14:24',
    ruth,
    board.seals('windscreens', 'decided-windscreens-gate-4', { outcome: 'go', autonomy: null }),
  ),
  at('28 w Thu 14:25', caroline, board.leaves()),
  at('28 w Thu 14:26', ingrid, board.arrives()),
  at('28 w Thu 14:27', samir, board.turnsTo('renewals')),
  at(
    '28 w Thu 14:40',
    anneke,
    board.votes('renewals', 'recycle', 'There is nothing to hold a benefit against.'),
  ),
  at(
    '28 w Thu 14:41',
    ellen,
    board.votes('renewals', 'hold', 'I would wait for the regulator, not for a baseline.'),
  ),
  at(
    '28 w Thu 14:42',
    amara,
    board.votes('renewals', 'recycle', 'Whoever never called pays more. Begin there.'),
  ),
  at('28 w Thu 14:43', leland, board.votes('renewals', 'recycle', 'Ask again when you can show the lever.')),
  at(
    '28 w Thu 14:46',
    samir,
    board.seals('renewals', 'decided-renewals-gate-2', {
      ...{
        outcome: 'recycle',
        because: 'No contract, no baseline, and a price that moves for the wrong reason.',
      },
      redo: [
        'Measure the margin of a year in which prices did not move',
        'Take the number of calls out of the model',
        'Have the decision contract signed',
      ],
    }),
  ),
  at('28 w Thu 14:50', samir, board.closes()),
  at('27 w Tue 09:00', samir, board.draftsMinutes()),
  at('27 w Thu 16:00', samir, board.approvesMinutes()),
  at(
    '26 w Mon 11:00',
    samir,
    board.adds(
      'erratum-1',
      'The glass team has eleven adjusters, and not twelve as I said when I opened the item.',
    ),
  ),
];
