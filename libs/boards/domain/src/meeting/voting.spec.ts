import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { gateOutcomes, replay } from '@gatehouse/kernel';
import {
  arrived,
  called,
  charter,
  fiveSeats,
  frozen,
  held,
  itemOpened,
  left,
  meetingId,
  opened,
  outsiders,
  placed,
  recusedFrom,
  room,
  sends,
  vote,
  votedBy,
} from '../testing';
import { meeting } from './meeting';
import type { MeetingEvent } from './meeting.events';
import { itemOf } from './meeting.state';
import { standingOf } from './standing';

const { given } = scenario(meeting);
const quorate = room('cleo', 'ana', 'eve');

const changed = (
  person: string,
  over: Partial<Extract<MeetingEvent, { type: 'VoteChanged' }>> = {},
): MeetingEvent => ({
  ...votedBy(person),
  ...{ from: 'go', ...over },
  type: 'VoteChanged',
});

describe('a vote', () => {
  it('is cast with a rationale, by a member who is there', () =>
    given(...quorate)
      .when(sends('ana', vote('go', { rationale: ' The evidence holds. ' })))
      .then(votedBy('ana')));

  it.each(gateOutcomes.map((outcome) => [outcome]))('on a review can be for %s', (outcome) =>
    given(...quorate)
      .when(sends('ana', vote(outcome)))
      .then(votedBy('ana', outcome)),
  );

  it('needs no rationale where it abstains, and may have one', () => {
    given(...quorate)
      .when(sends('ana', vote('abstain')))
      .then(votedBy('ana', 'abstain'));
    given(...quorate)
      .when(sends('ana', vote('abstain', { rationale: 'I was away in April.' })))
      .then(votedBy('ana', 'abstain', { rationale: 'I was away in April.' }));
  });

  it.each(['approve', 'reject', 'maybe'])('on a review is not for %s', (ballot) =>
    given(...quorate)
      .when(sends('ana', { ...vote(), ballot }))
      .thenRefused('ballot-not-asked'),
  );

  it.each(gateOutcomes.map((outcome) => [outcome]))('on anything else is not for %s', (outcome) =>
    given(...held('cleo', 'ana', 'eve'), itemOpened('return'))
      .when(sends('ana', vote(outcome, { itemId: 'return' })))
      .thenRefused('ballot-not-asked'),
  );

  it('on anything else is yes or no', () =>
    given(...held('cleo', 'ana', 'eve'), itemOpened('return'))
      .when(sends('ana', vote('approve', { itemId: 'return' })))
      .then(votedBy('ana', 'approve', { itemId: 'return' })));

  type Code = Parameters<ReturnType<ReturnType<typeof given>['when']>['thenRefused']>[0];
  it.each<[code: Code, who: string, over: Readonly<Record<string, unknown>>]>([
    ['rationale-missing', 'ana', { rationale: '  ' }],
    ['rationale-too-long', 'ana', { rationale: 'x'.repeat(2_001) }],
    ['pack-changed', 'ana', { packDigest: 'yesterday' }],
    ['item-unknown', 'ana', { itemId: 'other' }],
    ['item-not-open', 'ana', { itemId: 'return' }],
    ['not-there', 'bo', {}],
    ['not-there', 'nobody', {}],
    ['no-vote', 'sol', {}],
    ['not-your-seat', 'ana', { seatId: 'eve’s' }],
    ['not-your-seat', 'cleo', { seatId: 'eve’s' }],
    ['no-seat', 'ana', { seatId: 'nowhere' }],
    ['recused', 'ana', { pilot: { owner: 'ana', sponsor: 'sara' } }],
    ['recused', 'ana', { pilot: { owner: 'otto', sponsor: 'ana' } }],
  ])('is refused: %s', (code, who, over) =>
    given(...quorate)
      .when(sends(who, vote('go', over)))
      .thenRefused(code),
  );

  it('is not a guest’s', () =>
    given(...quorate, arrived('gus', null))
      .when(sends('gus', vote()))
      .thenRefused('no-seat'));

  it('is not cast for somebody by whoever acts for them', () =>
    given(...quorate)
      .when(sends({ person: 'pat', grants: [], onBehalfOf: 'ana', duties: ['ownership'] }, vote()))
      .thenRefused('in-own-right-only'));

  it('changes before the decision, and says from what', () =>
    given(...quorate, votedBy('ana'))
      .when(sends('ana', vote('hold')))
      .then(changed('ana', { ballot: 'hold' })));

  it('changes its words alone', () =>
    given(...quorate, votedBy('ana'))
      .when(sends('ana', vote('go', { rationale: 'It is proven.' })))
      .then(changed('ana', { rationale: 'It is proven.' })));

  it('given again is the same vote', () =>
    given(...quorate, votedBy('ana'))
      .when(sends('ana', vote('go', { rationale: 'The evidence holds. ' })))
      .then());

  it('is a delegate’s while the member is away', () =>
    given(...room('cleo', 'ana'), arrived('dan', 'bo’s'))
      .when(sends('dan', vote()))
      .then(votedBy('bo', 'go', { by: 'dan' })));

  it('is the member’s once they are there, and no longer the delegate’s', () => {
    const history = [...room('cleo', 'ana'), arrived('dan', 'bo’s'), votedBy('bo', 'go', { by: 'dan' })];
    given(...history, arrived('bo'))
      .when(sends('dan', vote('hold')))
      .thenRefused('no-seat');
    given(...history, arrived('bo'))
      .when(sends('bo', vote()))
      .then(changed('bo'));
    expect(standing([...history, arrived('bo')]).votes).toEqual([]);
  });

  it('is a delegate’s no more when the member is withdrawn', () =>
    given(...room('cleo', 'ana', 'eve'), arrived('dan', 'bo’s'))
      .when(sends('dan', vote('go', { pilot: { owner: 'bo', sponsor: 'sara' } })))
      .thenRefused('no-seat'));

  it('counts no longer when the member leaves, and again when they return', () => {
    const history = [...quorate, arrived('finn'), votedBy('ana')];
    expect(standing(history).votes).toHaveLength(1);
    expect(standing([...history, left('ana')]).votes).toHaveLength(0);
    expect(standing([...history, left('ana'), arrived('ana')]).votes).toHaveLength(1);
  });

  it('counts no longer when the member is withdrawn', () => {
    const history = [...quorate, votedBy('ana'), votedBy('eve')];
    expect(standing([...history, recusedFrom('ana')]).votes.map(({ person }) => person)).toEqual(['eve']);
    const owner = { owner: 'eve', sponsor: null };
    expect(standing(history, owner).votes.map(({ person }) => person)).toEqual(['ana']);
  });

  it('records who has become owner meanwhile', () =>
    given(...quorate, arrived('finn'), votedBy('eve'))
      .when(sends('ana', vote('go', { pilot: { owner: 'eve', sponsor: 'sara' } })))
      .then(recusedFrom('eve', 'owner'), votedBy('ana')));
});

