import { replay } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Charter, Seat } from '../board/board.events';
import type { CharteredBoard } from '../board/board.state';
import { aBoard, called, charter, digest, frozen, meetingId, opened, placed, sends, today } from '../testing';
import type { PilotPeople } from './item';
import { sampleResult, sampleReview } from './open-meeting-commands';
import { meeting } from './meeting';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingEvent, MeetingEventOf } from './meeting.events';
import type { AgendaItem, Meeting } from './meeting.state';
import { standingOf } from './standing';
import { minutesOf } from './minutes';
import { minutesText, minutesTextOf } from './minutes-text';

describe('a meeting, whatever people do in it and in whatever order', () => {
  it('decides nothing without a quorum at that moment', () =>
    always(({ board, steps }) => {
      for (const { event, before, pilot } of decisionsIn(steps)) {
        const there = countedByHand(board, before, { itemId: event.itemId, pilot });
        expect(there.size).toBeGreaterThanOrEqual(
          requiredByHand(board, before, { itemId: event.itemId, pilot }),
        );
        expect(event.proof).toMatchObject({ counted: there.size, isQuorate: true });
      }
    }));

  it('counts no vote of anybody withdrawn, of an owner or of a sponsor', () =>
    always(({ board, steps }) => {
      for (const { event, before, pilot } of decisionsIn(steps)) {
        const withdrawn = withdrawnByHand(board, before, { itemId: event.itemId, pilot });
        for (const vote of event.votes) {
          expect(withdrawn).not.toContain(vote.person);
          expect(withdrawn).not.toContain(voterOf(before, event.itemId, vote.seatId));
        }
      }
    }));

  it('counts nobody twice, and nobody who is not there', () =>
    always(({ board, steps }) => {
      for (const { event, before, pilot } of decisionsIn(steps)) {
        const voters = event.votes.map(({ seatId }) => voterOf(before, event.itemId, seatId));
        expect(new Set(voters).size).toBe(voters.length);
        const there = countedByHand(board, before, { itemId: event.itemId, pilot });
        for (const voter of voters) expect(there).toContain(voter);
      }
    }));

  it('seals what has a majority, and nothing else', () =>
    always(({ board, steps }) => {
      for (const { event } of decisionsIn(steps)) {
        const { votes, result, tally, proof } = event;
        const mine = votes.filter(({ ballot }) => ballot === result.outcome).length;
        const ignored = board.charter.abstentions === 'ignore';
        const given = votes.filter(({ ballot }) => !(ignored && ballot === 'abstain')).length;
        const base = board.charter.majority === 'absolute' ? proof.entitled : given;
        if (board.charter.majority === 'two-thirds') expect(mine * 3).toBeGreaterThanOrEqual(base * 2);
        else if (tally.byCastingVote) expect(mine * 2).toBe(base);
        else expect(mine * 2).toBeGreaterThan(base);
        expect(mine).toBeGreaterThan(0);
      }
    }));

  it('is sealed: after a decision nothing changes its result or its votes', () =>
    always(({ steps }) => {
      const after = new Set<string>();
      for (const { events, state } of steps)
        for (const event of events) {
          if ('itemId' in event && event.itemId !== null && after.has(event.itemId))
            expect(openAfterTheSeal).toContain(event.type);
          if (event.type === 'ItemDecided') after.add(event.itemId);
          if (event.type === 'ItemDecided' && state.kind === 'called')
            expect(state.items.find(({ itemId }) => itemId === event.itemId)?.decision).toEqual(event);
        }
      const last = steps.at(-1)?.state;
      for (const { event } of decisionsIn(steps))
        expect(last).toMatchObject({
          items: expect.arrayContaining([expect.objectContaining({ itemId: event.itemId, decision: event })]),
        });
    }));

  it('lets nobody who is withdrawn do anything on the item', () =>
    always(({ steps }) => {
      for (const { command, events, before } of steps)
        for (const event of events) {
          if (!('itemId' in event) || event.itemId === null || mayDoWithdrawn.includes(event.type)) continue;
          expect(recusedIn(before, event.itemId)).not.toContain(command.actor.person);
        }
    }));

  it('opens one item at a time', () =>
    always(({ steps }) => {
      for (const { state } of steps)
        if (state.kind === 'called')
          expect(state.items.filter((item) => item.state === 'open').length).toBeLessThanOrEqual(1);
    }));

  it('is what its events say, and takes nothing twice', () =>
    always(({ history, steps }) => {
      const last = steps.at(-1);
      if (last) expect(replay(meeting, history)).toEqual(last.state);
      for (const { command, events, state } of steps) {
        const again = meeting.decide(command, state);
        if (events.length > 0 && again.accepted)
          for (const event of again.events) expect(taken).not.toContain(event.type);
      }
    }));

  it('says no in a sentence', () =>
    always(({ refusals }) => {
      for (const { reason } of refusals) expect(reason).toMatch(/^[A-Z“0-9][^]*[.?]$/);
    }));

  it('has minutes that are the same from its record as from its events', () =>
    always(({ history }) => {
      const state = replay(meeting, history);
      const told = minutesText(minutesOf(history.map((event) => ({ event, at: null }))));
      expect(state.kind === 'called' && minutesTextOf(state)).toBe(told);
    }));

  it('does come to decisions in these tests, of every kind, and loses its quorum', () => {
    const seen = new Map<string, number>();
    const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
    always(({ steps, refusals }) => {
      for (const { event } of decisionsIn(steps)) {
        count(event.result.outcome);
        if (event.tally.byCastingVote) count('casting vote');
        if (event.votes.some(({ by, person }) => by !== person)) count('delegate or secretary');
        if (event.proof.seats.some(({ standing }) => standing === 'recused')) count('recused');
        if (event.proof.seats.some(({ standing }) => standing === 'counts-elsewhere')) count('two seats');
      }
      for (const { code } of refusals) if (code === 'not-quorate') count('not quorate');
    }, 300);
    expect([...seen.keys()].sort()).toEqual(
      [
        ...[
          'approve',
          'casting vote',
          'conditional-go',
          'delegate or secretary',
          'go',
          'hold',
          'not quorate',
        ],
        ...['recused', 'two seats'],
      ].sort(),
    );
  });
});

