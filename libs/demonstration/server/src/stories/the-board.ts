import {
  anneke,
  ellen,
  graham,
  jonas,
  amara,
  leland,
  marguerite,
  ruth,
  samir,
  sunita,
} from '../company/cast';
import { boardId, firstCharter, secondCharter } from '../company/governance-board';
import { boardDeeds } from '../script/board-deeds';
import { at, type Story } from '../script/scene';

const board = boardDeeds(boardId);
const from = '46 w Mon 12:00';

/** Six chairs around a table, and a charter short enough to be read aloud. */
export const theBoard: Story = [
  at(
    '46 w Mon 10:00',
    marguerite,
    board.isChartered(
      'AI Governance Board',
      'Decides at every gate whether an AI pilot goes on, on what conditions, and when it stops.',
      firstCharter,
    ),
  ),
  at('46 w Mon 10:05', marguerite, board.seats('seat-chair', { person: ruth, office: 'chair', from })),
  at(
    '46 w Mon 10:06',
    marguerite,
    board.seats('seat-secretary', { person: samir, office: 'secretary', hasVote: false, from }),
  ),
  ...([leland, sunita, ellen, anneke, graham] as const).map((person) =>
    at('46 w Mon 10:10', marguerite, board.seats(`seat-${person}`, { person, office: 'member', from })),
  ),
  at(
    '34 w Tue 09:30',
    ruth,
    board.amends(
      secondCharter,
      'Two of us fly every second week. Somebody who knows the matter may sit in, and what is small may be decided in writing.',
    ),
  ),
  at('34 w Tue 09:40', samir, board.seatsDelegate(`seat-${sunita}`, amara)),
  at('34 w Tue 09:41', samir, board.seatsDelegate(`seat-${ellen}`, jonas)),
  at(
    '30 w Mon 09:00',
    ruth,
    board.unseats(`seat-${graham}`, 'Graham chairs the customer council from today.'),
  ),
];
