import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { replay } from '@gatehouse/kernel';
import {
  aBoard,
  aReturn,
  aReview,
  actor,
  arrived,
  called,
  charter,
  clock,
  digest,
  frozen,
  held,
  itemOpened,
  meetingId,
  office,
  opened,
  outsiders,
  placed,
  recusedFrom,
  room,
  sends,
  votedBy,
} from '../testing';
import { meeting } from './meeting';
import type { MeetingEvent } from './meeting.events';

const { given } = scenario(meeting);

const call = {
  ...{ type: 'CallMeeting', number: 7, title: 'May meeting', waivesNotice: false },
  ...{ startsAt: '2026-05-21T13:00:00.000Z', minutes: 90, place: 'Room 4' },
} as const;

describe('calling a meeting', () => {
  it.each([['cleo'], ['sol'], ['olga']])('is up to chair, secretary and office: %s', (person) =>
    given()
      .when(sends(person === 'olga' ? office : person, { ...call, place: ' Room 4 ' }))
      .then(called),
  );

  it.each([['ana'], ['dan'], ['nobody']])('is not up to %s', (person) =>
    given().when(sends(person, call)).thenRefused('not-your-office'),
  );

  it('is not up to a chair whose term is over', () => {
    const seats = aBoard().seats.map((one) => ({ ...one, until: '2026-05-13' }));
    given()
      .when(sends('cleo', { ...call, board: aBoard({ seats }) }))
      .thenRefused('not-your-office');
  });

  it('is not up to a rule, nor to somebody for another', () => {
    given().when(sends(clock, call)).thenRefused('not-your-office');
    given()
      .when(sends({ ...office, onBehalfOf: 'cleo' }, call))
      .thenRefused('in-own-right-only');
  });

  it.each<[code: string, over: object]>([
    ['title-missing', { title: '' }],
    ['title-too-long', { title: 'x'.repeat(201) }],
    ['place-missing', { place: ' ' }],
    ['place-too-long', { place: 'x'.repeat(301) }],
    ['length-out-of-range', { minutes: 4 }],
    ['length-out-of-range', { minutes: 721 }],
    ['length-out-of-range', { minutes: 30.5 }],
    ['in-the-past', { startsAt: '2026-05-14T07:59:00.000Z', waivesNotice: true }],
    ['in-the-past', { startsAt: 'tomorrow' }],
    ['notice-too-short', { startsAt: '2026-05-20T23:00:00.000Z' }],
    ['board-unknown', { board: { kind: 'unchartered' } }],
  ])('is refused: %s', (code, over) =>
    expect(meeting.decide(sends('sol', { ...call, ...over }), { kind: 'none' })).toMatchObject({ code }),
  );

  it('keeps the notice to the day, and says so', () => {
    const soon = sends('sol', { ...call, startsAt: '2026-05-15T08:00:00.000Z' });
    expect(meeting.decide(soon, { kind: 'none' })).toMatchObject({
      reason:
        'Charter §5.1 asks for a notice of 7 days, and this is 1 day away. Choose a later day, or say that everybody agreed to a shorter notice.',
      field: 'startsAt',
    });
  });

  it('keeps no notice where everybody agreed', () =>
    given()
      .when(sends('sol', { ...call, startsAt: '2026-05-14T08:30:00.000Z', waivesNotice: true }))
      .then({ ...called, startsAt: '2026-05-14T08:30:00.000Z' }));

  it('happens once', () => given(called).when(sends('sol', call)).thenRefused('already-called'));

  it('comes before everything else', () =>
    given()
      .when(sends('sol', { type: 'OpenMeeting' }))
      .thenRefused('meeting-unknown'));
});

