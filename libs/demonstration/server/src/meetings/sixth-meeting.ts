import { anneke, ellen, leland, ruth, samir, sunita } from '../company/cast';
import { boardId } from '../company/governance-board';
import { lettersReview } from '../gates/letters-held';
import { nurseLineReview } from '../gates/nurse-line-again';
import { meetingDeeds } from '../script/meeting-deeds';
import { at, type Story } from '../script/scene';

const board = meetingDeeds('board-06');
const { id: reviewId, pilotId } = lettersReview;

/** A vote by telephone, a tie that the chair broke, and one criterion that may wait until January. */
export const sixthMeeting: Story = [
  at(
    '10 w Thu 09:00',
    samir,
    board.isCalled({ boardId, number: 6, title: '6th meeting', startsAt: '8 w Thu 14:00' }),
  ),
  at(
    '9 w Thu 09:00',
    samir,
    board.places(
      'letters',
      { kind: 'review', reviewId, pilotId },
      { title: 'Member letter drafting, Gate 4', minutes: 30 },
    ),
  ),
  at(
    '9 w Thu 09:05',
    samir,
    board.places(
      'nurse-recorder',
      {
        kind: 'exception',
        reviewId: nurseLineReview.id,
        pilotId: nurseLineReview.pilotId,
        criterionId: 'g4-security-review',
      },
      { title: 'Nurse line call triage: without the security review of the new recorder', minutes: 20 },
    ),
  ),
  at('9 w Fri 12:00', samir, board.freezes()),
  at('8 w Thu 14:00', ruth, board.opens()),
  at('8 w Thu 14:01', samir, board.arrives()),
  ...[ruth, ellen, anneke, sunita].map((person) => at('8 w Thu 14:01', person, board.arrives())),
  at('8 w Thu 14:02', samir, board.isThere(leland)),
  at('8 w Thu 14:05', ruth, board.turnsTo('letters')),
  at(
    '8 w Thu 14:20',
    ellen,
    board.votes(
      'letters',
      'hold',
      'A vendor that does not answer three questions will not answer a fourth at night.',
    ),
  ),
  at(
    '8 w Thu 14:21',
    anneke,
    board.votes('letters', 'conditional-go', 'It saves $8,000 a month while they think.'),
  ),
  at(
    '8 w Thu 14:23',
    samir,
    board.writesDownVote(`seat-${leland}`, 'letters', {
      ballot: 'hold',
      rationale: 'By telephone from the train: hold, until they answer.',
    }),
  ),
  at('8 w Thu 14:24', sunita, board.votes('letters', 'abstain', '')),
  at('8 w Thu 14:25', ruth, board.votes('letters', 'hold', 'Until the day on which we meet again.')),
  at(
    '8 w Thu 14:30',
    ruth,
    board.seals('letters', 'decided-letters-gate-4', ({ calendar }) => ({
      outcome: 'hold',
      because: 'Three questions of security wait for the vendor since spring.',
      returnOn: calendar.dayOf('2 d 12:00'),
    })),
  ),
  at('8 w Thu 14:33', ruth, board.turnsTo('nurse-recorder')),
  at(
    '8 w Thu 14:45',
    ellen,
    board.votes('nurse-recorder', 'reject', 'What was cut at thirty seconds was a recording.'),
  ),
  at(
    '8 w Thu 14:46',
    anneke,
    board.votes('nurse-recorder', 'approve', 'The old recorder was reviewed, and it records until January.'),
  ),
  at(
    '8 w Thu 14:47',
    samir,
    board.writesDownVote(`seat-${leland}`, 'nurse-recorder', {
      ballot: 'reject',
      rationale: 'By telephone: not without the review.',
    }),
  ),
  at(
    '8 w Thu 14:50',
    ruth,
    board.votes('nurse-recorder', 'approve', 'It advises, the nurse places, and January is near.'),
  ),
  at('8 w Thu 14:52', ruth, board.seals('nurse-recorder', 'decided-nurse-recorder', { outcome: 'approve' })),
  at(
    '8 w Thu 14:55',
    ruth,
    board.assigns('vendor', 'letters', {
      text: 'Write to the vendor’s chief executive, with the three questions and a date.',
      owner: ellen,
      due: '3 w Fri 12:00',
    }),
  ),
  at('8 w Thu 14:57', ruth, board.closes()),
  at('8 w Fri 09:00', leland, board.confirms('letters', `seat-${leland}`)),
  at('7 w Tue 09:00', samir, board.draftsMinutes()),
  at('7 w Thu 16:00', ruth, board.approvesMinutes()),
];