const openAfterTheSeal = ['ItemNoted', 'VoteConfirmed', 'ActionAssigned', 'RecusalEnded', 'ItemDecided'];
/** What a person who is withdrawn may still set off: their own part in it comes and goes, the meeting ends for all. */
const mayDoWithdrawn = ['MemberRecused', 'ConflictDeclared', 'RecusalEnded', 'ItemDeferred', 'ItemPlaced'];
const taken = [
  'VoteCast',
  'ItemDecided',
  'MemberArrived',
  'MeetingOpened',
  'MeetingClosed',
  'MinutesApproved',
];

type Step = {
  command: MeetingCommand;
  pilot: PilotPeople | null;
  before: readonly MeetingEvent[];
  events: readonly MeetingEvent[];
  state: Meeting;
};
type Run = {
  board: CharteredBoard;
  history: readonly MeetingEvent[];
  steps: readonly Step[];
  refusals: readonly { code: string; reason: string }[];
};

const decisionsIn = (steps: readonly Step[]) =>
  steps.flatMap(({ events, before, pilot }) =>
    events.flatMap((event) => (event.type === 'ItemDecided' ? [{ event, before, pilot }] : [])),
  );

type About = { itemId: string; pilot: PilotPeople | null };

/** As somebody with paper and pencil would count: who sits, without whoever is withdrawn, everybody once. */
const countedByHand = (board: CharteredBoard, before: readonly MeetingEvent[], about: About): Set<string> => {
  const there = presentIn(before);
  const withdrawn = withdrawnByHand(board, before, about);
  const sitters = votingSeats(board).flatMap(({ person, delegate }) => {
    if (withdrawn.includes(person)) return [];
    if (there.includes(person)) return [person];
    const mayStandIn = board.charter.allowsDelegates && delegate !== null && there.includes(delegate);
    return mayStandIn && !withdrawn.includes(delegate) ? [delegate] : [];
  });
  return new Set(sitters);
};

const requiredByHand = (board: CharteredBoard, before: readonly MeetingEvent[], about: About): number => {
  const withdrawn = withdrawnByHand(board, before, about);
  const seats = votingSeats(board);
  const { quorum } = board.charter;
  if (quorum.kind === 'number') return quorum.atLeast;
  const base = quorum.of === 'seats' ? seats : seats.filter(({ person }) => !withdrawn.includes(person));
  return Math.max(1, Math.ceil((base.length * quorum.percent) / 100));
};

const withdrawnByHand = (
  { seats }: CharteredBoard,
  before: readonly MeetingEvent[],
  { itemId, pilot }: About,
): string[] => {
  const isAboutPilot = itemId !== 'news';
  const parts = isAboutPilot ? [pilot?.owner, pilot?.sponsor].filter((one) => typeof one === 'string') : [];
  const withdrawn = [...recusedIn(before, itemId), ...parts];
  const voters = votingSeats({ seats }).map(({ person }) => person);
  const delegates = inTerm(seats)
    .filter(({ person }) => ownReason(before, itemId, person) || parts.includes(person))
    .flatMap(({ delegate }) => (delegate !== null && !voters.includes(delegate) ? [delegate] : []));
  return [...withdrawn, ...delegates];
};