describe('a meeting that was called', () => {
  const move = {
    ...{ type: 'RescheduleMeeting', reason: 'The room is taken.' },
    ...{ startsAt: '2026-05-28T13:00:00.000Z', minutes: 60, place: 'Room 5' },
  } as const;

  it('moves with a reason', () =>
    given(called)
      .when(sends('cleo', move))
      .then({ ...move, type: 'MeetingRescheduled', meetingId }));

  it('moves forward without a new notice, and back only with one', () => {
    given(called)
      .when(sends('cleo', { ...move, startsAt: '2026-05-15T13:00:00.000Z' }))
      .thenRefused('notice-too-short');
    given(called)
      .when(sends('cleo', { ...move, startsAt: '2026-05-22T13:00:00.000Z' }))
      .then({ ...move, startsAt: '2026-05-22T13:00:00.000Z', type: 'MeetingRescheduled', meetingId });
  });

  it('does not move to where it is', () =>
    given(called)
      .when(sends('cleo', { ...move, startsAt: called.startsAt, minutes: 90, place: 'Room 4' }))
      .then());

  it.each<[code: string, over: object]>([
    ['reason-missing', { reason: '' }],
    ['in-the-past', { startsAt: '2026-05-01T09:00:00.000Z' }],
    ['length-out-of-range', { minutes: 0 }],
    ['place-missing', { place: '' }],
  ])('does not move: %s', (code, over) =>
    expect(meeting.decide(sends('cleo', { ...move, ...over }), replay(meeting, [called]))).toMatchObject({
      code,
    }),
  );

  it('is cancelled with a reason, and nothing more is done with it', () => {
    const cancelled: MeetingEvent = { type: 'MeetingCancelled', meetingId, reason: 'Nothing is ready.' };
    given(called)
      .when(sends('sol', { type: 'CancelMeeting', reason: ' Nothing is ready.' }))
      .then(cancelled);
    given(called, cancelled)
      .when(sends('sol', { type: 'OpenMeeting' }))
      .thenRefused('meeting-cancelled');
  });

  it.each([['CancelMeeting'], ['RescheduleMeeting']] as const)('is past %s once it is open', (type) =>
    given(...held())
      .when(sends('sol', { ...move, type }))
      .thenRefused('meeting-open'),
  );

  it.each([['CancelMeeting'], ['RescheduleMeeting']] as const)('is not for a member to %s', (type) =>
    given(called)
      .when(sends('ana', { ...move, type }))
      .thenRefused('not-your-office'),
  );
});

describe('an agenda', () => {
  const place = {
    ...{ type: 'PlaceItem', itemId: 'review', subject: aReview, title: 'About review', minutes: 20 },
  } as const;

  it('gets an item from chair, secretary or office', () =>
    given(called).when(sends('sol', place)).then(placed()));

  it('gets an item from a rule, which it names', () =>
    given(called)
      .when(sends(actor('rule:trigger-fired'), place))
      .then({ ...placed(), rule: 'trigger-fired' }));

  it.each<[code: string, over: object]>([
    ['title-missing', { title: ' ' }],
    ['title-too-long', { title: 'x'.repeat(201) }],
    ['length-out-of-range', { minutes: 0 }],
    ['length-out-of-range', { minutes: 481 }],
    ['already-placed', { itemId: 'return' }],
    ['already-on-the-agenda', { subject: aReturn }],
  ])('does not get one: %s', (code, over) => {
    const state = replay(meeting, [called, placed('return', aReturn)]);
    expect(meeting.decide(sends('sol', { ...place, ...over }), state)).toMatchObject({ code });
  });

  it('holds one subject twice only once it was deferred', () =>
    given(...room('ana'), {
      type: 'ItemDeferred',
      meetingId,
      itemId: 'review',
      reason: 'Late.',
      returnOn: null,
    })
      .when(sends('sol', { ...place, itemId: 'again' }))
      .then({ ...placed('again'), title: 'About review' }));

  it('is not a member’s to change', () =>
    given(called, placed())
      .when(sends('ana', { type: 'RemoveItem', itemId: 'review', reason: 'No.' }))
      .thenRefused('not-your-office'));

  it('lets go of an item with a reason', () =>
    given(called, placed())
      .when(sends('sol', { type: 'RemoveItem', itemId: 'review', reason: 'Withdrawn.' }))
      .then({ type: 'ItemRemoved', meetingId, itemId: 'review', reason: 'Withdrawn.' }));

  it('keeps an item that was opened', () =>
    given(...room('ana'))
      .when(sends('sol', { type: 'RemoveItem', itemId: 'review', reason: 'No time.' }))
      .thenRefused('item-is-open'));

  it('is ordered whole', () =>
    given(called, placed(), placed('return', aReturn))
      .when(sends('sol', { type: 'OrderAgenda', order: ['return', 'review'] }))
      .then({ type: 'AgendaOrdered', meetingId, order: ['return', 'review'] }));

  it.each([[['review']], [['review', 'review']], [['review', 'return', 'other']], [[]]])(
    'is not ordered as %j',
    (order) =>
      given(called, placed(), placed('return', aReturn))
        .when(sends('sol', { type: 'OrderAgenda', order }))
        .thenRefused('order-incomplete'),
  );

  it('is over when the meeting is closed', () =>
    given(...held(), { type: 'MeetingClosed', meetingId, person: 'sol' })
      .when(sends('sol', { ...place, itemId: 'late', subject: { kind: 'information', text: 'Late.' } }))
      .thenRefused('meeting-closed'));
});

