import { replay } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Charter, Seat } from '../board/board.events';
import type { PilotPeople } from '../meeting/item';
import { sampleResult, sampleReview } from '../meeting/open-meeting-commands';
import { aReview, charter, clock, digest, now, today } from '../testing';
import { circular } from './circular';
import type { CircularCommand } from './circular.commands';
import type { CircularEvent, CircularEventOf } from './circular.events';
import { circularStanding } from './circular-standing';

describe('a circular resolution, whoever answers and in whatever order', () => {
  it('decides nothing without a quorum of answers, and with nobody withdrawn or twice among them', () => {
    let decided = 0;
    always(({ seats, rules, history, decision, pilot }) => {
      if (!decision) return;
      decided += 1;
      const withdrawn = withdrawnByHand(seats, history, pilot);
      const voters = decision.votes.map(({ by }) => by);
      expect(new Set(voters).size).toBe(voters.length);
      for (const { person, by } of decision.votes) {
        expect(withdrawn).not.toContain(person);
        expect(withdrawn).not.toContain(by);
      }
      const voting = seats.filter(({ hasVote }) => hasVote);
      const entitled = voting.filter(({ person }) => !withdrawn.includes(person));
      expect(voters.length).toBeGreaterThanOrEqual(requiredByHand(rules, voting.length, entitled.length));
      const mine = decision.votes.filter(({ ballot }) => ballot === decision.result.outcome).length;
      expect(mine).toBeGreaterThan(0);
      if (rules.circulars.mustBeUnanimous) expect(mine).toBe(voters.length);
      if (rules.majority === 'absolute' && !decision.tally.byCastingVote && !rules.circulars.mustBeUnanimous)
        expect(mine * 2).toBeGreaterThan(entitled.length);
    });
    expect(decided).toBeGreaterThan(20);
  });

  it('is over once: nothing follows a decision, a lapse or a withdrawal', () =>
    always(({ history }) => {
      const end = history.findIndex(({ type }) =>
        ['CircularDecided', 'CircularLapsed', 'CircularWithdrawn'].includes(type),
      );
      if (end >= 0) expect(history.slice(end + 1)).toEqual([]);
    }));
});

const people = ['ana', 'bo', 'cleo', 'dan', 'eve', 'finn'] as const;
const aPerson = fc.constantFrom(...people);

const seatings: fc.Arbitrary<Seat[]> = fc
  .array(
    fc.record({ person: aPerson, hasVote: fc.constantFrom(true, true, false), delegate: fc.option(aPerson) }),
    {
      minLength: 3,
      maxLength: 6,
    },
  )
  .map((all) =>
    all.map(({ person, hasVote, delegate }, index): Seat => ({
      ...{ seatId: `seat${index}`, person, hasVote, from: '2026-01-01', until: null },
      office: index === 0 ? 'chair' : index === 1 ? 'secretary' : 'member',
      delegate: delegate === person ? null : delegate,
    })),
  );

const charters: fc.Arbitrary<Charter> = fc
  .record({
    quorum: fc.oneof(
      fc.record({ kind: fc.constant('number' as const), atLeast: fc.integer({ min: 1, max: 3 }) }),
      fc.record({
        kind: fc.constant('share' as const),
        percent: fc.integer({ min: 1, max: 100 }),
        of: fc.constantFrom('seats' as const, 'entitled' as const),
      }),
    ),
    majority: fc.constantFrom('simple' as const, 'two-thirds' as const, 'absolute' as const),
    abstentions: fc.constantFrom('count' as const, 'ignore' as const),
    hasCastingVote: fc.boolean(),
    allowsDelegates: fc.boolean(),
    circulars: fc.record({
      ...{ areAllowed: fc.constant(true), days: fc.constant(7) },
      mustBeUnanimous: fc.constantFrom(false, false, true),
    }),
  })
  .map(charter);