const inTerm = (seats: readonly Seat[]): Seat[] =>
  seats.filter(({ from, until }) => from <= today && (until === null || until >= today));
const votingSeats = ({ seats }: Pick<CharteredBoard, 'seats'>): Seat[] =>
  inTerm(seats).filter(({ hasVote }) => hasVote);

const presentIn = (before: readonly MeetingEvent[]): string[] =>
  before.reduce<string[]>((there, event) => {
    if (event.type === 'MemberArrived') return [...there, event.person];
    return event.type === 'MemberLeft' ? there.filter((one) => one !== event.person) : there;
  }, []);

const recusalsIn = (before: readonly MeetingEvent[], itemId: string): MeetingEventOf<'MemberRecused'>[] =>
  before.reduce<MeetingEventOf<'MemberRecused'>[]>((recused, event) => {
    if (event.type === 'MemberRecused' && event.itemId === itemId) return [...recused, event];
    return event.type === 'RecusalEnded' && event.itemId === itemId
      ? recused.filter(({ person }) => person !== event.person)
      : recused;
  }, []);

const recusedIn = (before: readonly MeetingEvent[], itemId: string): string[] =>
  recusalsIn(before, itemId).map(({ person }) => person);

const ownReason = (before: readonly MeetingEvent[], itemId: string, person: string): boolean =>
  recusalsIn(before, itemId).some(
    (one) => one.person === person && ['declared', 'owner', 'sponsor'].includes(one.basis),
  );

const voterOf = (before: readonly MeetingEvent[], itemId: string, seatId: string): string => {
  const vote = before.findLast(
    (event): event is MeetingEventOf<'VoteCast' | 'VoteChanged'> =>
      (event.type === 'VoteCast' || event.type === 'VoteChanged') &&
      event.itemId === itemId &&
      event.seatId === seatId,
  );
  if (!vote) throw new Error(`no vote for ${seatId}`);
  return vote.isRecordedForThem ? vote.person : vote.by;
};

const people = ['ana', 'bo', 'cleo', 'dan', 'eve', 'finn', 'gus', 'sol'] as const;
const aPerson = fc.constantFrom(...people);
const itemIds = ['review', 'return', 'news'] as const;

const seats: fc.Arbitrary<readonly Seat[]> = fc
  .array(
    fc.record({
      person: aPerson,
      hasVote: fc.constantFrom(true, true, true, false),
      delegate: fc.option(aPerson, { freq: 2 }),
      until: fc.option(fc.constantFrom('2026-05-13', '2026-12-31'), { freq: 6, nil: null }),
    }),
    { minLength: 3, maxLength: 7 },
  )
  .map((all) =>
    all.map(({ person, hasVote, delegate, until }, index): Seat => ({
      ...{ seatId: `seat${index}`, person, from: '2026-01-01', until, hasVote },
      office: index === 0 ? 'chair' : index === 1 ? 'secretary' : 'member',
      delegate: delegate === person ? null : delegate,
    })),
  );

const rules: fc.Arbitrary<Charter> = fc
  .record({
    quorum: fc.oneof(
      fc.record({ kind: fc.constant('number' as const), atLeast: fc.integer({ min: 1, max: 4 }) }),
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
  })
  .map(charter);

const pilots: fc.Arbitrary<PilotPeople | null> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({ owner: 'otto', sponsor: 'sara' }) },
  { weight: 1, arbitrary: fc.record({ owner: aPerson, sponsor: fc.option(aPerson) }) },
);

/** What somebody tries; what it lacks is filled in when its turn comes. */
const tries = fc.record({
  who: aPerson,
  type: fc.oneof(
    { weight: 9, arbitrary: fc.constant('CastVote') },
    { weight: 5, arbitrary: fc.constant('DecideItem') },
    { weight: 4, arbitrary: fc.constantFrom('Arrive', 'Arrive', 'Leave') },
    { weight: 3, arbitrary: fc.constantFrom('OpenItem', 'OpenItem', 'DeclareConflict', 'EndRecusal') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'DeferItem',
        'NoteItem',
        'ConfirmVote',
        'FreezePack',
        'PlaceItem',
        'AskQuestion',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('AssignAction', 'OrderAgenda', 'RemoveItem', 'CloseMeeting', 'PauseItem'),
    },
    { weight: 1, arbitrary: fc.constantFrom('DraftMinutes', 'ApproveMinutes', 'AddErratum') },
  ),
  person: aPerson,
  itemId: fc.constantFrom(...itemIds),
  ballot: fc.constantFrom(
    'go' as const,
    'go' as const,
    'hold' as const,
    'conditional-go' as const,
    'abstain' as const,
  ),
  seat: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 6 }) },
  ),
  pilot: pilots,
});
type Try = typeof tries extends fc.Arbitrary<infer One> ? One : never;

