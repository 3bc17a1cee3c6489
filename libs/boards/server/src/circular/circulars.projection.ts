import {
  circularEventTypes,
  evolveCircular,
  noCircular,
  type Circular,
  type CircularEvent,
  type CircularEventOf,
  type ProposedCircular,
} from '@gatehouse/boards-domain';
import type { Envelope } from '@gatehouse/event-store';
import type { Instant } from '@gatehouse/kernel';
import { projection, text } from '@gatehouse/projections';

/** A circular as its decider knows it, with who did what when. */
export type CircularRow = {
  circularId: string;
  /** Number of events so far. */
  revision: number;
  circular: ProposedCircular;
  proposedBy: string;
  proposedAt: Instant;
  /** By seat: when the vote that stands was cast. */
  votedAt: Readonly<Record<string, Instant>>;
  /** By person: since when they are withdrawn. */
  recusedSince: Readonly<Record<string, Instant>>;
  withdrawnBecause: string | null;
};

type Fold = (row: CircularRow, event: CircularEvent, envelope: Envelope) => CircularRow;

const next: Fold = (row, event, { version }) => ({
  ...row,
  revision: version,
  circular: proposedIn(evolveCircular(row.circular, event)),
});

const voted = (
  row: CircularRow,
  event: CircularEventOf<'CircularVoteCast' | 'CircularVoteChanged'>,
  envelope: Envelope,
): CircularRow => ({
  ...next(row, event, envelope),
  votedAt: { ...row.votedAt, [event.seatId]: envelope.occurredAt },
});

const recused = (
  row: CircularRow,
  event: CircularEventOf<'CircularConflictDeclared' | 'CircularMemberRecused'>,
  envelope: Envelope,
): CircularRow => ({
  ...next(row, event, envelope),
  recusedSince: { [event.person]: envelope.occurredAt, ...row.recusedSince },
});

const proposedIn = (circular: Circular): ProposedCircular => {
  if (circular.kind === 'proposed') return circular;
  throw new Error('A circular begins with its proposal.');
};

export const circulars = projection<CircularRow, CircularEvent>()({
  name: 'circular',
  version: 1,
  history: 'versions',
  keys: ({ circularId }) => [circularId],
  columns: {
    board: text(({ circular }) => circular.boardId, true),
    proposed_at: text((row) => row.proposedAt),
    /** The deadline, while it is waited for. */
    ends_at: text(({ circular }) => (circular.state === 'open' ? circular.endsAt : null), true),
  },
  starts: {
    CircularProposed: (event, { version, by, occurredAt }) => ({
      ...{ circularId: event.circularId, revision: version, proposedBy: by, proposedAt: occurredAt },
      circular: proposedIn(evolveCircular(noCircular, event)),
      ...{ votedAt: {}, recusedSince: {}, withdrawnBecause: null },
    }),
  },
  changes: {
    ...Object.fromEntries(circularEventTypes.map((type) => [type, next])),
    CircularVoteCast: voted,
    CircularVoteChanged: voted,
    CircularConflictDeclared: recused,
    CircularMemberRecused: recused,
    CircularWithdrawn: (row, event, envelope) => ({
      ...next(row, event, envelope),
      withdrawnBecause: event.reason,
    }),
  },
});