describe('a pack', () => {
  const freeze = {
    ...{ type: 'FreezePack', position: 100, digest },
    items: [{ itemId: 'review', digest: 'review as shown' }],
  } as const;

  it('is frozen with every item in it', () =>
    given(called, placed()).when(sends('sol', freeze)).then(frozen('review')));

  it('is not frozen without one that was placed meanwhile', () =>
    given(called, placed(), placed('return', aReturn))
      .when(sends('sol', freeze))
      .thenRefused('pack-incomplete'));

  it('is not frozen empty', () =>
    given(called)
      .when(sends('sol', { ...freeze, items: [] }))
      .thenRefused('agenda-empty'));

  it('is not frozen again as it is', () =>
    given(called, placed(), frozen('review'))
      .when(sends('sol', { ...freeze, position: 120 }))
      .then());

  it('is not frozen while an item is open', () =>
    given(...room('ana'))
      .when(sends('sol', { ...freeze, digest: 'another' }))
      .thenRefused('item-is-open'));

  it('is frozen again for a late item, which cannot be opened before', () => {
    const late = placed('late', { kind: 'information', text: 'Late.' });
    given(...held(), late)
      .when(sends('sol', { type: 'OpenItem', itemId: 'late' }))
      .thenRefused('pack-not-frozen');
    given(...held(), late, frozen('review', 'return', 'late'))
      .when(sends('sol', { type: 'OpenItem', itemId: 'late' }))
      .then(itemOpened('late'));
  });

  it('takes back the votes on an item that is shown differently now, and no others', () => {
    const voted = [...room('ana'), votedBy('ana'), itemOpened('return')];
    const again = { ...frozen('review', 'return'), digest: 'another' };
    const same = replay(meeting, [...voted, again]);
    const changed = { ...again, items: [{ itemId: 'review', digest: 'review as it is now' }] };
    const other = replay(meeting, [...voted, changed]);
    expect(same).toMatchObject({ items: [{ votes: { 'ana’s': { ballot: 'go' } } }, {}] });
    expect(other).toMatchObject({ items: [{ votes: {} }, {}] });
    expect(other.kind === 'called' && Object.keys(other.items[0]?.votes ?? {})).toEqual([]);
  });
});