describe('voting', () => {
  it('is suspended without a quorum, which is said in numbers', () => {
    const state = replay(meeting, [...quorate, left('eve')]);
    expect(meeting.decide(sends('ana', vote()), state)).toMatchObject({
      code: 'not-quorate',
      reason:
        'Voting is suspended: 2 of 5 count and the quorum is 3. What was decided before stands. It resumes when a member returns.',
    });
  });

  it('resumes when a member returns, or a delegate sits in', () => {
    given(...quorate, left('eve'), arrived('eve'))
      .when(sends('ana', vote()))
      .then(votedBy('ana'));
    given(...quorate, left('eve'), arrived('dan', 'bo’s'))
      .when(sends('ana', vote()))
      .then(votedBy('ana'));
  });

  it('says that the item has to be deferred where too many are withdrawn', () => {
    const recused = ['cleo', 'bo', 'eve'].map((person) => recusedFrom(person));
    const state = replay(meeting, [...room('cleo', 'ana', 'finn'), ...recused]);
    expect(meeting.decide(sends('ana', vote()), state)).toMatchObject({
      code: 'not-quorate',
      reason: expect.stringContaining('Too many are withdrawn for this item to be decided here; defer it.'),
    });
  });

  it('is by the charter and the seats that the meeting opened with', () => {
    const lone = opened({ charter: charter({ quorum: { kind: 'number', atLeast: 1 } }), seats: fiveSeats });
    given(called, placed(), frozen('review'), lone, arrived('ana'), itemOpened())
      .when(sends('ana', vote()))
      .then(votedBy('ana'));
  });
});

