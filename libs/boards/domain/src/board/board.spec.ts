import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { replay, type Actor } from '@gatehouse/kernel';
import { actor, charter, now, office, seat, today } from '../testing';
import { board } from './board';
import type { BoardCommand } from './board.commands';
import type { BoardEvent, BoardEventOf, Charter, Seat } from './board.events';
import { unchartered } from './board.state';
import { openBoardCommands } from './open-board-commands';

const { given } = scenario(board);

const sent = { boardId: 'ai', actor: office, today };
const charterIt = {
  ...sent,
  type: 'CharterBoard',
  ...{ name: 'AI Governance Board', purpose: 'Decides on pilots.', charter: charter() },
} as const;
const chartered: BoardEvent = {
  ...{ type: 'BoardChartered', boardId: 'ai', name: 'AI Governance Board' },
  ...{ purpose: 'Decides on pilots.', charter: charter() },
};
const seatAna = { ...sent, type: 'SeatMember', ...seat('ana') } as const;
const seated = (one: Seat): BoardEventOf<'MemberSeated'> => ({ type: 'MemberSeated', boardId: 'ai', ...one });
const officers: readonly BoardEvent[] = [
  seated(seat('cleo', { office: 'chair' })),
  seated(seat('sol', { office: 'secretary', hasVote: false })),
  seated(seat('ana')),
  seated(seat('fred', { office: 'chair', until: '2025-12-31', from: '2025-01-01' })),
];
const amend = (to: Charter) =>
  ({ ...sent, type: 'AmendCharter', charter: to, reason: 'It was too slow.' }) as const;
const amended = (version: number, to: Charter): BoardEvent => ({
  ...{ type: 'CharterAmended', boardId: 'ai', version, charter: to, reason: 'It was too slow.' },
});

describe('a board', () => {
  it('is chartered by the programme office', () =>
    given()
      .when({ ...charterIt, name: '  AI Governance Board ' })
      .then(chartered));

  it('is chartered once', () => given(chartered).when(charterIt).thenRefused('already-chartered'));

  it.each<[who: string, actor: Actor]>([
    ['a reader', actor('rita', { role: 'reader', scope: { kind: 'everything' } })],
    ['an administrator', actor('adam', { role: 'administrator', scope: { kind: 'everything' } })],
    [
      'the office of one unit',
      actor('uma', { role: 'programme-office', scope: { kind: 'unit', unit: 'IT' } }),
    ],
    ['nobody in particular', actor('nobody')],
  ])('is not chartered by %s', (_, who) =>
    given()
      .when({ ...charterIt, actor: who })
      .thenRefused('not-your-office'),
  );

  it('is not chartered on behalf of somebody', () =>
    given()
      .when({ ...charterIt, actor: { ...office, onBehalfOf: 'ada' } })
      .thenRefused('in-own-right-only'));

  it.each<[code: string, over: Partial<typeof charterIt>]>([
    ['name-missing', { name: '  ' }],
    ['name-too-long', { name: 'x'.repeat(121) }],
    ['purpose-missing', { purpose: '' }],
    ['purpose-too-long', { purpose: 'x'.repeat(2_001) }],
  ])('says what it is called and for: %s', (code, over) =>
    expect(board.decide({ ...charterIt, ...over }, unchartered)).toMatchObject({ code }),
  );

  it('is none before it is chartered', () => given().when(seatAna).thenRefused('not-chartered'));
});

