import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { replay } from '@gatehouse/kernel';
import {
  actor,
  called,
  clock,
  held,
  left,
  meetingId,
  office,
  recusedFrom,
  room,
  sends,
  votedBy,
} from '../testing';
import { meeting } from './meeting';
import { minutesOf } from './minutes';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';

const { given } = scenario(meeting);
const closedBy = (person: string): MeetingEvent => ({ type: 'MeetingClosed', meetingId, person });
const deferred = (itemId: string): MeetingEvent => ({
  ...{ type: 'ItemDeferred', meetingId, itemId, returnOn: null },
  reason: 'The meeting closed before it was decided.',
});
const digestOf = (text: string): string => `sha(${text.length})`;
const drafted = (digest: string, version = 1): MeetingEvent => ({
  ...{ type: 'MinutesDrafted', meetingId, version, digest },
});
const draftOf = (history: readonly MeetingEvent[]): string => {
  const decision = meeting.decide(sends('sol', { type: 'DraftMinutes', digestOf }), replay(meeting, history));
  const [event] = decision.accepted ? decision.events : [];
  return event?.type === 'MinutesDrafted' ? event.digest : '';
};

describe('closing a meeting', () => {
  it('defers what was not decided to the next one', () =>
    given(...held('cleo'))
      .when(sends('cleo', { type: 'CloseMeeting' }))
      .then(deferred('review'), deferred('return'), closedBy('cleo')));

  it.each<[code: MeetingRefusal, history: MeetingEvent[], who: string]>([
    ['item-is-open', room('cleo'), 'cleo'],
    ['not-your-office', held('cleo', 'ana'), 'ana'],
    ['not-your-office', [...held('ana'), left('sol')], 'sol'],
    ['meeting-not-open', [called], 'sol'],
    ['meeting-closed', [...held(), closedBy('sol')], 'sol'],
  ])('is refused: %s', (code, history, who) =>
    given(...history)
      .when(sends(who, { type: 'CloseMeeting' }))
      .thenRefused(code),
  );

  it('defers what is open too, where everybody there is withdrawn from it', () =>
    given(...room(), recusedFrom('sol'))
      .when(sends('sol', { type: 'CloseMeeting' }))
      .then(deferred('review'), deferred('return'), closedBy('sol')));

  it('is up to a member where chair and secretary have left', () =>
    given(...held('ana'), left('sol'))
      .when(sends('ana', { type: 'CloseMeeting' }))
      .then(deferred('review'), deferred('return'), closedBy('ana')));
});

describe('an action', () => {
  const action = { actionId: 'x', text: 'Tell the staff.', owner: 'ana', dueOn: '2026-05-20' };
  const assign = { type: 'AssignAction', itemId: null, ...action } as const;
  const assigned: MeetingEvent = { type: 'ActionAssigned', meetingId, itemId: null, ...action };
  const done: MeetingEvent = { type: 'ActionDone', meetingId, actionId: 'x', note: 'Told.' };
  const finish = { type: 'FinishAction', actionId: 'x', note: ' Told. ' } as const;

  it('is given by chair or secretary, in the meeting or after it', () => {
    for (const history of [held(), [...held(), closedBy('sol')]])
      given(...history)
        .when(sends('sol', assign))
        .then(assigned);
  });

  it.each<[code: MeetingRefusal, who: string, over: object]>([
    ['not-your-office', 'ana', {}],
    ['text-missing', 'sol', { text: '' }],
    ['text-too-long', 'sol', { text: 'x'.repeat(2_001) }],
    ['owner-missing', 'sol', { owner: ' ' }],
    ['date-in-the-past', 'sol', { dueOn: '2026-05-13' }],
    ['date-missing', 'sol', { dueOn: 'soon' }],
    ['item-unknown', 'sol', { itemId: 'other' }],
  ])('is not given: %s', (code, who, over) =>
    given(...held())
      .when(sends(who, { ...assign, ...over }))
      .thenRefused(code),
  );

  it('is not given before the meeting, and given once', () => {
    given(called).when(sends('sol', assign)).thenRefused('meeting-not-open');
    given(...held(), assigned)
      .when(sends('sol', assign))
      .then();
  });

  it.each([['ana'], ['cleo'], ['sol']])('is done when %s says so', (who) =>
    given(...held(), assigned)
      .when(sends(who, finish))
      .then(done),
  );

  it('is not done when anybody else says so, and done once', () => {
    given(...held(), assigned)
      .when(sends('bo', finish))
      .thenRefused('not-your-action');
    given(...held(), assigned, done)
      .when(sends('ana', finish))
      .then();
    given(...held())
      .when(sends('ana', finish))
      .thenRefused('action-unknown');
    given(...held(), assigned)
      .when(sends('ana', { ...finish, note: 'x'.repeat(2_001) }))
      .thenRefused('note-too-long');
  });

  it('is raised by the clock, once, when it is overdue', () => {
    const raise = {
      type: 'RaiseAction',
      actionId: 'x',
      rule: 'action-overdue',
      today: '2026-05-21',
    } as const;
    const overdue: MeetingEvent = {
      ...{ type: 'ActionOverdue', meetingId, actionId: 'x', owner: 'ana' },
      ...{ dueOn: '2026-05-20', rule: 'action-overdue' },
    };
    given(...held(), assigned)
      .when(sends(clock, raise))
      .then(overdue);
    given(...held(), assigned)
      .when(sends(clock, { ...raise, today: '2026-05-20' }))
      .thenRefused('no-longer-so');
    given(...held(), assigned, overdue)
      .when(sends(clock, raise))
      .thenRefused('no-longer-so');
    given(...held(), assigned, done)
      .when(sends(clock, raise))
      .thenRefused('no-longer-so');
    given(...held(), assigned)
      .when(sends('sol', raise))
      .thenRefused('only-a-rule');
  });
});

