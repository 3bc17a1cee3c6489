import { describe, expect, it } from '@jest/globals';
import type { Charter } from './board/board.events';
import type { Ballot, Tally } from './quorum-proof';
import { quorumOf } from './quorum';
import { tallyOf } from './tally';
import { charter, seat, today } from './testing';

type Row = {
  /** One ballot a seat, the chair’s first; null where that seat has not voted. */
  votes: readonly (Ballot | null)[];
  rules?: Partial<Charter>;
  /** Seats that do not count: the member is away, or withdrawn. */
  away?: readonly number[];
  recused?: readonly number[];
  carried: Tally['carried'];
  needed: number;
  byCastingVote?: boolean;
};

const simple = { majority: 'simple' } as const;
const twoThirds = { majority: 'two-thirds' } as const;
const absolute = { majority: 'absolute' } as const;
const counted = { abstentions: 'count' } as const;
const casting = { hasCastingVote: true } as const;

describe('a vote carries', () => {
  it.each<[name: string, row: Row]>([
    ['with more than half', row(['go', 'go', 'hold'], { ...simple }, ['go', 2])],
    ['with everybody', row(['go', 'go', 'go'], { ...simple }, ['go', 2])],
    ['not with half', row(['go', 'go', 'hold', 'hold'], { ...simple }, [null, 3])],
    ['with the only vote there is', row(['go', null, null], { ...simple }, ['go', 1])],
    ['not when nobody voted', row([null, null, null], { ...simple }, [null, 1])],
    ['not with a plurality', row(['go', 'go', 'hold', 'kill', 'recycle'], { ...simple }, [null, 3])],
    ['of five answers, with the majority', row(['go', 'go', 'go', 'hold', 'kill'], { ...simple }, ['go', 3])],
    [
      'not with one vote for each of five answers',
      row(['go', 'conditional-go', 'hold', 'recycle', 'kill'], { ...simple }, [null, 3]),
    ],
    ['past abstentions, where they are ignored', row(['go', 'abstain', 'abstain'], { ...simple }, ['go', 1])],
    [
      'not past abstentions, where they count',
      row(['go', 'abstain', 'abstain'], { ...simple, ...counted }, [null, 2]),
    ],
    [
      'with a majority over hold and abstention, where they count',
      row(['go', 'go', 'go', 'hold', 'abstain'], { ...simple, ...counted }, ['go', 3]),
    ],
    ['not when all abstain', row(['abstain', 'abstain', 'abstain'], { ...simple }, [null, 1])],
    ['not when all abstain and it counts', row(['abstain', 'abstain'], { ...simple, ...counted }, [null, 2])],
    ['with two thirds of three', row(['go', 'go', 'hold'], { ...twoThirds }, ['go', 2])],
    ['with two thirds of six', row(['go', 'go', 'go', 'go', 'hold', 'hold'], { ...twoThirds }, ['go', 4])],
    ['not with three of five', row(['go', 'go', 'go', 'hold', 'hold'], { ...twoThirds }, [null, 4])],
    ['with four of five', row(['go', 'go', 'go', 'go', 'hold'], { ...twoThirds }, ['go', 4])],
    ['of two thirds, past abstentions', row(['go', 'go', 'abstain', 'hold'], { ...twoThirds }, ['go', 2])],
    [
      'not of two thirds, where abstentions count',
      row(['go', 'go', 'abstain', 'hold'], { ...twoThirds, ...counted }, [null, 3]),
    ],
    [
      'with more than half of those entitled',
      row(['go', 'go', 'go', null, null], { ...absolute }, ['go', 3]),
    ],
    [
      'not with all who voted, if they are too few',
      row(['go', 'go', null, null], { ...absolute }, [null, 3]),
    ],
    [
      'of those entitled, not with somebody away who would be needed',
      { ...row(['go', 'go', 'go', null, null, null], { ...absolute }, [null, 4]), away: [3, 4, 5] },
    ],
    [
      'of those entitled, the withdrawn aside',
      { ...row(['go', 'go', null, 'kill', 'kill'], { ...absolute }, ['go', 2]), recused: [3, 4] },
    ],
    [
      'whatever a member who is away had voted',
      { ...row(['go', 'hold', 'hold'], {}, ['go', 1]), away: [1, 2] },
    ],
    [
      'whatever a withdrawn member had voted',
      { ...row(['go', 'hold', 'hold'], {}, ['go', 1]), recused: [1, 2] },
    ],
    ['by nobody, with nobody left entitled', { ...row(['go', 'go'], {}, [null, 1]), recused: [0, 1] }],
    ['by yes or no', row(['approve', 'approve', 'reject'], { ...simple }, ['approve', 2])],
    ['by no', row(['reject', 'approve', 'reject'], { ...simple }, ['reject', 2])],
  ])('%s', (_, expected) => check(expected));
});

