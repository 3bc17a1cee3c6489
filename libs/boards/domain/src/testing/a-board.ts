import type { Actor } from '@gatehouse/kernel';
import type { Charter, Seat } from '../board/board.events';
import type { CharteredBoard } from '../board/board.state';

export const today = '2026-05-14';
export const now = '2026-05-14T09:00:00.000Z';

/** Somebody who acts as themselves. */
export const actor = (person: string, ...grants: Actor['grants']): Actor => ({ person, grants });
export const office = actor('olga', { role: 'programme-office', scope: { kind: 'everything' } });
export const clock = actor('rule:clock');

export const charter = (rules: Partial<Charter> = {}): Charter => ({
  quorum: { kind: 'number', atLeast: 3 },
  majority: 'simple',
  abstentions: 'ignore',
  hasCastingVote: false,
  allowsDelegates: true,
  circulars: { areAllowed: true, days: 7, mustBeUnanimous: false },
  noticeDays: 7,
  stayDays: 14,
  ...rules,
});

/** The seat of `ana` is called `ana’s`, in office since January. */
export const seat = (person: string, over: Partial<Seat> = {}): Seat => ({
  ...{ seatId: `${person}’s`, person, office: 'member', hasVote: true },
  ...{ from: '2026-01-01', until: null, delegate: null },
  ...over,
});

/** Chair, secretary without a vote, and three members, of whom Bo has Dan for a delegate. */
export const fiveSeats: readonly Seat[] = [
  seat('cleo', { office: 'chair' }),
  seat('sol', { office: 'secretary', hasVote: false }),
  seat('ana'),
  seat('bo', { delegate: 'dan' }),
  seat('eve'),
  seat('finn'),
];

export const aBoard = (over: Partial<CharteredBoard> = {}): CharteredBoard => ({
  ...{ kind: 'chartered', boardId: 'ai', name: 'AI Governance Board', purpose: 'Decides on pilots.' },
  ...{ charter: charter(), charterVersion: 2, seats: fiveSeats },
  ...over,
});