describe('before a meeting', () => {
  it('a member or a delegate sends apologies, and may put them in other words', () => {
    const apology: MeetingEvent = { type: 'ApologySent', meetingId, person: 'ana', note: 'Ill.' };
    given(called)
      .when(sends('ana', { type: 'SendApology', note: ' Ill. ' }))
      .then(apology);
    given(called)
      .when(sends('dan', { type: 'SendApology', note: '' }))
      .then({ type: 'ApologySent', meetingId, person: 'dan', note: '' });
    given(called, apology)
      .when(sends('ana', { type: 'SendApology', note: 'Ill.' }))
      .then();
  });

  it('nobody else does', () =>
    given(called)
      .when(sends('nobody', { type: 'SendApology', note: '' }))
      .thenRefused('not-on-the-board'));

  const ask = { type: 'AskQuestion', questionId: 'q1', itemId: 'review', text: 'Who pays?' } as const;
  const asked: MeetingEvent = {
    ...{ type: 'QuestionAsked', meetingId, questionId: 'q1', itemId: 'review', person: 'ana' },
    text: 'Who pays?',
  };
  const answer = { type: 'AnswerQuestion', questionId: 'q1', text: 'Claims do.', pilot: outsiders } as const;
  const answered: MeetingEvent = {
    ...{ type: 'QuestionAnswered', meetingId, questionId: 'q1', itemId: 'review', person: 'otto' },
    text: 'Claims do.',
  };

  it('a member asks, and the owner answers', () => {
    given(called, placed()).when(sends('ana', ask)).then(asked);
    given(called, placed(), asked).when(sends('otto', answer)).then(answered);
  });

  it.each([['sara'], ['cleo'], ['sol']])('an answer comes from %s too', (person) =>
    given(called, placed(), asked)
      .when(sends(person, answer))
      .then({ ...answered, person }),
  );

  it('an answer comes from nobody else, and once', () => {
    given(called, placed(), asked).when(sends('ana', answer)).thenRefused('not-your-office');
    given(called, placed(), asked, answered).when(sends('sol', answer)).thenRefused('already-answered');
    given(called, placed(), asked, answered).when(sends('otto', answer)).then();
    given(called, placed()).when(sends('otto', answer)).thenRefused('question-unknown');
  });

  it('nobody asks on an item they are withdrawn from, nor on one that is not there', () => {
    given(called, placed(), recusedFrom('ana')).when(sends('ana', ask)).thenRefused('recused');
    given(called).when(sends('ana', ask)).thenRefused('item-unknown');
    given(called, placed()).when(sends('nobody', ask)).thenRefused('not-on-the-board');
    given(called, placed())
      .when(sends('ana', { ...ask, text: ' ' }))
      .thenRefused('text-missing');
  });

  const file = { digest: 'f1', bytes: 10, name: 'plan.pdf', mediaType: 'application/pdf' };
  const attach = {
    type: 'AddAttachment',
    attachmentId: 'a1',
    itemId: 'review',
    title: 'The plan',
    file,
  } as const;
  const attached: MeetingEvent = {
    ...{ type: 'AttachmentAdded', meetingId, attachmentId: 'a1', itemId: 'review', title: 'The plan' },
    ...file,
  };

  it('files are attached, to an item or to the whole', () => {
    given(called, placed()).when(sends('sol', attach)).then(attached);
    given(called, placed())
      .when(sends('sol', { ...attach, itemId: null }))
      .then({ ...attached, itemId: null });
    given(called, placed(), attached)
      .when(sends('sol', { ...attach, attachmentId: 'a2' }))
      .then();
  });

  it.each<[code: string, over: object]>([
    ['title-missing', { title: '' }],
    ['file-missing', { file: { ...file, bytes: 0 } }],
    ['file-missing', { file: { ...file, digest: '' } }],
    ['item-unknown', { itemId: 'other' }],
  ])('files are not attached: %s', (code, over) =>
    expect(
      meeting.decide(sends('sol', { ...attach, ...over }), replay(meeting, [called, placed()])),
    ).toMatchObject({ code }),
  );
});

describe('opening a meeting', () => {
  it('fixes charter and seats, and whoever opens it is there', () =>
    given(called)
      .when(sends('sol', { type: 'OpenMeeting' }))
      .then(opened(), arrived('sol')));

  it.each([['ana'], ['olga'], ['nobody']])('is not for %s', (person) =>
    given(called)
      .when(sends(person === 'olga' ? office : person, { type: 'OpenMeeting' }))
      .thenRefused('not-your-office'),
  );

  it('happens once', () =>
    given(...held())
      .when(sends('sol', { type: 'OpenMeeting' }))
      .thenRefused('meeting-open'));

  it('keeps its charter, whatever the board amends meanwhile', () => {
    const state = replay(meeting, held('cleo', 'ana', 'bo'));
    const stricter = aBoard({ charter: charter({ quorum: { kind: 'number', atLeast: 5 } }) });
    const decision = meeting.decide(
      sends('cleo', { type: 'DeclareConflict', itemId: 'review', reason: 'A friend.', board: stricter }),
      state,
    );
    expect(decision).toMatchObject({ accepted: true });
    expect(state).toMatchObject({ rules: { charterVersion: 2 } });
  });
});