describe('a note for the minutes', () => {
  const note = { type: 'NoteItem', noteId: 'n', itemId: 'review', text: 'Finance was thanked.' } as const;
  const noted: MeetingEvent = { ...note, type: 'ItemNoted', meetingId };

  it('is the secretary’s or the chair’s, and can be rewritten', () => {
    given(...held())
      .when(sends('sol', note))
      .then(noted);
    given(...held(), noted)
      .when(sends('cleo', { ...note, text: 'Finance was thanked twice.' }))
      .then({ ...noted, text: 'Finance was thanked twice.' });
    given(...held(), noted)
      .when(sends('cleo', note))
      .then();
  });

  it.each<[code: MeetingRefusal, who: string, over: object]>([
    ['not-your-office', 'ana', {}],
    ['text-missing', 'sol', { text: ' ' }],
    ['item-unknown', 'sol', { itemId: 'other' }],
    ['item-unknown', 'sol', { itemId: 'return' }],
  ])('is refused: %s', (code, who, over) =>
    given(...held(), noted)
      .when(sends(who, { ...note, ...over }))
      .thenRefused(code),
  );
});

describe('minutes', () => {
  const closed = [...held('cleo', 'ana'), deferred('review'), deferred('return'), closedBy('cleo')];
  const digest = draftOf(closed);
  const ready = [...closed, drafted(digest)];
  const approved = (person: string): MeetingEvent => ({
    ...{ type: 'MinutesApproved', meetingId, version: 1, digest, person },
    sections: minutesOf(closed.map((event) => ({ event, at: null }))).map(({ lines, ...section }) => ({
      ...section,
      lines: lines.map(({ parts }) => parts),
    })),
  });
  const approve = { type: 'ApproveMinutes', seenDigest: digest, digestOf } as const;
  const recusalEnded = (person: string): MeetingEvent => ({
    ...{ type: 'RecusalEnded', meetingId, itemId: 'review', person, reason: 'The minutes were approved.' },
  });

  it('are drawn up by secretary or chair once the meeting is closed, and again when something changed', () => {
    given(...closed)
      .when(sends('sol', { type: 'DraftMinutes', digestOf }))
      .then(drafted(digest));
    given(...ready)
      .when(sends('cleo', { type: 'DraftMinutes', digestOf }))
      .then();
    const noted: MeetingEvent = { type: 'ItemNoted', meetingId, noteId: 'n', itemId: null, text: 'More.' };
    given(...ready, noted)
      .when(sends('cleo', { type: 'DraftMinutes', digestOf }))
      .then(drafted(draftOf([...closed, noted]), 2));
    given(...held())
      .when(sends('sol', { type: 'DraftMinutes', digestOf }))
      .thenRefused('meeting-not-closed');
    given(...closed)
      .when(sends('ana', { type: 'DraftMinutes', digestOf }))
      .thenRefused('not-your-office');
  });

  it('are approved by the chair with the digest that was read', () =>
    given(...ready)
      .when(sends('cleo', approve))
      .then(approved('cleo')));

  it('end every recusal of the meeting when they are approved', () => {
    const history = [...held('cleo', 'ana'), recusedFrom('ana'), ...closed.slice(-3)];
    const read = draftOf(history);
    const decision = meeting.decide(
      sends('cleo', { ...approve, seenDigest: read }),
      replay(meeting, [...history, drafted(read)]),
    );
    expect(decision).toMatchObject({
      accepted: true,
      events: [{ type: 'MinutesApproved' }, recusalEnded('ana')],
    });
  });

  it.each<[code: MeetingRefusal, history: MeetingEvent[], who: string, over?: object]>([
    ['nothing-drafted', closed, 'cleo'],
    ['minutes-changed', ready, 'cleo', { seenDigest: 'another' }],
    [
      'minutes-changed',
      [...ready, { type: 'ItemNoted', meetingId, noteId: 'n', itemId: null, text: 'More.' }],
      'cleo',
    ],
    ['not-your-office', ready, 'sol'],
    ['not-your-office', ready, 'ana'],
    ['not-your-office', ready, 'olga'],
    ['minutes-sealed', [...ready, approved('cleo')], 'cleo'],
    ['meeting-not-closed', held('cleo'), 'cleo'],
  ])('are not approved: %s', (code, history, ...[who, over = {}]) =>
    given(...history)
      .when(sends(who === 'olga' ? office : actor(who), { ...approve, ...over }))
      .thenRefused(code),
  );

  it('are approved by the secretary where the chair was withdrawn from something, or was away', () => {
    for (const before of [[...held('cleo', 'ana'), recusedFrom('cleo')], held('ana')]) {
      const history = [...before, deferred('review'), deferred('return'), closedBy('sol')];
      const read = draftOf(history);
      const state = replay(meeting, [...history, drafted(read)]);
      const decision = (who: string) => meeting.decide(sends(who, { ...approve, seenDigest: read }), state);
      expect(decision('cleo')).toMatchObject({ code: 'not-your-office' });
      expect(decision('sol')).toMatchObject({ accepted: true });
    }
  });

  it('once sealed take no note, no action and no draft, and an erratum beside them', () => {
    const sealed = [...ready, approved('cleo')];
    for (const command of [
      { type: 'NoteItem', noteId: 'n', itemId: null, text: 'Late.' },
      { type: 'AssignAction', itemId: null, actionId: 'x', text: 'Do.', owner: 'ana', dueOn: '2026-06-01' },
      { type: 'DraftMinutes', digestOf },
    ])
      given(...sealed)
        .when(sends('sol', command))
        .thenRefused('minutes-sealed');
    const erratum = { type: 'AddErratum', erratumId: 'e', text: 'It was Tuesday.' } as const;
    given(...sealed)
      .when(sends('sol', erratum))
      .then({ ...erratum, type: 'ErratumAdded', meetingId, person: 'sol' });
    given(...sealed)
      .when(sends('ana', erratum))
      .thenRefused('not-your-office');
    given(...sealed)
      .when(sends('sol', { ...erratum, text: ' ' }))
      .thenRefused('text-missing');
    given(...ready)
      .when(sends('sol', erratum))
      .thenRefused('minutes-not-sealed');
  });

  it('sealed stay the same words, whatever is confirmed later', () => {
    const recorded = votedBy('ana', 'go', { by: 'sol', isRecordedForThem: true });
    const history = [
      ...room('cleo', 'ana'),
      recorded,
      deferred('review'),
      deferred('return'),
      closedBy('cleo'),
    ];
    const read = draftOf(history);
    const sealed = [...history, drafted(read), { ...approved('cleo'), digest: read } as MeetingEvent];
    const state = replay(meeting, sealed);
    const confirmed = meeting.decide(
      sends('ana', { type: 'ConfirmVote', itemId: 'review', seatId: 'ana’s' }),
      state,
    );
    expect(confirmed).toMatchObject({ accepted: true, events: [{ type: 'VoteConfirmed' }] });
    const after = replay(meeting, [...sealed, ...(confirmed.accepted ? confirmed.events : [])]);
    expect(after).toMatchObject({ record: state.kind === 'called' ? state.record : [] });
  });
});