describe('a charter', () => {
  it.each<[field: string, rules: Partial<Charter>]>([
    ['quorum', { quorum: { kind: 'number', atLeast: 0 } }],
    ['quorum', { quorum: { kind: 'number', atLeast: -1 } }],
    ['quorum', { quorum: { kind: 'number', atLeast: 2.5 } }],
    ['quorum', { quorum: { kind: 'number', atLeast: Number.NaN } }],
    ['quorum', { quorum: { kind: 'number', atLeast: 201 } }],
    ['quorum', { quorum: { kind: 'share', percent: 0, of: 'seats' } }],
    ['quorum', { quorum: { kind: 'share', percent: 101, of: 'entitled' } }],
    ['quorum', { quorum: { kind: 'share', percent: 33.3, of: 'seats' } }],
    ['circularDays', { circulars: { areAllowed: true, days: 0, mustBeUnanimous: false } }],
    ['circularDays', { circulars: { areAllowed: true, days: 61, mustBeUnanimous: false } }],
    ['circularDays', { circulars: { areAllowed: true, days: 1.5, mustBeUnanimous: false } }],
    ['noticeDays', { noticeDays: -1 }],
    ['noticeDays', { noticeDays: 91 }],
    ['noticeDays', { noticeDays: 0.5 }],
    ['stayDays', { stayDays: 0 }],
    ['stayDays', { stayDays: 91 }],
  ])('cannot say this of its %s: %j', (field, rules) => {
    const decision = board.decide({ ...charterIt, charter: charter(rules) }, unchartered);
    expect(decision).toMatchObject({ accepted: false, field });
  });

  it('says nothing of days where it allows no circular resolutions', () => {
    const rules = charter({ circulars: { areAllowed: false, days: 0, mustBeUnanimous: false } });
    expect(board.decide({ ...charterIt, charter: rules }, unchartered)).toMatchObject({ accepted: true });
  });

  it('is amended with a reason, as the next version', () =>
    given(chartered, seated(seat('cleo', { office: 'chair' })))
      .when(amend(charter({ noticeDays: 3 })))
      .then(amended(2, charter({ noticeDays: 3 }))));

  it.each<[who: string, person: string]>([
    ['its chair', 'cleo'],
    ['its secretary', 'sol'],
  ])('is amended by %s too', (_, person) =>
    given(chartered, ...officers)
      .when({ ...amend(charter({ noticeDays: 3 })), actor: actor(person) })
      .then(amended(2, charter({ noticeDays: 3 }))),
  );

  it.each<[who: string, person: string]>([
    ['a member', 'ana'],
    ['a former chair', 'fred'],
    ['somebody else', 'rita'],
  ])('is not amended by %s', (_, person) =>
    given(chartered, ...officers)
      .when({ ...amend(charter({ noticeDays: 3 })), actor: actor(person) })
      .thenRefused('not-your-office'),
  );

  it('is not amended without a reason', () =>
    given(chartered)
      .when({ ...amend(charter({ noticeDays: 3 })), reason: ' ' })
      .thenRefused('reason-missing'));

  it('is not amended to what it says already, in whatever order', () => {
    const backwards = Object.fromEntries(Object.entries(charter()).reverse()) as Charter;
    given(chartered).when(amend(backwards)).thenRefused('nothing-changed');
  });

  it('asks for no more members than the board has seats', () =>
    given(chartered, ...officers)
      .when(amend(charter({ quorum: { kind: 'number', atLeast: 4 }, noticeDays: 1 })))
      .thenRefused('quorum-impossible'));

  it('is said to be impossible in words that name the number', () => {
    const state = replay(board, [chartered, ...officers]);
    const decision = board.decide(amend(charter({ quorum: { kind: 'number', atLeast: 5 } })), state);
    expect(decision).toMatchObject({
      reason:
        'A quorum of 5 is never reached: the board has 2 seats with a vote. Name at most 2, or seat more members first.',
    });
  });
});

