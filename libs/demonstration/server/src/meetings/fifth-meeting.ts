import { anneke, ellen, ingrid, jonas, leland, malik, ruth, samir, sunita } from '../company/cast';
import { boardId } from '../company/governance-board';
import { quotesReview } from '../gates/quotes-with-autonomy';
import { scoringReview } from '../gates/scoring-on-conditions';
import { meetingDeeds } from '../script/meeting-deeds';
import { at, type Story } from '../script/scene';

const board = meetingDeeds('board-05');
const review = ({ id: reviewId, pilotId }: { id: string; pilotId: string }) =>
  ({ kind: 'review', reviewId, pilotId }) as const;

/** A level of autonomy was raised by those who may; and a conflict was declared by somebody who need not have. */
export const fifthMeeting: Story = [
  at(
    '14 w Mon 09:00',
    samir,
    board.isCalled({ boardId, number: 5, title: '5th meeting', startsAt: '12 w Thu 14:00' }),
  ),
  at(
    '13 w Wed 09:00',
    samir,
    board.places('quotes', review(quotesReview), {
      title: 'Small business quote prefill, Gate 3',
      minutes: 25,
    }),
  ),
  at(
    '13 w Wed 09:02',
    samir,
    board.places('scoring', review(scoringReview), { title: 'Claim fraud scoring, Gate 4', minutes: 35 }),
  ),
  at('13 w Thu 12:00', samir, board.freezes()),
  at(
    '12 w Wed 18:00',
    sunita,
    board.declaresConflict('scoring', 'My brother-in-law runs one of the garages that it looks at.'),
  ),
  at('12 w Thu 14:00', ruth, board.opens()),
  at('12 w Thu 14:01', samir, board.arrives()),
  ...[ruth, leland, sunita, ellen, anneke, jonas].map((person) =>
    at('12 w Thu 14:01', person, board.arrives()),
  ),
  at('12 w Thu 14:02', ingrid, board.arrives()),
  at('12 w Thu 14:05', ruth, board.turnsTo('quotes')),
  at(
    '12 w Thu 14:20',
    anneke,
    board.votes('quotes', 'conditional-go', 'Overrides should be counted for another quarter.'),
  ),
  at('12 w Thu 14:21', leland, board.votes('quotes', 'go', 'The broker vetoes, and does.')),
  at(
    '12 w Thu 14:22',
    sunita,
    board.votes('quotes', 'go', 'One in nine is overridden with a reason. That is a veto that lives.'),
  ),
  at(
    '12 w Thu 14:24',
    anneke,
    board.votes('quotes', 'go', 'Naledi counts them anyway. I withdraw my condition.'),
  ),
  at('12 w Thu 14:25', ruth, board.votes('quotes', 'go', 'Three is earned here.')),
  at('12 w Thu 14:27', ruth, board.seals('quotes', 'decided-quotes-gate-3', { outcome: 'go', autonomy: 3 })),
  at('12 w Thu 14:28', malik, board.arrives()),
  at('12 w Thu 14:30', ruth, board.turnsTo('scoring')),
  at('12 w Thu 14:31', ruth, board.pauses('scoring')),
  at(
    '12 w Thu 14:31',
    samir,
    board.endsRecusal(
      'scoring',
      sunita,
      'The garage was sold in spring, she heard at the coffee break: there is no conflict left.',
    ),
  ),
  at('12 w Thu 14:44', ruth, board.turnsTo('scoring')),
  at(
    '12 w Thu 14:50',
    ellen,
    board.votes('scoring', 'hold', 'A rollback that nobody has tried is a paragraph.'),
  ),
  at(
    '12 w Thu 14:52',
    anneke,
    board.votes('scoring', 'conditional-go', 'Try it by the tenth week, and find a second lead.'),
  ),
  at('12 w Thu 14:54', sunita, board.votes('scoring', 'conditional-go', 'As Anneke, and with both dates.')),
  at(
    '12 w Thu 14:55',
    ruth,
    board.votes('scoring', 'conditional-go', 'With two conditions, and dates that I will read aloud.'),
  ),
  at(
    '12 w Thu 15:00',
    ruth,
    board.seals('scoring', 'decided-scoring-gate-4', ({ calendar }) => ({
      outcome: 'conditional-go',
      autonomy: null,
      conditions: [
        {
          conditionId: 'rehearse-rollback',
          text: 'A rollback is rehearsed with all six investigators.',
          owner: malik,
          dueOn: calendar.dayOf('9 w Fri 12:00'),
        },
        {
          conditionId: 'second-lead',
          text: 'Somebody can stand in for the lead.',
          owner: malik,
          dueOn: calendar.dayOf('6 w Fri 12:00'),
        },
      ],
    })),
  ),
  at(
    '12 w Thu 15:05',
    samir,
    board.notes('note-dates', 'scoring', 'The chair read both dates aloud, and Malik repeated them.'),
  ),
  at('12 w Thu 15:10', ruth, board.closes()),
  at('11 w Tue 09:00', samir, board.draftsMinutes()),
  at('11 w Thu 16:00', ruth, board.approvesMinutes()),
];