const tries = fc.record({
  who: aPerson,
  type: fc.oneof(
    { weight: 12, arbitrary: fc.constant('CastCircularVote') },
    { weight: 4, arbitrary: fc.constant('DecideCircular') },
    { weight: 1, arbitrary: fc.constantFrom('DeclareCircularConflict', 'LapseCircular') },
  ),
  ballot: fc.constantFrom('go' as const, 'go' as const, 'hold' as const, 'abstain' as const),
  isLate: fc.constantFrom(false, true),
});
type Try = typeof tries extends fc.Arbitrary<infer One> ? One : never;

type Run = {
  seats: readonly Seat[];
  rules: Charter;
  pilot: PilotPeople;
  history: readonly CircularEvent[];
  decision: CircularEventOf<'CircularDecided'> | undefined;
};

const always = (holds: (run: Run) => void): void =>
  fc.assert(
    fc.property(
      fc.record({ seats: seatings, rules: charters, owner: fc.option(aPerson, { freq: 2 }) }),
      fc.array(tries, { minLength: 15, maxLength: 50 }),
      (board, attempts) => holds(run(board, attempts)),
    ),
    { numRuns: 150, seed: 6 },
  );

type AskedBoard = { seats: readonly Seat[]; rules: Charter; owner: string | null };

const run = ({ seats, rules, owner }: AskedBoard, attempts: readonly Try[]): Run => {
  const pilot = { owner, sponsor: 'sara' };
  const history: CircularEvent[] = [
    {
      ...{ type: 'CircularProposed', circularId: 'c', boardId: 'ai', subject: aReview, title: 'Gate 2' },
      ...{ question: 'May it pass?', endsAt: '2026-05-21T09:00:00.000Z', position: 1, packDigest: digest },
      ...{ onDay: today, charterVersion: 1, charter: rules, seats },
    },
  ];
  for (const attempt of attempts) {
    const decision = circular.decide(commandOf(attempt, history, pilot), replay(circular, history));
    if (decision.accepted) history.push(...decision.events);
    else expect(decision.reason).toMatch(/[.?]$/);
  }
  const decision = history.find(
    (event): event is CircularEventOf<'CircularDecided'> => event.type === 'CircularDecided',
  );
  return { seats, rules, pilot, history, decision };
};

const commandOf = (
  { who, type, ballot, isLate }: Try,
  history: readonly CircularEvent[],
  pilot: PilotPeople,
): CircularCommand => {
  const state = replay(circular, history);
  const carried = state.kind === 'proposed' ? circularStanding(state, pilot).tally.carried : null;
  const chair = state.kind === 'proposed' ? (state.seats[0]?.person ?? who) : who;
  const isEnd = type === 'LapseCircular' || (isLate && type === 'DecideCircular');
  const person =
    type === 'LapseCircular'
      ? clock
      : { person: type === 'DecideCircular' && isLate ? chair : who, grants: [] };
  return {
    ...{ circularId: 'c', actor: person, today, now: isEnd ? '2026-05-22T09:00:00.000Z' : now, type },
    ...{ ballot, rationale: 'Because.', packDigest: digest, pilot, reason: 'A reason.', rule: 'clock' },
    ...{ decisionId: 'd', result: sampleResult(carried ?? 'go', { actor: person, today }) },
    review: sampleReview(aReview),
    // Facts that a type does not ask for come along unread; the compiler cannot know that.
  };
};

const requiredByHand = ({ quorum }: Charter, seats: number, entitled: number): number =>
  quorum.kind === 'number'
    ? quorum.atLeast
    : Math.max(1, Math.ceil(((quorum.of === 'seats' ? seats : entitled) * quorum.percent) / 100));

const withdrawnByHand = (
  seats: readonly Seat[],
  history: readonly CircularEvent[],
  { owner, sponsor }: PilotPeople,
): string[] => {
  const declared = history.flatMap((event) =>
    event.type === 'CircularConflictDeclared' ? [event.person] : [],
  );
  const own = [...declared, owner, sponsor].filter((one) => one !== null);
  const voters = seats.filter(({ hasVote }) => hasVote).map(({ person }) => person);
  const delegates = seats.flatMap(({ person, delegate }) =>
    own.includes(person) && delegate !== null && !voters.includes(delegate) ? [delegate] : [],
  );
  return [...own, ...delegates];
};
