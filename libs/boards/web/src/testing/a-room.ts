/** Five seats, four of them there, one recused; item 3 is open and is a gate review. */
export const people = {
  chair: person('ra', 'Ruth Abernathy', 'RA'),
  delegate: person('yd', 'Yusuf Demir', 'YD'),
  away: person('tw', 'Tomas Wielgosz', 'TW'),
  priya: person('pr', 'Priya Raman', 'PR'),
  ingrid: person('ih', 'Ingrid Halvorsen', 'IH'),
  sponsor: person('lb', 'Leland Brooks', 'LB'),
  secretary: person('mo', 'Marguerite Okafor', 'MO'),
  owner: person('cm', 'Caroline Mbeki', 'CM'),
};

export function person(id: string, name: string, initials: string) {
  return { __typename: 'Person', id, name, initials };
}

type Person = ReturnType<typeof person>;
type Part = Record<string, unknown>;

export const aSeat = (seatId: string, whose: Person, part: Part = {}) => ({
  __typename: 'MeetingSeat',
  id: `m1/${seatId}`,
  seatId,
  person: whose,
  office: 'member',
  hasVote: true,
  delegate: null,
  present: whose,
  arrivedAt: '2026-11-26T14:00:00.000Z',
  ...part,
});

export const seats = [
  aSeat('s1', people.chair, { office: 'chair' }),
  aSeat('s2', people.away, { delegate: people.delegate, present: people.delegate }),
  aSeat('s3', people.priya),
  aSeat('s4', people.ingrid),
  aSeat('s5', people.sponsor),
  aSeat('s6', people.secretary, { office: 'secretary', hasVote: false }),
];

const standings = ['counts', 'counts_by_delegate', 'counts', 'counts', 'recused', 'no_vote'];

export const aQuorum = (part: Part = {}) => ({
  __typename: 'Quorum',
  isQuorate: true,
  entitled: 4,
  counted: 4,
  required: 3,
  rule: '§4.1 At least 3 members.',
  sentence: '4 of 5 count for this item; the quorum is 3.',
  charterVersion: 2,
  seats: seats.map((seat, index) => ({
    seatId: seat.seatId,
    person: seat.person,
    present: seat.present,
    standing: standings[index],
    because:
      standings[index] === 'recused'
        ? 'Leland Brooks sponsors this pilot, so charter §4.2 withdraws him.'
        : 'Counts.',
  })),
  ...part,
});

export const lostQuorum = () => aQuorum({ isQuorate: false, counted: 2, entitled: 4 });

export const aVote = (seatId: string, whose: Person, { ballot, ...part }: Part & { ballot: string }) => ({
  __typename: 'CastVote',
  seatId,
  person: whose,
  by: whose,
  ballot,
  rationale: 'Read the evidence.',
  at: '2026-11-26T14:31:00.000Z',
  isUnconfirmed: false,
  wasChanged: false,
  ...part,
});

export const aTally = (counts: Record<string, number>, part: Part = {}) => ({
  __typename: 'VoteTally',
  counts: Object.entries(counts).map(([ballot, votes]) => ({ ballot, votes })),
  needed: 3,
  carried: null,
  byCastingVote: false,
  sentence: 'Nothing carries yet.',
  ...part,
});

export const anItem = (itemId: string, part: Part = {}) => ({
  __typename: 'MeetingItem',
  id: `m1/${itemId}`,
  itemId,
  kind: 'information',
  title: 'Minutes of 29 Oct, open actions',
  minutes: 10,
  state: 'waiting',
  pilotId: null,
  pilotName: null,
  reviewId: null,
  text: null,
  openedAt: null,
  spentSeconds: 0,
  isWithheld: false,
  recusals: [],
  quorum: null,
  votes: [],
  tally: null,
  decision: null,
  deferredBecause: null,
  returnOn: null,
  questions: [],
  notes: [],
  attachments: [],
  ...part,
});

export const reviewItem = (part: Part = {}) =>
  anItem('i3', {
    kind: 'review',
    title: 'Disability Benefits Document Classifier, Gate 3',
    minutes: 25,
    state: 'open',
    pilotId: 'p1',
    pilotName: 'Disability Benefits Document Classifier',
    reviewId: 'r1',
    openedAt: new Date(Date.now() - 680_000).toISOString(),
    recusals: [{ person: people.sponsor, basis: 'sponsor', reason: null, since: '2026-11-26T14:20:00.000Z' }],
    quorum: aQuorum(),
    votes: [
      aVote('s2', people.away, { ballot: 'conditional_go', by: people.delegate }),
      aVote('s3', people.priya, { ballot: 'conditional_go' }),
      aVote('s4', people.ingrid, {
        ballot: 'hold',
        rationale: 'A rollback nobody has tried this quarter is not a rollback.',
      }),
    ],
    tally: aTally({ conditional_go: 2, hold: 1 }),
    ...part,
  });

