import { amara, anneke, ellen, ruth, samir, tomas } from '../company/cast';
import { boardId } from '../company/governance-board';
import { nurseLineReview } from '../gates/nurse-line-again';
import { pilotOf } from '../company/spreadsheets';
import { nextMeeting as nextMeetingId } from '../company/story-pilots';
import { meetingDeeds } from '../script/meeting-deeds';
import { at, type Story } from '../script/scene';

const board = meetingDeeds(nextMeetingId);
const { id: reviewId, pilotId } = nurseLineReview;

/** It has not been held yet: the pack is frozen, and a question waits for its answer. */
export const nextMeeting: Story = [
  at(
    '2 w Fri 09:00',
    samir,
    board.isCalled({ boardId, number: 7, title: '7th meeting', startsAt: 'next Thu 14:00', minutes: 90 }),
  ),
  at(
    '9 d 09:00',
    samir,
    board.places(
      'nurse-line',
      { kind: 'review', reviewId, pilotId },
      { title: 'Nurse line call triage, Gate 4', minutes: 30 },
    ),
  ),
  at(
    '9 d 09:05',
    samir,
    board.places(
      'letters-return',
      { kind: 'return', pilotId: pilotOf('HM-007') },
      { title: 'Member letter drafting, back from hold', minutes: 15 },
    ),
  ),
  at(
    '8 d 10:00',
    tomas,
    board.places(
      'year',
      { kind: 'information', text: 'What a year of gates has let through, sent back, held and ended.' },
      { title: 'A year of gates', minutes: 15 },
    ),
  ),
  at('4 d 12:00', samir, board.freezes()),
  at(
    '3 d 09:30',
    ellen,
    board.asks(
      'q-nights',
      'nurse-line',
      'Who listens to the ten recordings of a night, and who reads what they write?',
    ),
  ),
  at(
    '3 d 15:00',
    amara,
    board.answers(
      'q-nights',
      'nurse-line',
      'The charge nurse of the next shift listens, and I read all of it on Mondays.',
    ),
  ),
  at(
    '2 d 11:00',
    anneke,
    board.asks('q-days', 'nurse-line', 'What would a day cost if the nights stayed as they are?'),
  ),
  at('2 d 17:30', ruth, board.orders('letters-return', 'nurse-line', 'year')),
];