const always = (holds: (run: Run) => void, numRuns = 100): void =>
  fc.assert(
    fc.property(
      seats,
      rules,
      fc.array(tries, { minLength: 30, maxLength: 110 }),
      (seats, charter, attempts) => holds(run(aBoard({ seats, charter }), attempts)),
    ),
    { numRuns, seed: 6 },
  );

const run = (board: CharteredBoard, attempts: readonly Try[]): Run => {
  const history: MeetingEvent[] = [
    called,
    placed('review'),
    placed('return', { kind: 'return', pilotId: 'p2' }),
    placed('news', { kind: 'information', text: 'News.' }),
    frozen(...itemIds),
    opened({ seats: board.seats, charter: board.charter }),
    ...people.slice(0, 6).map((person): MeetingEvent => ({
      ...{ type: 'MemberArrived', meetingId, person },
      seatId: board.seats.find((seat) => seat.person === person)?.seatId ?? null,
    })),
    { type: 'ItemOpened', meetingId, itemId: 'review' },
  ];
  const refusals: { code: string; reason: string }[] = [];
  const steps: Step[] = [];
  let state = replay(meeting, history);
  for (const attempt of attempts) {
    const command = commandOf(attempt, board, state);
    const decision = meeting.decide(command, state);
    if (!decision.accepted) {
      refusals.push(decision);
      continue;
    }
    const before = [...history];
    history.push(...decision.events);
    state = decision.events.reduce((now, event) => meeting.evolve(now, event), state);
    steps.push({ command, pilot: attempt.pilot, before, events: decision.events, state });
  }
  return { board, history, steps, refusals };
};

const carriedOn = (state: Meeting, item: AgendaItem) =>
  state.kind === 'called' && state.rules
    ? standingOf(state, item, { rules: state.rules, pilot: null }).tally.carried
    : null;

const commandOf = (one: Try, board: CharteredBoard, state: Meeting): MeetingCommand => {
  const { who, type, person, itemId: wished, seat, pilot } = one;
  const items = state.kind === 'called' ? state.items : [];
  const open = items.find((item) => item.state === 'open');
  const isOnOpen = type === 'CastVote' || type === 'DecideItem' || type === 'DeclareConflict';
  const itemId = isOnOpen && open ? open.itemId : wished;
  const isReview = itemId === 'review';
  const yesOrNo = one.ballot === 'abstain' ? ('abstain' as const) : ('approve' as const);
  const ballot = isReview ? one.ballot : yesOrNo;
  const given = ballot === 'abstain' ? (isReview ? 'go' : 'approve') : ballot;
  // Half of those who decide read the tally first.
  const outcome = (seat === null && open && carriedOn(state, open)) || given;
  const about = { actor: { person: who, grants: [] }, today };
  const chair = board.seats[0]?.person ?? who;
  return sends(type === 'DecideItem' && seat === null ? chair : who, {
    ...{ type, board, pilot, itemId, person: type === 'Arrive' || type === 'Leave' ? who : person },
    ...{ ballot, seatId: type === 'CastVote' && seat === null ? null : `seat${seat ?? 0}` },
    ...{ rationale: 'Because.', packDigest: digest, reason: 'A reason.', returnOn: null },
    ...{ decisionId: 'd', result: sampleResult(outcome, about) },
    review: sampleReview({ kind: 'review', reviewId: 'r1', pilotId: 'p1' }),
    ...{ noteId: 'n', text: 'Words.', questionId: 'q', actionId: 'a', owner: person, dueOn: today },
    ...{ position: 200, digest, items: items.map((item) => ({ itemId: item.itemId, digest: 'x' })) },
    ...{ subject: { kind: 'information', text: person }, title: 'Late', minutes: 5, erratumId: 'e' },
    ...{ order: items.map((item) => item.itemId).reverse(), digestOf: (text: string) => text },
    seenDigest: state.kind === 'called' ? state.minutes.digest : '',
  });
};
