import { describe, expect, it } from '@jest/globals';
import type { QuorumRule, Seat } from './board/board.events';
import type { RecusalBasis } from './meeting/item';
import type { SeatStanding } from './quorum-proof';
import { quorumOf } from './quorum';
import { quorumStory } from './quorum-words';
import type { Present } from './seating';
import { charter, seat, today } from './testing';

const question = { charter: charter(), charterVersion: 2, onDay: today, recusals: [] };

describe('the quorum of an item', () => {
  it.each<[name: string, rule: QuorumRule, [seats: number, recused: number, required: number]]>([
    ['a number', atLeast(3), [5, 0, 3]],
    ['a number, whoever is withdrawn', atLeast(3), [5, 3, 3]],
    ['a number above the seats there are', atLeast(9), [5, 0, 9]],
    ['half of five seats, rounded up', share(50, 'seats'), [5, 0, 3]],
    ['half of four seats', share(50, 'seats'), [4, 0, 2]],
    ['a share of seats, withdrawn ones among them', share(50, 'seats'), [6, 2, 3]],
    ['a share of those entitled, withdrawn ones aside', share(50, 'entitled'), [6, 2, 2]],
    ['a share of those entitled, rounded up', share(50, 'entitled'), [6, 1, 3]],
    ['two thirds as 67 %, rounded up', share(67, 'seats'), [6, 0, 5]],
    ['two thirds as 66 %, rounded up', share(66, 'seats'), [6, 0, 4]],
    ['everybody', share(100, 'seats'), [5, 0, 5]],
    ['everybody entitled', share(100, 'entitled'), [5, 2, 3]],
    ['one percent of five', share(1, 'seats'), [5, 0, 1]],
    ['never nobody: a share of no one entitled', share(50, 'entitled'), [3, 3, 1]],
    ['never nobody: a share of no seats', share(50, 'seats'), [0, 0, 1]],
  ])('is %s', (_, quorum, [number, recused, required]) => {
    const people = Array.from({ length: number }, (_, index) => `member${index}`);
    const proof = quorumOf({
      ...question,
      charter: charter({ quorum }),
      seats: people.map((one) => seat(one)),
      present: people.map(there),
      recusals: people.slice(0, recused).map((person) => ({ person, basis: 'declared' })),
    });
    expect(proof).toMatchObject({ required, entitled: number - recused, counted: number - recused });
    expect(proof.isQuorate).toBe(number - recused >= required);
  });

  it('is never there when nobody is left entitled, whatever the charter asks for', () => {
    const proof = quorumOf({
      ...question,
      charter: charter({ quorum: share(1, 'entitled') }),
      seats: [seat('ana')],
      present: [there('ana')],
      recusals: [{ person: 'ana', basis: 'owner' }],
    });
    expect(proof).toMatchObject({ entitled: 0, counted: 0, required: 1, isQuorate: false });
  });
});

type Row = {
  seats: readonly Seat[];
  present: readonly (string | Present)[];
  recused?: Readonly<Record<string, RecusalBasis>>;
  allowsDelegates?: boolean;
  then: Readonly<Record<string, SeatStanding>>;
  /** Who sits in a seat, where it is not its member. */
  sits?: Readonly<Record<string, string | null>>;
};

const bo = seat('bo', { delegate: 'dan' });
const eve = seat('eve', { delegate: 'dan' });

