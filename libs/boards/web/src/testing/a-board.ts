import { people } from './a-room';

type Part = Record<string, unknown>;

const commands = [
  ...['AmendCharter', 'SeatMember', 'SeatDelegate', 'UnseatMember'],
  ...['CallMeeting', 'ProposeCircular'],
];

/** What the server says may be done with a board: these are open, the rest is closed with a reason. */
export const boardActions = (...open: string[]) =>
  commands.map((command) => ({
    __typename: 'BoardAction',
    command,
    about: null,
    isOpen: open.includes(command),
    reason: open.includes(command) ? null : 'The chair, the secretary and the programme office keep a board.',
  }));

export const allOfIt = boardActions(...commands);

export const aCharter = (part: Part = {}) => ({
  __typename: 'Charter',
  quorumKind: 'share_of_seats',
  quorum: 60,
  majority: 'simple',
  abstentions: 'ignore',
  hasCastingVote: true,
  allowsDelegates: true,
  allowsCirculars: true,
  circularDays: 5,
  circularMustBeUnanimous: false,
  noticeDays: 5,
  stayDays: 14,
  sentences: [
    sentence('§2.1', 'The board decides when at least 60 % of the seats with a vote count, rounded up.'),
    sentence('§3.1', 'An answer carries with more than half of the votes that count.'),
  ],
  ...part,
});

function sentence(paragraph: string, text: string) {
  return { __typename: 'CharterSentence', paragraph, title: 'Rule', text };
}

export const aBoardSeat = (seatId: string, person: typeof people.chair, part: Part = {}) => ({
  __typename: 'BoardSeat',
  seatId,
  person,
  office: 'member',
  hasVote: true,
  from: '2026-01-01',
  until: null,
  delegate: null,
  isInTerm: true,
  ...part,
});

export const aMeetingLine = (id: string, part: Part = {}) => ({
  __typename: 'Meeting',
  id,
  boardId: 'b1',
  boardName: 'AI Governance Board',
  number: 38,
  title: 'AI Governance Board, 38th meeting',
  startsAt: '2026-11-26T14:00:00.000Z',
  minutes: 120,
  place: 'Room 4',
  state: 'called',
  minutesState: 'none',
  ...part,
});

export const aCircularLine = (part: Part = {}) => ({
  __typename: 'Circular',
  id: 'c1',
  title: 'Smart Pension Automation, Gate 2',
  state: 'open',
  endsAt: '2026-12-02T12:00:00.000Z',
  proposedAt: '2026-11-25T12:00:00.000Z',
  isWithheld: false,
  ...part,
});

/** Chartered, amended once, with a chair, a member and a secretary. */
export const aBoard = (part: Part = {}) => ({
  __typename: 'Board',
  id: 'b1',
  name: 'AI Governance Board',
  purpose: 'Decides the gates of every pilot.',
  charter: aCharter(),
  charterVersion: 2,
  charters: [
    {
      ...{ __typename: 'CharterVersion', version: 1, reason: null },
      ...{ by: people.secretary, at: '2026-01-01T09:00:00.000Z' },
      charter: aCharter({
        sentences: [sentence('§2.1', 'The board decides when at least 2 members count.')],
      }),
    },
    {
      ...{ __typename: 'CharterVersion', version: 2, reason: 'Two were too few.' },
      ...{ by: people.chair, at: '2026-03-01T09:00:00.000Z', charter: aCharter() },
    },
  ],
  seats: [
    aBoardSeat('s1', people.chair, { office: 'chair' }),
    aBoardSeat('s2', people.away, { delegate: people.delegate }),
    aBoardSeat('s6', people.secretary, { office: 'secretary', hasVote: false }),
  ],
  nextMeeting: null,
  meetings: [],
  circulars: [],
  actions: boardActions(),
  ...part,
});
