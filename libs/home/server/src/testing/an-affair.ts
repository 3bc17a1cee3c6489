import type { BoardEvent, MeetingEvent, MeetingEventOf, Seat } from '@gatehouse/boards-domain';
import type { Gate, ReviewEventOf } from '@gatehouse/gates-domain';

/** The day of March 2026, in the morning. */
export const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}T09:00:00.000Z`;

export const review = { reviewId: 'v', pilotId: 'p' };
export const rules: Gate = {
  ...{ gateId: 'g', name: 'Gate 1', from: 'idea', to: 'framing', spendAuthority: null, boardId: 'b' },
  mustMeet: [
    {
      criterionId: 'c1',
      sentence: 'The owner has accepted',
      expression: 'pilot.ownerAccepted',
      evidence: [],
    },
  ],
  shouldMeet: [{ criterionId: 'c2', sentence: 'It is used', weight: 1, scale: 5 }],
  signOffs: [{ signOffId: 'privacy', name: 'Privacy', role: 'assurance' }],
  mayBeCircular: true,
};

export const requested: ReviewEventOf<'ReviewRequested'> = {
  ...{
    ...review,
    type: 'ReviewRequested',
    policy: { policyId: 'x', version: 1 },
    gateId: 'g',
    gate: 'Gate 1',
  },
  ...{ from: 'idea', to: 'framing', rules, request: { ask: 'a', spend: null, autonomy: null } },
  ...{ bound: { contract: null, evidence: [] }, reopens: null },
};
export const chartered: Extract<BoardEvent, { type: 'BoardChartered' }> = {
  ...{ boardId: 'b', type: 'BoardChartered', name: 'Governance Board', purpose: 'p' },
  charter: {
    ...{
      quorum: { kind: 'number', atLeast: 1 },
      majority: 'simple',
      abstentions: 'ignore',
      hasCastingVote: true,
    },
    ...{ allowsDelegates: true, circulars: { areAllowed: true, days: 7, mustBeUnanimous: false } },
    ...{ noticeDays: 3, stayDays: 14 },
  },
};
const seat = (seatId: string, person: string, office: Seat['office']): Seat => ({
  ...{
    seatId,
    person,
    office,
    hasVote: office !== 'secretary',
    from: '2026-01-01',
    until: null,
    delegate: null,
  },
});
export const seats = [
  seat('s1', 'cora', 'chair'),
  seat('s2', 'mia', 'member'),
  seat('s3', 'sam', 'secretary'),
];

export const called: MeetingEventOf<'MeetingCalled'> = {
  ...{ meetingId: 'm', type: 'MeetingCalled', boardId: 'b', number: 1, title: '1st meeting' },
  ...{ startsAt: day(12), minutes: 60, place: 'Room 1' },
};
export const placed: MeetingEvent = {
  ...{ meetingId: 'm', type: 'ItemPlaced', itemId: 'i', title: 'Gate 1', minutes: 20, rule: null },
  subject: { kind: 'review', reviewId: 'v', pilotId: 'p' },
};
export const noted: MeetingEvent = {
  meetingId: 'm',
  type: 'ItemNoted',
  noteId: 'n',
  itemId: null,
  text: 't',
};
export const frozen: MeetingEvent = {
  meetingId: 'm',
  type: 'PackFrozen',
  position: 1,
  digest: 'd',
  items: [{ itemId: 'i', digest: 'd' }],
};
export const arrived = (person: string, seatId: string): MeetingEvent => ({
  meetingId: 'm',
  type: 'MemberArrived',
  person,
  seatId,
});
export const vote = (seatId: string, person: string, by: string): MeetingEvent => ({
  ...{ meetingId: 'm', type: 'VoteCast', itemId: 'i', seatId, person, by, ballot: 'go', rationale: 'r' },
  ...{ packDigest: 'd', isRecordedForThem: by !== person },
});
