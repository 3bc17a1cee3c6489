import { anneke, ellen, graham, leland, ruth, samir, sunita } from '../company/cast';
import { boardId } from '../company/governance-board';
import { howWeDecide } from '../company/papers';
import { meetingDeeds } from '../script/meeting-deeds';
import { at, type Story } from '../script/scene';

const board = meetingDeeds('board-01');
const everybody = [ruth, leland, sunita, ellen, anneke, graham];

/** They agreed on how to disagree. */
export const firstMeeting: Story = [
  at(
    '43 w Mon 09:00',
    samir,
    board.isCalled({ boardId, number: 1, title: '1st meeting', startsAt: '40 w Thu 14:00' }),
  ),
  at(
    '43 w Mon 09:10',
    samir,
    board.places(
      'how',
      { kind: 'information', text: 'The charter, read aloud, and one page on how we decide.' },
      {
        title: 'How this board decides',
        minutes: 40,
      },
    ),
  ),
  at(
    '43 w Mon 09:12',
    samir,
    board.places(
      'tour',
      { kind: 'information', text: 'Caroline shows the glass team’s Monday.' },
      { title: 'A pilot to look at', minutes: 30 },
    ),
  ),
  at(
    '42 w Mon 10:00',
    samir,
    board.removes('tour', 'Caroline would rather show it when there is something to decide.'),
  ),
  at('41 w Mon 10:00', samir, board.attaches('how-we-decide', 'how', howWeDecide)),
  at('40 w Tue 12:00', samir, board.freezes()),
  at('40 w Thu 14:00', ruth, board.opens()),
  ...everybody.map((person) => at('40 w Thu 14:02', person, board.arrives())),
  at('40 w Thu 14:02', samir, board.arrives()),
  at('40 w Thu 14:05', ruth, board.turnsTo('how')),
  at(
    '40 w Thu 14:25',
    graham,
    board.votes('how', 'reject', 'Five outcomes and a secretary: my customers wait longer than that.'),
  ),
  ...everybody
    .filter((person) => person !== graham)
    .map((person) => at('40 w Thu 14:26', person, board.votes('how', 'approve', 'Short enough to be kept.'))),
  at('40 w Thu 14:30', ruth, board.seals('how', 'decided-how', { outcome: 'approve' })),
  at(
    '40 w Thu 14:35',
    ruth,
    board.assigns('publish-page', 'how', {
      text: 'Put the page where every owner finds it.',
      owner: samir,
      due: '38 w Fri 12:00',
    }),
  ),
  at(
    '40 w Thu 14:50',
    samir,
    board.notes('note-tour', null, 'The glass team is invited as soon as it asks for a gate.'),
  ),
  at('40 w Thu 15:00', ruth, board.closes()),
  at(
    '39 w Mon 10:00',
    samir,
    board.finishes('publish-page', 'It hangs by the coffee machine, and on the first page of the portal.'),
  ),
  at('39 w Tue 09:00', samir, board.draftsMinutes()),
  at('39 w Thu 17:00', ruth, board.approvesMinutes()),
];
