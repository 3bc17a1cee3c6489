import type { Day, Instant } from '@gatehouse/kernel';
import type { Charter, Seat } from '../board/board.events';
import type { ItemSubject } from '../meeting/item';
import type { ItemRecusal, ItemVote } from '../meeting/meeting.state';
import type { CircularEvent, CircularEventOf } from './circular.events';

/** What is known of a circular resolution; rules, seats and their day are those that it was proposed under. */
export type ProposedCircular = {
  kind: 'proposed';
  circularId: string;
  boardId: string;
  subject: ItemSubject;
  title: string;
  question: string;
  endsAt: Instant;
  position: number;
  packDigest: string;
  onDay: Day;
  charterVersion: number;
  charter: Charter;
  seats: readonly Seat[];
  state: 'open' | 'decided' | 'lapsed' | 'withdrawn';
  recusals: readonly ItemRecusal[];
  /** By seat. */
  votes: Readonly<Record<string, ItemVote>>;
  decision: CircularEventOf<'CircularDecided'> | null;
};

export type Circular = { kind: 'none' } | ProposedCircular;

export const noCircular: Circular = { kind: 'none' };

export const evolveCircular = (circular: Circular, event: CircularEvent): Circular => {
  if (event.type === 'CircularProposed') return proposed(event);
  return circular.kind === 'proposed' ? { ...circular, ...changeOf(circular, event) } : circular;
};

const proposed = ({ type: _, ...event }: CircularEventOf<'CircularProposed'>): ProposedCircular => ({
  ...event,
  kind: 'proposed',
  state: 'open',
  recusals: [],
  votes: {},
  decision: null,
});

type ChangingEvent = Exclude<CircularEvent, { type: 'CircularProposed' }>;
type Changes = {
  [Type in ChangingEvent['type']]: (
    event: CircularEventOf<Type>,
    circular: ProposedCircular,
  ) => Partial<ProposedCircular>;
};

const changes: Changes = {
  // What was said comes with the recusal that follows from it.
  CircularConflictDeclared: ({ person, reason }, { recusals }) => ({
    recusals: [
      ...recusals.filter((one) => one.person !== person),
      { person, seatId: null, basis: 'declared', reason },
    ],
  }),
  CircularMemberRecused: ({ person, seatId, basis }, { recusals }) => ({
    recusals: [
      ...recusals.filter((one) => one.person !== person),
      { person, seatId, basis, reason: recusals.find((one) => one.person === person)?.reason ?? null },
    ],
  }),
  CircularVoteCast: (event, circular) => voted(event, circular, false),
  CircularVoteChanged: (event, circular) => voted(event, circular, true),
  CircularDecided: (event) => ({ state: 'decided', decision: event }),
  CircularLapsed: () => ({ state: 'lapsed' }),
  CircularWithdrawn: () => ({ state: 'withdrawn' }),
};

const voted = (
  {
    seatId,
    person,
    by,
    ballot,
    rationale,
    packDigest,
  }: CircularEventOf<'CircularVoteCast' | 'CircularVoteChanged'>,
  { votes }: ProposedCircular,
  wasChanged: boolean,
): Partial<ProposedCircular> => ({
  votes: {
    ...votes,
    [seatId]: {
      ...{ seatId, person, by, ballot, rationale, packDigest },
      ...{ isRecordedForThem: false, isUnconfirmed: false, wasChanged },
    },
  },
});

const changeOf = (circular: ProposedCircular, event: ChangingEvent): Partial<ProposedCircular> => {
  // The table pairs each type with its event; indexing by a union loses the pairing, hence the cast.
  const change = changes[event.type] as (
    event: ChangingEvent,
    circular: ProposedCircular,
  ) => Partial<ProposedCircular>;
  return change(event, circular);
};
