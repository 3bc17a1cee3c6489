import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { replay } from '@gatehouse/kernel';
import {
  aBoard,
  arrived,
  called,
  charter,
  fiveSeats,
  frozen,
  held,
  itemOpened,
  itemPaused,
  left,
  meetingId,
  office,
  opened,
  outsiders,
  placed,
  recusedFrom,
  room,
  seat,
  sends,
  vote,
  votedBy,
} from '../testing';
import { meeting } from './meeting';
import type { MeetingEvent } from './meeting.events';

const { given } = scenario(meeting);
const reasonOf = (history: readonly MeetingEvent[], command: Parameters<typeof meeting.decide>[0]) => {
  const decision = meeting.decide(command, replay(meeting, history));
  return decision.accepted ? null : decision.reason;
};

describe('the room', () => {
  it('is open to members, and to guests without a seat', () => {
    given(...held())
      .when(sends('ana', { type: 'Arrive', person: 'ana' }))
      .then(arrived('ana'));
    given(...held())
      .when(sends('gus', { type: 'Arrive', person: 'gus' }))
      .then(arrived('gus', null));
  });

  it('seats a delegate while the member is away, and as a guest otherwise', () => {
    given(...held())
      .when(sends('dan', { type: 'Arrive', person: 'dan' }))
      .then(arrived('dan', 'bo’s'));
    given(...held('bo'))
      .when(sends('dan', { type: 'Arrive', person: 'dan' }))
      .then(arrived('dan', null));
  });

  it('seats no delegate where the charter has none', () =>
    given(called, opened({ charter: charter({ allowsDelegates: false }) }))
      .when(sends('dan', { type: 'Arrive', person: 'dan' }))
      .then(arrived('dan', null)));

  it('is marked by chair and secretary for others, and by nobody else', () => {
    given(...held())
      .when(sends('sol', { type: 'Arrive', person: 'ana' }))
      .then(arrived('ana'));
    given(...held('ana'))
      .when(sends('cleo', { type: 'Leave', person: 'ana' }))
      .then(left('ana'));
    given(...held('bo'))
      .when(sends('bo', { type: 'Leave', person: 'sol' }))
      .thenRefused('not-your-office');
    given(...held('bo'))
      .when(sends('bo', { type: 'Arrive', person: 'ana' }))
      .thenRefused('not-your-office');
  });

  it('takes whoever is there, or is not, as they are', () => {
    given(...held('ana'))
      .when(sends('ana', { type: 'Arrive', person: 'ana' }))
      .then();
    given(...held())
      .when(sends('ana', { type: 'Leave', person: 'ana' }))
      .then();
  });

  it('is there from when the meeting opens until it closes', () => {
    given(called)
      .when(sends('ana', { type: 'Arrive', person: 'ana' }))
      .thenRefused('meeting-not-open');
    given(...held(), { type: 'MeetingClosed', meetingId, person: 'sol' })
      .when(sends('ana', { type: 'Arrive', person: 'ana' }))
      .thenRefused('meeting-closed');
  });
});

