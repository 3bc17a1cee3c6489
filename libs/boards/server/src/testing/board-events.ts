import {
  type Charter,
  type CircularEventOf,
  type ItemResult,
  type ItemSubject,
  type MeetingEvent,
  type MeetingEventOf,
  type QuorumProof,
  type Seat,
  type Tally,
} from '@gatehouse/boards-domain';
import type { Instant } from '@gatehouse/kernel';

export const charter: Charter = {
  quorum: { kind: 'number', atLeast: 2 },
  majority: 'simple',
  abstentions: 'ignore',
  hasCastingVote: false,
  allowsDelegates: true,
  circulars: { areAllowed: true, days: 5, mustBeUnanimous: false },
  noticeDays: 0,
  stayDays: 14,
};

export const seat = (person: string, office: Seat['office'] = 'member'): Seat => ({
  ...{ seatId: `seat-${person}`, person, office, hasVote: office !== 'secretary' },
  ...{ from: '2026-01-01', until: null, delegate: null },
});

export const seats: readonly Seat[] = [
  seat('cleo', 'chair'),
  seat('sol', 'secretary'),
  seat('ana'),
  seat('bo'),
];

export const chartered = (boardId: string, name: string) =>
  ({ type: 'BoardChartered', boardId, name, purpose: 'p', charter }) as const;

export const meetingCalled = (
  meetingId: string,
  { boardId = 'b1', startsAt = '2026-06-10T13:00:00.000Z' }: { boardId?: string; startsAt?: Instant } = {},
): MeetingEventOf<'MeetingCalled'> => ({
  ...{ type: 'MeetingCalled', meetingId, boardId, number: 1, title: 'Monthly' },
  ...{ startsAt, minutes: 90, place: 'Room 4' },
});

export const itemPlaced = (
  meetingId: string,
  itemId: string,
  subject: ItemSubject = { kind: 'information', text: 'The year ahead.' },
): MeetingEventOf<'ItemPlaced'> => ({
  ...{ type: 'ItemPlaced', meetingId, itemId, subject, title: `Item ${itemId}`, minutes: 15, rule: null },
});

export const itemDeferred = (meetingId: string, itemId: string, returnOn: string | null): MeetingEvent => ({
  ...{ type: 'ItemDeferred', meetingId, itemId, reason: 'Not today.', returnOn },
});

export const proof: QuorumProof = {
  ...{ seats: [], entitled: 3, counted: 3, required: 2, rule: '2', charterVersion: 1, isQuorate: true },
  sentence: '3 of 3 count.',
};
export const tally: Tally = {
  ...{ votes: { approve: 2 }, needed: 2, carried: 'approve', byCastingVote: false, sentence: 'It carries.' },
};

type Decided = {
  meetingId: string;
  itemId: string;
  subject: ItemSubject;
  result: ItemResult;
  rationale?: string;
};

export const itemDecided = ({
  meetingId,
  itemId,
  subject,
  result,
  rationale = 'It is clear.',
}: Decided): MeetingEventOf<'ItemDecided'> => ({
  ...{ type: 'ItemDecided', meetingId, itemId, decisionId: `d-${meetingId}-${itemId}`, boardId: 'b1' },
  ...{ subject, title: `Item ${itemId}`, result, dissent: [], proof, tally, packDigest: 'ab', review: null },
  votes: [
    { seatId: 'seat-ana', person: 'ana', by: 'ana', ballot: 'approve', rationale, isUnconfirmed: false },
  ],
});

export const circularProposed = (
  circularId: string,
  subject: ItemSubject = { kind: 'information', text: 'May it be used?' },
): CircularEventOf<'CircularProposed'> => ({
  ...{ type: 'CircularProposed', circularId, boardId: 'b1', subject, title: 'The new form' },
  ...{ question: 'May it be used?', endsAt: '2026-06-06T09:00:00.000Z', position: 1, packDigest: 'ab' },
  ...{ onDay: '2026-06-01', charterVersion: 1, charter, seats },
});

export const circularVote = (circularId: string, person: string): CircularEventOf<'CircularVoteCast'> => ({
  ...{ type: 'CircularVoteCast', circularId, seatId: `seat-${person}`, person, by: person },
  ...{ ballot: 'approve', rationale: 'It is clear.', packDigest: 'ab' },
});