export const withheldItem = () =>
  reviewItem({
    ...{ pilotId: null, pilotName: null, reviewId: null, isWithheld: true, recusals: [] },
    ...{ quorum: null, votes: [], tally: null, openedAt: null },
  });

type Open = string | [command: string, about: string];

/** What the server offers: these are open. */
export const offers = (open: readonly Open[], closed: Record<string, string> = {}) => [
  ...open.map((one) => ({
    ...(typeof one === 'string' ? { command: one, about: null } : { command: one[0], about: one[1] }),
    isOpen: true,
    reason: null,
  })),
  ...Object.entries(closed).map(([command, reason]) => ({ command, about: 'i3', isOpen: false, reason })),
];

export const aRoom = (part: Part = {}) => ({
  __typename: 'Meeting',
  id: 'm1',
  revision: 30,
  boardId: 'b1',
  boardName: 'AI Governance Board',
  number: 38,
  title: 'November meeting',
  startsAt: '2026-11-26T14:00:00.000Z',
  minutes: 120,
  place: 'Room 2',
  state: 'open',
  openedAt: '2026-11-26T14:02:00.000Z',
  openedBy: people.chair,
  closedAt: null,
  cancelledBecause: null,
  minutesState: 'none',
  charterVersion: 2,
  charter: { majority: 'simple', abstentions: 'ignore', hasCastingVote: true },
  items: [
    anItem('i1', {
      state: 'decided',
      spentSeconds: 540,
      decision: aDecision({ outcome: 'approve' }),
      tally: aTally({ approve: 4 }, { carried: 'approve' }),
    }),
    anItem('i2', { title: 'What the backtest says', minutes: 15 }),
    reviewItem(),
  ],
  seats,
  guests: [],
  apologies: [],
  actions: [],
  pack: {
    position: '0000000000184590',
    digest: '7c1ea09b55d2'.padEnd(64, '0'),
    frozenAt: '2026-11-24T12:00:00.000Z',
    frozenBy: people.secretary,
    since: [
      {
        itemId: 'i3',
        position: '0000000000184600',
        sentence: 'Operations signed off.',
        at: '2026-11-25T12:00:00.000Z',
      },
    ],
  },
  commands: [],
  ...part,
});

export function aDecision(part: Part = {}) {
  return {
    __typename: 'Decision',
    id: 'd1',
    outcome: 'conditional_go',
    because: null,
    returnOn: null,
    redo: [],
    conditions: [],
    killReason: null,
    lessons: null,
    dissent: [],
    at: '2026-11-26T14:40:00.000Z',
    sealedBy: people.chair,
    isVoided: false,
    ...part,
  };
}

export const aCriterion = (sentence: string, part: Part = {}) => ({
  criterionId: sentence,
  sentence,
  verdict: 'met',
  because: '',
  since: '2026-11-03T12:00:00.000Z',
  isExcepted: false,
  evidence: [],
  ...part,
});

export const aReview = (part: Part = {}) => ({
  __typename: 'GateReview',
  id: 'r1',
  pilotId: 'p1',
  pilotName: 'Disability Benefits Document Classifier',
  gate: 'Gate 3',
  gateId: 'g3',
  from: 'pilot',
  to: 'limited_production',
  state: 'ready',
  ask: 'Asks for 6 offices, autonomy stays at 1',
  spend: null,
  autonomyAsked: null,
  requestedBy: people.owner,
  requestedAt: '2026-11-10T09:00:00.000Z',
  bound: { contractVersion: 5 },
  mustMeet: [
    aCriterion('Accountable owner has accepted'),
    aCriterion('Rollback rehearsed in the last 90 days', {
      verdict: 'unmet',
      because: 'The newest rehearsal is 104 days old.',
    }),
  ],
  shouldMeet: [
    {
      criterionId: 'adoption',
      sentence: 'Adoption in the pilot offices',
      weight: 3,
      scale: 5,
      mean: 3.75,
      spread: 1,
      scores: [4, 4, 3, 4].map((score, index) => ({
        assessor: person(`a${index}`, `Assessor ${index}`, 'A'),
        score,
        comment: '',
      })),
    },
  ],
  score: 3.5,
  signOffs: [
    {
      signOffId: 'privacy',
      name: 'Privacy',
      state: 'given',
      person: person('hl', 'Hannah Lindqvist', 'HL'),
      note: null,
      at: '2026-11-20T09:00:00.000Z',
      contractVersion: 5,
    },
  ],
  evidenceRequests: [],
  voidings: [],
  waitsFor: [],
  ...part,
});

export const meAs = ({ id, name, initials }: Person) => ({
  me: { person: { id, name, title: null, initials, grants: [] } },
});