describe('an item', () => {
  it.each([['cleo'], ['sol']])('is opened by %s, from the room', (person) =>
    given(...held('cleo'))
      .when(sends(person, { type: 'OpenItem', itemId: 'review', pilot: outsiders }))
      .then(itemOpened()),
  );

  it('is not opened by a member, a guest, the office or a chair who is away', () => {
    for (const who of ['ana', 'gus', 'cleo', office])
      given(...held('ana'))
        .when(sends(who, { type: 'OpenItem', itemId: 'review' }))
        .thenRefused('not-your-office');
  });

  it('withdraws owner and sponsor who have a seat, and their delegates', () =>
    given(...held('cleo', 'bo'))
      .when(sends('cleo', { type: 'OpenItem', itemId: 'review', pilot: { owner: 'bo', sponsor: 'eve' } }))
      .then(itemOpened(), recusedFrom('bo', 'owner'), recusedFrom('eve', 'sponsor'), {
        ...recusedFrom('dan', 'delegate-of-recused'),
        seatId: null,
      }));

  it('withdraws a delegate who owns it, and whoever sits in for the sponsor', () => {
    given(...held('cleo'), arrived('dan', 'bo’s'))
      .when(sends('cleo', { type: 'OpenItem', itemId: 'review', pilot: { owner: 'dan', sponsor: 'sara' } }))
      .then(itemOpened(), { ...recusedFrom('dan', 'owner'), seatId: null });
    given(...held('cleo'), arrived('dan', 'bo’s'))
      .when(sends('cleo', { type: 'OpenItem', itemId: 'review', pilot: { owner: 'otto', sponsor: 'bo' } }))
      .then(itemOpened(), recusedFrom('bo', 'sponsor'), {
        ...recusedFrom('dan', 'stands-in-for-recused'),
        seatId: null,
      });
  });

  it('withdraws nobody who has no seat: whoever presents it stays', () =>
    given(...held('cleo'), arrived('otto', null))
      .when(sends('cleo', { type: 'OpenItem', itemId: 'review', pilot: outsiders }))
      .then(itemOpened()));

  it('is opened by the secretary where the chair sponsors it, and by a member where both are withdrawn', () => {
    given(...held('cleo', 'ana'))
      .when(sends('cleo', { type: 'OpenItem', itemId: 'review', pilot: { owner: 'cleo', sponsor: 'sara' } }))
      .thenRefused('recused');
    given(...held('cleo', 'ana'), recusedFrom('cleo'), recusedFrom('sol'))
      .when(sends('ana', { type: 'OpenItem', itemId: 'review' }))
      .then(itemOpened());
  });

  it('is paused by whoever leads, and waits again with its votes', () => {
    given(...room('cleo', 'ana'), votedBy('ana'))
      .when(sends('cleo', { type: 'PauseItem', itemId: 'review' }))
      .then(itemPaused());
    given(...room('cleo', 'ana'))
      .when(sends('ana', { type: 'PauseItem', itemId: 'review' }))
      .thenRefused('not-your-office');
    given(...room('cleo'), itemPaused())
      .when(sends('cleo', { type: 'PauseItem', itemId: 'review' }))
      .thenRefused('item-not-open');
    const state = replay(meeting, [...room('ana'), votedBy('ana'), itemPaused()]);
    expect(state).toMatchObject({ items: [{ state: 'waiting', votes: { 'ana’s': { ballot: 'go' } } }, {}] });
  });

  it('is one at a time: the one before waits again and keeps its votes', () => {
    const state = replay(meeting, [...room('ana'), votedBy('ana'), itemOpened('return')]);
    expect(state).toMatchObject({
      items: [{ state: 'waiting', votes: { 'ana’s': { ballot: 'go' } } }, { state: 'open' }],
    });
  });

  it('is paused by whoever leads, and keeps its votes', () => {
    const paused: MeetingEvent = { type: 'ItemPaused', meetingId, itemId: 'review' };
    given(...room('cleo', 'ana'), votedBy('ana'))
      .when(sends('cleo', { type: 'PauseItem', itemId: 'review' }))
      .then(paused);
    expect(replay(meeting, [...room('cleo', 'ana'), votedBy('ana'), paused])).toMatchObject({
      items: [{ state: 'waiting', votes: { 'ana’s': { ballot: 'go' } } }, {}],
    });
    given(...room('cleo', 'ana'))
      .when(sends('ana', { type: 'PauseItem', itemId: 'review' }))
      .thenRefused('not-your-office');
    given(...room('cleo'), recusedFrom('cleo'))
      .when(sends('cleo', { type: 'PauseItem', itemId: 'review' }))
      .thenRefused('recused');
    given(...held('cleo'))
      .when(sends('cleo', { type: 'PauseItem', itemId: 'review' }))
      .thenRefused('item-not-open');
  });

  it('is not opened before the meeting, twice, nor when it is over', () => {
    given(called, placed(), frozen('review'))
      .when(sends('sol', { type: 'OpenItem', itemId: 'review' }))
      .thenRefused('meeting-not-open');
    given(...room())
      .when(sends('sol', { type: 'OpenItem', itemId: 'review' }))
      .then();
    given(...room())
      .when(sends('sol', { type: 'OpenItem', itemId: 'other' }))
      .thenRefused('item-unknown');
    given(...room(), deferral)
      .when(sends('sol', { type: 'OpenItem', itemId: 'review' }))
      .thenRefused('item-deferred');
  });

  const deferral: MeetingEvent = {
    ...{ type: 'ItemDeferred', meetingId, itemId: 'review', reason: 'Too late.', returnOn: null },
  };

  it('is deferred with a reason, to a day or the next meeting', () => {
    given(...room())
      .when(sends('sol', { type: 'DeferItem', itemId: 'review', reason: 'Too late.', returnOn: null }))
      .then(deferral);
    given(...room())
      .when(
        sends('sol', { type: 'DeferItem', itemId: 'review', reason: 'Too late.', returnOn: '2026-06-01' }),
      )
      .then({ ...deferral, returnOn: '2026-06-01' });
    given(...room())
      .when(
        sends('sol', { type: 'DeferItem', itemId: 'review', reason: 'Too late.', returnOn: '2026-05-14' }),
      )
      .thenRefused('date-in-the-past');
    given(...room())
      .when(sends('sol', { type: 'DeferItem', itemId: 'review', reason: '', returnOn: null }))
      .thenRefused('reason-missing');
    given(...room('ana'))
      .when(sends('ana', { type: 'DeferItem', itemId: 'review', reason: 'No.', returnOn: null }))
      .thenRefused('not-your-office');
  });
});