describe('a vote of too few', () => {
  const three = { quorum: { kind: 'number', atLeast: 3 } } as const;
  it.each<[name: string, row: Row]>([
    ['is none while fewer have voted than the quorum', row(['go', 'go', null], three, [null, 2])],
    ['is one once as many have', row(['go', 'go', 'go', null], three, ['go', 2])],
    ['is one with abstentions among them', row(['go', 'abstain', 'abstain'], three, ['go', 1])],
    ['is none without a quorum', { ...row(['go', 'go', 'go'], three, [null, 2]), away: [2] }],
    ['is none by casting vote either', row(['go', 'hold', null], { ...three, ...casting }, [null, 2])],
  ])('%s', (_, expected) => check(expected));

  it('says how many a decision takes', () =>
    expect(tally(row(['go', 'abstain', null], three, [null, 1])).sentence).toBe(
      '1 for go, 1 abstention. Nothing carries yet: a decision takes 3 votes, as many as the quorum: §2.2.',
    ));
});

describe('a casting vote', () => {
  it.each<[name: string, row: Row]>([
    ['decides a tie', by(row(['go', 'go', 'hold', 'hold'], { ...casting }, ['go', 3]))],
    ['decides one against one', by(row(['kill', 'go'], { ...casting }, ['kill', 2]))],
    ['is nothing without a rule for it', row(['go', 'go', 'hold', 'hold'], {}, [null, 3])],
    ['is not needed with a majority', row(['hold', 'go', 'go'], { ...casting }, ['go', 2])],
    ['is not given by a chair who abstained', row(['abstain', 'go', 'hold'], { ...casting }, [null, 2])],
    ['is not given by a chair who has not voted', row([null, 'go', 'hold'], { ...casting }, [null, 2])],
    ['is not given by a chair who is away', { ...row([null, 'go', 'hold'], casting, [null, 2]), away: [0] }],
    [
      'is not given by a chair who is away and had voted',
      { ...row(['go', 'go', 'hold'], casting, [null, 2]), away: [0] },
    ],
    [
      'is not given by a chair who is withdrawn',
      { ...row(['go', 'go', 'hold'], casting, [null, 2]), recused: [0] },
    ],
    ['is not given for a third answer', row(['kill', 'go', 'go', 'hold', 'hold'], { ...casting }, [null, 3])],
    [
      'makes no majority of a tied plurality',
      row(['go', 'go', 'hold', 'hold', 'kill'], { ...casting }, [null, 3]),
    ],
    ['makes no two thirds of a half', row(['go', 'hold'], { ...casting, ...twoThirds }, [null, 2])],
    [
      'decides half against half of those entitled',
      by(row(['go', 'go', 'hold', 'hold'], { ...casting, ...absolute }, ['go', 3])),
    ],
    [
      'does not stand for somebody entitled who is silent',
      row(['go', 'go', 'hold', 'hold', null], { ...casting, ...absolute }, [null, 3]),
    ],
    [
      'does not outvote an abstention that counts',
      row(['go', 'hold', 'abstain'], { ...casting, ...counted }, [null, 2]),
    ],
    [
      'decides a tie past an abstention that does not count',
      by(row(['go', 'hold', 'abstain'], { ...casting }, ['go', 2])),
    ],
  ])('%s', (_, expected) => check(expected));

  it('is nobody’s while a delegate sits in the chair’s seat', () => {
    const seats = [seat('cleo', { office: 'chair', delegate: 'dan' }), seat('ana')];
    const rules = charter({ hasCastingVote: true, quorum: { kind: 'number', atLeast: 1 } });
    const present = ['dan', 'ana'].map((person) => ({ person, seatId: null }));
    const proof = quorumOf({ charter: rules, charterVersion: 1, seats, onDay: today, present, recusals: [] });
    const votes = [
      { seatId: 'cleo’s', ballot: 'go' },
      { seatId: 'ana’s', ballot: 'hold' },
    ] as const;
    expect(tallyOf({ charter: rules, proof, votes, chair: 'cleo’s' })).toMatchObject({ carried: null });
  });

  it('is nobody’s where nobody is the chair', () => {
    const expected = row(['go', 'hold'], { ...casting }, [null, 2]);
    expect(tally(expected, null)).toMatchObject({ carried: null, byCastingVote: false });
  });
});