describe('a vote that the secretary records', () => {
  const recorded = votedBy('ana', 'go', { by: 'sol', isRecordedForThem: true });

  it('is marked, for a member who is there', () =>
    given(...quorate)
      .when(sends('sol', vote('go', { seatId: 'ana’s' })))
      .then(recorded));

  it('counts, and is marked as not confirmed', () => {
    expect(standing([...quorate, recorded]).votes).toMatchObject([
      { person: 'ana', by: 'sol', isUnconfirmed: true },
    ]);
  });

  it('is not for somebody away, nor in place of a delegate', () => {
    given(...quorate)
      .when(sends('sol', vote('go', { seatId: 'bo’s' })))
      .thenRefused('not-your-seat');
    given(...quorate, arrived('dan', 'bo’s'))
      .when(sends('sol', vote('go', { seatId: 'bo’s' })))
      .thenRefused('not-your-seat');
    given(...quorate, recusedFrom('ana'))
      .when(sends('sol', vote('go', { seatId: 'ana’s' })))
      .thenRefused('not-your-seat');
  });

  it('is not recorded over one that the member cast themselves', () =>
    given(...quorate, votedBy('ana'))
      .when(sends('sol', vote('kill', { seatId: 'ana’s' })))
      .thenRefused('not-your-vote'));

  it('is confirmed by the member, before the decision or long after it', () => {
    const confirmed: MeetingEvent = {
      ...{ type: 'VoteConfirmed', meetingId, itemId: 'review', seatId: 'ana’s', person: 'ana', ballot: 'go' },
    };
    const confirm = { type: 'ConfirmVote', itemId: 'review', seatId: 'ana’s' } as const;
    given(...quorate, recorded)
      .when(sends('ana', confirm))
      .then(confirmed);
    given(...quorate, recorded, { type: 'MeetingClosed', meetingId, person: 'sol' })
      .when(sends('ana', confirm))
      .then(confirmed);
    given(...quorate, recorded, confirmed)
      .when(sends('ana', confirm))
      .then();
    given(...quorate, recorded)
      .when(sends('sol', confirm))
      .thenRefused('not-your-vote');
    given(...quorate)
      .when(sends('ana', confirm))
      .thenRefused('vote-unknown');
    given(...quorate, recorded, recusedFrom('ana'))
      .when(sends('ana', confirm))
      .thenRefused('recused');
  });

  it('is the member’s to change', () =>
    given(...quorate, recorded)
      .when(sends('ana', vote('kill')))
      .then(changed('ana', { ballot: 'kill' })));
});

describe('two seats', () => {
  it('are one vote: the own seat’s', () => {
    const seats = fiveSeats.map((one) => (one.person === 'bo' ? { ...one, delegate: 'ana' } : one));
    const both = [called, placed(), frozen('review'), opened({ seats }), arrived('cleo'), arrived('eve')];
    given(...both, arrived('ana'), itemOpened())
      .when(sends('ana', vote()))
      .then(votedBy('ana'));
    given(...both, arrived('ana'), itemOpened())
      .when(sends('ana', vote('go', { seatId: 'bo’s' })))
      .thenRefused('not-your-seat');
  });
});

function standing(
  history: readonly MeetingEvent[],
  pilot: { owner: string | null; sponsor: string | null } = outsiders,
) {
  const state = replay(meeting, history);
  if (state.kind !== 'called' || !state.rules) throw new Error('not open');
  const item = itemOf(state, 'review');
  if (!item) throw new Error('no item');
  return standingOf(state, item, { rules: state.rules, pilot });
}