describe('who counts for an item', () => {
  it.each<[name: string, row: Row]>([
    ['a member who is there', { seats: [seat('ana')], present: ['ana'], then: { 'ana’s': 'counts' } }],
    ['not a member who is away', { seats: [seat('ana')], present: [], then: { 'ana’s': 'absent' } }],
    ['not a guest', { seats: [seat('ana')], present: ['gus'], then: { 'ana’s': 'absent' } }],
    [
      'not a secretary without a vote',
      {
        seats: [seat('sol', { office: 'secretary', hasVote: false })],
        present: ['sol'],
        then: { 'sol’s': 'no-vote' },
      },
    ],
    [
      'not a term that is over',
      { seats: [seat('ana', { until: '2026-05-13' })], present: ['ana'], then: { 'ana’s': 'out-of-term' } },
    ],
    [
      'not a term that has not begun',
      { seats: [seat('ana', { from: '2026-05-15' })], present: ['ana'], then: { 'ana’s': 'out-of-term' } },
    ],
    [
      'the first day and the last of a term',
      {
        seats: [seat('ana', { from: today }), seat('bea', { until: today })],
        present: ['ana', 'bea'],
        then: { 'ana’s': 'counts', 'bea’s': 'counts' },
      },
    ],
    [
      'not a member who declared a conflict',
      {
        seats: [seat('ana')],
        present: ['ana'],
        recused: { ana: 'declared' },
        then: { 'ana’s': 'recused' },
      },
    ],
    [
      'not a withdrawn member who is away',
      { seats: [seat('ana')], present: [], recused: { ana: 'declared' }, then: { 'ana’s': 'recused' } },
    ],
    [
      'a delegate for a member who is away',
      { seats: [bo], present: ['dan'], then: { 'bo’s': 'counts-by-delegate' }, sits: { 'bo’s': 'dan' } },
    ],
    [
      'the member, with both there',
      { seats: [bo], present: ['dan', 'bo'], then: { 'bo’s': 'counts' }, sits: { 'bo’s': 'bo' } },
    ],
    [
      'no delegate, where the charter has none',
      {
        seats: [bo],
        present: ['dan'],
        allowsDelegates: false,
        then: { 'bo’s': 'absent' },
        sits: { 'bo’s': null },
      },
    ],
    [
      'no delegate of a withdrawn member',
      {
        seats: [bo],
        present: ['dan'],
        recused: { bo: 'declared' },
        then: { 'bo’s': 'recused' },
        sits: { 'bo’s': null },
      },
    ],
    [
      'no owner through a delegate',
      { seats: [bo], present: ['dan'], recused: { bo: 'owner' }, then: { 'bo’s': 'recused' } },
    ],
    [
      'no sponsor through a delegate, with both there',
      { seats: [bo], present: ['bo', 'dan'], recused: { bo: 'sponsor' }, then: { 'bo’s': 'recused' } },
    ],
    [
      'no delegate who is the owner, while the seat stays entitled',
      {
        seats: [bo],
        present: ['dan'],
        recused: { dan: 'owner' },
        then: { 'bo’s': 'absent' },
        sits: { 'bo’s': null },
      },
    ],
    [
      'no delegate who sponsors it, and the member once they come',
      {
        seats: [bo],
        present: ['dan', 'bo'],
        recused: { dan: 'sponsor' },
        then: { 'bo’s': 'counts' },
        sits: { 'bo’s': 'bo' },
      },
    ],
    [
      'a person once: in their own seat before one they stand in for',
      {
        seats: [bo, seat('dan')],
        present: ['dan'],
        then: { 'bo’s': 'counts-elsewhere', 'dan’s': 'counts' },
      },
    ],
    [
      'a person once, though they came for the other seat',
      {
        seats: [bo, seat('dan')],
        present: [{ person: 'dan', seatId: 'bo’s' }],
        then: { 'bo’s': 'counts-elsewhere', 'dan’s': 'counts' },
      },
    ],
    [
      'a delegate of two seats once, in the first',
      {
        seats: [bo, eve],
        present: ['dan'],
        then: { 'bo’s': 'counts-by-delegate', 'eve’s': 'counts-elsewhere' },
      },
    ],
    [
      'a delegate of two seats once, in the one they came for',
      {
        seats: [bo, eve],
        present: [{ person: 'dan', seatId: 'eve’s' }],
        then: { 'bo’s': 'counts-elsewhere', 'eve’s': 'counts-by-delegate' },
      },
    ],
    [
      'a delegate of two seats in the other, once the first member comes',
      {
        seats: [bo, eve],
        present: [{ person: 'dan', seatId: 'bo’s' }, 'bo'],
        then: { 'bo’s': 'counts', 'eve’s': 'counts-by-delegate' },
      },
    ],
    [
      'a member of two seats once',
      {
        seats: [seat('ana'), seat('ana', { seatId: 'second' })],
        present: ['ana'],
        then: { 'ana’s': 'counts', second: 'counts-elsewhere' },
      },
    ],
    [
      'not a withdrawn member of two seats in either',
      {
        seats: [seat('ana'), seat('ana', { seatId: 'second' })],
        present: ['ana'],
        recused: { ana: 'declared' },
        then: { 'ana’s': 'recused', second: 'recused' },
      },
    ],
    [
      'a delegate in the seat that votes, where their own has none',
      {
        seats: [seat('dan', { office: 'secretary', hasVote: false }), bo],
        present: [{ person: 'dan', seatId: 'dan’s' }],
        then: { 'dan’s': 'no-vote', 'bo’s': 'counts-by-delegate' },
      },
    ],
    [
      'a delegate of a withdrawn member in their own seat, as they vote for themselves there',
      {
        seats: [bo, seat('dan')],
        present: ['dan'],
        recused: { bo: 'sponsor' },
        then: { 'bo’s': 'recused', 'dan’s': 'counts' },
        sits: { 'bo’s': null, 'dan’s': 'dan' },
      },
    ],
    [
      'no delegate of a withdrawn member, be it for somebody else',
      {
        seats: [bo, eve],
        present: ['dan'],
        recused: { bo: 'owner' },
        then: { 'bo’s': 'recused', 'eve’s': 'absent' },
      },
    ],
    [
      'no delegate of a member whose own term is over',
      {
        seats: [seat('bo', { delegate: 'dan', until: '2026-05-01' })],
        present: ['dan'],
        then: { 'bo’s': 'out-of-term' },
      },
    ],
  ])('%s', (_, { seats, present, recused = {}, allowsDelegates = true, then, sits = {} }) => {
    const proof = quorumOf({
      ...question,
      charter: charter({ allowsDelegates, quorum: atLeast(1) }),
      seats,
      present: present.map((one) => (typeof one === 'string' ? there(one) : one)),
      recusals: Object.entries(recused).map(([person, basis]) => ({ person, basis })),
    });
    expect(Object.fromEntries(proof.seats.map(({ seatId, standing }) => [seatId, standing]))).toEqual(then);
    for (const [seatId, sitter] of Object.entries(sits))
      expect(proof.seats.find((one) => one.seatId === seatId)?.present).toBe(sitter);
    const counting = Object.values(then).filter((standing) => standing.startsWith('counts'));
    expect(proof.counted).toBe(counting.filter((standing) => standing !== 'counts-elsewhere').length);
  });

  it('and is lost in the middle, and regained when a member returns or a delegate sits in', () => {
    const seats = [seat('ana'), bo, seat('cleo', { office: 'chair' })];
    const room = (...present: string[]) =>
      quorumOf({ ...question, seats, present: present.map(there) }).isQuorate;
    expect(room('ana', 'bo', 'cleo')).toBe(true);
    expect(room('ana', 'cleo')).toBe(false);
    expect(room('ana', 'cleo', 'dan')).toBe(true);
    expect(room('ana', 'cleo', 'bo')).toBe(true);
  });
});