describe('a tally', () => {
  it.each<[sentence: string, row: Row]>([
    [
      '3 for go and 1 for hold, 1 abstention. Go carries; 3 of 4 are needed: §3.1.',
      row(['go', 'go', 'go', 'hold', 'abstain'], {}, ['go', 3]),
    ],
    [
      '2 for conditional go and 1 for kill. Conditional go carries; 2 of 3 are needed: §3.1.',
      row(['conditional-go', 'conditional-go', 'kill'], {}, ['conditional-go', 2]),
    ],
    ['Nobody who counts has voted.', row([null], {}, [null, 1])],
    ['All 2 abstain, so nothing carries.', row(['abstain', 'abstain'], {}, [null, 1])],
    [
      '1 for go and 1 for hold. No answer carries; 2 of 2 are needed: §3.1. The votes are equal, and there is no casting vote: §3.3.',
      row(['go', 'hold'], {}, [null, 2]),
    ],
    [
      '1 for go and 1 for hold. Go carries by the chair’s casting vote: §3.3.',
      row(['go', 'hold'], casting, ['go', 2]),
    ],
  ])('says “%s”', (sentence, expected) => {
    expect(tally(expected).sentence).toBe(sentence);
  });

  it('counts a seat once, however often its vote is passed', () => {
    const { proof } = counting({ votes: ['go', 'hold'], carried: null, needed: 0 });
    const twice = [
      { seatId: 'member0’s', ballot: 'go' },
      { seatId: 'member0’s', ballot: 'go' },
      { seatId: 'member1’s', ballot: 'hold' },
    ] as const;
    expect(tallyOf({ charter: charter(), proof, votes: twice, chair: null }).votes).toEqual({
      go: 1,
      hold: 1,
    });
  });
});

function check(expected: Row): void {
  const { carried, needed, byCastingVote = false } = expected;
  expect(tally(expected)).toMatchObject({ carried, needed, byCastingVote });
}

function row(votes: Row['votes'], rules: Partial<Charter>, [carried, needed]: [Row['carried'], number]): Row {
  return { votes, rules, carried, needed };
}
function by(one: Row): Row {
  return { ...one, byCastingVote: true };
}

function tally(expected: Row, chair: string | null = 'member0’s'): Tally {
  const { proof, rules } = counting(expected);
  const votes = expected.votes.flatMap((ballot, index) =>
    ballot === null ? [] : [{ seatId: `member${index}’s`, ballot }],
  );
  return tallyOf({ charter: rules, proof, votes, chair });
}

function counting({ votes, rules: over, away = [], recused = [] }: Row) {
  const rules = charter({ quorum: { kind: 'number', atLeast: 1 }, ...over });
  const people = votes.map((_, index) => `member${index}`);
  const proof = quorumOf({
    ...{ charter: rules, charterVersion: 1, onDay: today },
    seats: people.map((person, index) => seat(person, { office: index === 0 ? 'chair' : 'member' })),
    present: people.filter((_, index) => !away.includes(index)).map((person) => ({ person, seatId: null })),
    recusals: recused.map((index) => ({ person: `member${index}`, basis: 'declared' })),
  });
  return { proof, rules };
}
