import type { Actor } from '@gatehouse/kernel';
import type { Ballot } from '../quorum-proof';
import type { ItemSubject, ReviewFacts } from '../meeting/item';
import type { MeetingCommand } from '../meeting/meeting.commands';
import type { MeetingEvent, MeetingEventOf } from '../meeting/meeting.events';
import { aBoard, actor, now, today } from './a-board';

export const meetingId = 'may';
export const digest = 'the pack';

export const aReview: ItemSubject = { kind: 'review', reviewId: 'r1', pilotId: 'p1' };
export const aReturn: ItemSubject = { kind: 'return', pilotId: 'p2' };

/** Owner and sponsor of the pilot who have no seat. */
export const outsiders = { owner: 'otto', sponsor: 'sara' };

export const reviewFacts = (over: Partial<ReviewFacts> = {}): ReviewFacts => ({
  ...{ reviewId: 'r1', pilotId: 'p1', version: 9, gateId: 'g2', gate: 'Gate 2' },
  policy: { policyId: 'standard', version: 3 },
  bound: { contract: { version: 2, digest: 'c2' }, evidence: [] },
  ...{ autonomyAsked: 2, unmet: [], unsigned: [], isOpen: true },
  ...over,
});

/** A command as somebody sends it, with what a handler would add; what it says itself comes last. */
export const sends = (
  who: string | Actor,
  command: { type: string } & Readonly<Record<string, unknown>>,
): MeetingCommand =>
  // Facts that a type does not ask for come along unread; the compiler cannot know that.
  ({
    ...{ meetingId, actor: typeof who === 'string' ? actor(who) : who, today, now },
    ...{ board: aBoard(), pilot: null, ...command },
  }) as unknown as MeetingCommand;

export const vote = (ballot: Ballot = 'go', over: Readonly<Record<string, unknown>> = {}) =>
  ({
    ...{ type: 'CastVote', itemId: 'review', seatId: null, ballot },
    ...{ rationale: ballot === 'abstain' ? '' : 'The evidence holds.', packDigest: digest, ...over },
  }) as const;

export const called: MeetingEventOf<'MeetingCalled'> = {
  ...{ type: 'MeetingCalled', meetingId, boardId: 'ai', number: 7, title: 'May meeting' },
  ...{ startsAt: '2026-05-21T13:00:00.000Z', minutes: 90, place: 'Room 4' },
};

export const placed = (itemId = 'review', subject: ItemSubject = aReview): MeetingEventOf<'ItemPlaced'> => ({
  ...{ type: 'ItemPlaced', meetingId, itemId, subject, title: `About ${itemId}`, minutes: 20, rule: null },
});

export const frozen = (...itemIds: string[]): MeetingEventOf<'PackFrozen'> => ({
  ...{ type: 'PackFrozen', meetingId, position: 100, digest },
  items: itemIds.map((itemId) => ({ itemId, digest: `${itemId} as shown` })),
});

export const opened = (
  over: Partial<MeetingEventOf<'MeetingOpened'>> = {},
): MeetingEventOf<'MeetingOpened'> => {
  const { charter, charterVersion, seats } = aBoard();
  return {
    ...{ type: 'MeetingOpened', meetingId, person: 'sol', onDay: today, charter, charterVersion, seats },
    ...over,
  };
};

export const arrived = (person: string, seatId: string | null = `${person}’s`): MeetingEvent => ({
  ...{ type: 'MemberArrived', meetingId, person, seatId },
});
export const left = (person: string, seatId: string | null = `${person}’s`): MeetingEvent => ({
  ...{ type: 'MemberLeft', meetingId, person, seatId },
});
export const itemOpened = (itemId = 'review'): MeetingEvent => ({ type: 'ItemOpened', meetingId, itemId });
export const itemPaused = (itemId = 'review'): MeetingEvent => ({ type: 'ItemPaused', meetingId, itemId });

export const recusedFrom = (
  person: string,
  basis: MeetingEventOf<'MemberRecused'>['basis'] = 'declared',
): MeetingEventOf<'MemberRecused'> => ({
  ...{ type: 'MemberRecused', meetingId, itemId: 'review', person, seatId: `${person}’s`, basis },
});

export const votedBy = (
  person: string,
  ballot: Ballot = 'go',
  over: Partial<MeetingEventOf<'VoteCast'>> = {},
): MeetingEventOf<'VoteCast'> => ({
  ...{ type: 'VoteCast', meetingId, itemId: 'review', seatId: `${person}’s`, person, by: person, ballot },
  rationale: ballot === 'abstain' ? '' : 'The evidence holds.',
  ...{ packDigest: digest, isRecordedForThem: false },
  ...over,
});

/** A meeting that is held, with a review on its agenda and a return after it, and these people there. */
export const held = (...people: string[]): MeetingEvent[] => [
  called,
  placed(),
  placed('return', aReturn),
  frozen('review', 'return'),
  opened(),
  arrived('sol'),
  ...people.map((person) => arrived(person)),
];

/** The same with its review open. */
export const room = (...people: string[]): MeetingEvent[] => [...held(...people), itemOpened()];