describe('a quorum proof', () => {
  const seats = [seat('leland', { office: 'chair' }), seat('ana'), seat('bo'), seat('eve'), seat('finn')];
  const present = seats.map(({ person }) => there(person));
  const sponsored = quorumOf({
    ...{ ...question, seats, present },
    recusals: [{ person: 'leland', basis: 'sponsor' }],
  });

  it('speaks of offices and paragraphs, and of nobody by name', () => {
    expect(sponsored.sentence).toBe(
      '4 of 5 count for this item; the quorum is 3. The chair is withdrawn, sponsor of this pilot: §4.2.',
    );
    expect(sponsored.rule).toBe('at least 3: §2.1');
    expect(sponsored.charterVersion).toBe(2);
  });

  it('says of each seat why it counts or does not', () => {
    expect(sponsored.seats.map(({ because }) => because)).toEqual([
      'sponsor of this pilot: §4.2',
      'is there',
      'is there',
      'is there',
      'is there',
    ]);
  });

  it('names people as ids where it is told to somebody who may see them', () => {
    expect(quorumStory(sponsored)).toContainEqual({ kind: 'person', person: 'leland' });
  });

  it('names the share and what it comes to', () => {
    const quorum = share(50, 'entitled');
    const { rule } = quorumOf({ ...question, charter: charter({ quorum }), seats, present });
    expect(rule).toBe('at least 50 % of those entitled on the item, rounded up to 3: §2.1');
  });

  it('says when a seat is empty, and when somebody counts elsewhere', () => {
    const { sentence } = quorumOf({
      ...question,
      seats: [bo, seat('dan'), seat('ana')],
      present: [there('dan')],
    });
    expect(sentence).toBe(
      '1 of 3 counts for this item; the quorum is 3. 1 seat of somebody who counts in another. 1 seat without anybody there.',
    );
  });

  it('says that nobody is entitled', () => {
    const { sentence } = quorumOf({ ...question, seats: [], present: [] });
    expect(sentence).toBe('Nobody is entitled to vote on this item.');
  });
});

function there(person: string): Present {
  return { person, seatId: null };
}
function atLeast(number: number): QuorumRule {
  return { kind: 'number', atLeast: number };
}
function share(percent: number, of: 'seats' | 'entitled'): QuorumRule {
  return { kind: 'share', percent, of };
}