describe('a seat', () => {
  it('is taken for a term, with a delegate', () =>
    given(chartered)
      .when({ ...seatAna, delegate: 'dan', until: '2027-12-31' })
      .then(seated(seat('ana', { delegate: 'dan', until: '2027-12-31' }))));

  it.each<[code: string, over: Partial<Seat>]>([
    ['person-missing', { person: ' ' }],
    ['term-backwards', { from: '2026-05-02', until: '2026-05-01' }],
    ['term-backwards', { from: 'soon' }],
    ['term-backwards', { until: '2026-13-01' }],
    ['delegate-is-member', { delegate: 'ana' }],
    ['already-seated', { seatId: 'cleo’s' }],
    ['office-taken', { office: 'chair' }],
    ['office-taken', { office: 'secretary', from: '2026-01-01', until: '2026-01-01' }],
  ])('is not taken so: %s', (code, over) => {
    const state = replay(board, [chartered, ...officers.slice(0, 2)]);
    expect(board.decide({ ...seatAna, ...over }, state)).toMatchObject({ accepted: false, code });
  });

  it('is not taken twice by one person for the same office and time', () =>
    given(chartered, seated(seat('ana')))
      .when({ ...seatAna, seatId: 'second' })
      .thenRefused('already-seated'));

  it('is taken again after its term', () =>
    given(chartered, seated(seat('ana', { until: '2026-04-30' })))
      .when({ ...seatAna, seatId: 'second', from: '2026-05-01' })
      .then(seated(seat('ana', { seatId: 'second', from: '2026-05-01' }))));

  it('of a chair follows another’s as the terms follow each other', () =>
    given(chartered, seated(seat('cleo', { office: 'chair', until: '2026-06-30' })))
      .when({ ...seatAna, office: 'chair', from: '2026-07-01' })
      .then(seated(seat('ana', { office: 'chair', from: '2026-07-01' }))));

  it('gets another delegate, or none', () =>
    given(chartered, seated(seat('ana')))
      .when({ ...sent, type: 'SeatDelegate', seatId: 'ana’s', delegate: 'dan' })
      .then({ type: 'DelegateSeated', boardId: 'ai', seatId: 'ana’s', delegate: 'dan' }));

  it('keeps its delegate without a word', () =>
    given(chartered, seated(seat('ana', { delegate: 'dan' })))
      .when({ ...sent, type: 'SeatDelegate', seatId: 'ana’s', delegate: 'dan' })
      .then());

  it('is left with a reason', () =>
    given(chartered, seated(seat('ana')))
      .when({ ...sent, type: 'UnseatMember', seatId: 'ana’s', reason: ' She moved. ' })
      .then({
        ...{ type: 'MemberUnseated', boardId: 'ai', seatId: 'ana’s', person: 'ana', reason: 'She moved.' },
      }));

  it('is not left without one', () =>
    given(chartered, seated(seat('ana')))
      .when({ ...sent, type: 'UnseatMember', seatId: 'ana’s', reason: '' })
      .thenRefused('reason-missing'));

  it.each<[command: BoardCommand]>([
    [{ ...sent, type: 'SeatDelegate', seatId: 'nowhere', delegate: null }],
    [{ ...sent, type: 'UnseatMember', seatId: 'nowhere', reason: 'Gone.' }],
  ])('that is not there stays so: $type', (command) =>
    given(chartered).when(command).thenRefused('seat-unknown'),
  );
});

describe('what somebody may do with a board', () => {
  const state = replay(board, [chartered, ...officers]);
  const open = (who: Actor) =>
    openBoardCommands(state, { boardId: 'ai', actor: who, today, now })
      .filter(({ isOpen }) => isOpen)
      .map(({ command, about }) => (about ? `${command} ${about}` : command));

  it('is everything for the office, the chair and the secretary', () => {
    const all = [
      'AmendCharter',
      'SeatMember',
      ...['cleo', 'sol', 'ana', 'fred'].flatMap((one) => [`SeatDelegate ${one}’s`, `UnseatMember ${one}’s`]),
      'CallMeeting',
      'ProposeCircular',
    ];
    expect(open(office)).toEqual(all);
    expect(open(actor('cleo'))).toEqual(all);
    expect(open(actor('sol'))).toEqual(all);
  });

  it('is nothing for a member, with a reason', () => {
    expect(open(actor('ana'))).toEqual([]);
    const asked = { boardId: 'ai', actor: actor('ana'), today, now };
    for (const { reason } of openBoardCommands(state, asked)) expect(reason).toMatch(/\.$/);
  });

  it('is to charter it, where there is none', () => {
    const asked = { boardId: 'new', actor: office, today, now };
    expect(openBoardCommands(unchartered, asked)).toEqual([
      { command: 'CharterBoard', about: null, isOpen: true, reason: null },
    ]);
  });
});