describe('a conflict', () => {
  const declare = { type: 'DeclareConflict', itemId: 'review', reason: 'My sister leads it.' } as const;
  const declared = (person: string): MeetingEvent => ({
    ...{ type: 'ConflictDeclared', meetingId, itemId: 'review', person, reason: declare.reason },
  });

  it('withdraws the member', () =>
    given(...held())
      .when(sends('ana', declare))
      .then(declared('ana'), recusedFrom('ana')));

  it('withdraws their delegate too', () =>
    given(...held('bo'))
      .when(sends('bo', declare))
      .then(declared('bo'), recusedFrom('bo'), {
        ...recusedFrom('dan', 'delegate-of-recused'),
        seatId: null,
      }));

  it('of a delegate withdraws them, and not the member', () =>
    given(...held(), arrived('dan', 'bo’s'))
      .when(sends('dan', declare))
      .then(declared('dan'), { ...recusedFrom('dan'), seatId: null }));

  it('leaves a delegate who has a vote of their own', () => {
    const seats = [...fiveSeats.slice(0, 3), seat('bo', { delegate: 'ana' })];
    given(called, placed(), frozen('review'), opened({ seats }))
      .when(sends('bo', { ...declare, board: aBoard({ seats }) }))
      .then(declared('bo'), recusedFrom('bo'));
  });

  it('is declared from the call on', () =>
    given(called, placed()).when(sends('ana', declare)).then(declared('ana'), recusedFrom('ana')));

  it('is declared once, and for a reason of one’s own after that of another', () => {
    given(...held(), recusedFrom('ana'))
      .when(sends('ana', declare))
      .then();
    given(...held(), recusedFrom('dan', 'delegate-of-recused'))
      .when(sends('dan', declare))
      .then(declared('dan'), { ...recusedFrom('dan'), seatId: null });
  });

  it.each<
    [
      code: Parameters<ReturnType<ReturnType<typeof given>['when']>['thenRefused']>[0],
      who: string,
      over: object,
    ]
  >([
    ['reason-missing', 'ana', { reason: ' ' }],
    ['reason-too-long', 'ana', { reason: 'x'.repeat(2_001) }],
    ['not-on-the-board', 'gus', {}],
    ['item-unknown', 'ana', { itemId: 'other' }],
  ])('is not declared: %s', (code, who, over) =>
    given(...held())
      .when(sends(who, { ...declare, ...over }))
      .thenRefused(code),
  );

  it('takes back the vote that was given', () => {
    const history = [...room('cleo', 'ana', 'bo', 'eve'), votedBy('ana', 'kill'), votedBy('bo')];
    const state = replay(meeting, [...history, declared('ana'), recusedFrom('ana')]);
    const decision = meeting.decide(sends('eve', { ...vote('go'), pilot: outsiders }), state);
    expect(decision).toMatchObject({ accepted: true });
  });

  it('keeps whoever declared it from everything on the item', () => {
    const history = [...room('cleo', 'ana', 'bo', 'eve'), recusedFrom('cleo'), recusedFrom('sol')];
    const commands = [
      vote(),
      { type: 'AskQuestion', questionId: 'q', itemId: 'review', text: 'Why?' },
      { type: 'NoteItem', noteId: 'n', itemId: 'review', text: 'A note.' },
      { type: 'DecideItem', itemId: 'review', decisionId: 'd', result: { outcome: 'go', autonomy: null } },
      { type: 'DeferItem', itemId: 'review', reason: 'Later.', returnOn: null },
      { type: 'OpenItem', itemId: 'review' },
      { type: 'EndRecusal', itemId: 'review', person: 'sol', reason: 'Over.' },
      { type: 'RemoveItem', itemId: 'review', reason: 'No.' },
      { type: 'AddAttachment', attachmentId: 'a', itemId: 'review', title: 'T', file: {} },
      {
        type: 'AssignAction',
        itemId: 'review',
        actionId: 'x',
        text: 'Do.',
        owner: 'ana',
        dueOn: '2026-06-01',
      },
    ] as const;
    for (const command of commands)
      for (const who of ['cleo', 'sol'])
        given(...history)
          .when(sends(who, command))
          .thenRefused('recused');
  });

  it('is said to whom it withdraws, with the paragraph and what is withdrawn with them', () => {
    const history = [...room('cleo', 'ana'), recusedFrom('ana', 'sponsor')];
    expect(reasonOf(history, sends('ana', vote()))).toBe(
      'You sponsor this pilot, so charter §4.2 withdraws you from item 1. Your delegate is withdrawn too.',
    );
  });

  const end = {
    type: 'EndRecusal',
    itemId: 'review',
    person: 'bo',
    reason: 'She left the project.',
  } as const;
  const ended = (person: string): MeetingEvent => ({
    ...{ type: 'RecusalEnded', meetingId, itemId: 'review', person, reason: end.reason },
  });

  it('is ended by chair or secretary, and the delegate’s with it', () =>
    given(...held('cleo'), recusedFrom('bo'), recusedFrom('dan', 'delegate-of-recused'))
      .when(sends('cleo', end))
      .then(ended('bo'), ended('dan')));

  it('of the delegate stays where it is their own', () =>
    given(...held('cleo'), recusedFrom('bo'), recusedFrom('dan'))
      .when(sends('cleo', end))
      .then(ended('bo')));

  it.each<
    [
      code: Parameters<ReturnType<ReturnType<typeof given>['when']>['thenRefused']>[0],
      history: MeetingEvent[],
      who: string,
    ]
  >([
    ['recusal-stands', [recusedFrom('bo', 'owner')], 'cleo'],
    ['recusal-stands', [recusedFrom('bo', 'sponsor')], 'cleo'],
    ['recusal-stands', [recusedFrom('bo', 'delegate-of-recused')], 'cleo'],
    ['not-recused', [], 'cleo'],
    ['not-your-office', [recusedFrom('bo')], 'ana'],
    ['recused', [recusedFrom('bo')], 'bo'],
  ])('is not ended: %s', (code, history, who) =>
    given(...held('cleo', 'ana', 'bo'), ...history)
      .when(sends(who, end))
      .thenRefused(code),
  );
});
