import { describe, expect, it } from '@jest/globals';
import { replay, type SentencePart } from '@gatehouse/kernel';
import fc from 'fast-check';
import {
  arrived,
  held,
  itemOpened,
  itemPaused,
  left,
  meetingId,
  outsiders,
  recusedFrom,
  reviewFacts,
  room,
  sends,
  votedBy,
} from '../testing';
import type { ItemResult } from './item';
import { meeting } from './meeting';
import type { MeetingEvent } from './meeting.events';
import { tellMeeting } from './meeting-story';
import { minutesOf } from './minutes';
import { minutesText, minutesTextOf } from './minutes-text';

describe('minutes', () => {
  it('write themselves, from the call to the close', () => {
    expect(text(wholeMeeting())).toBe(`The meeting
- May meeting, meeting 7 of the board, called for 21 May 2026, 13:00 UTC, Room 4.
- The pack was frozen at position 100 of the log, the pack.
- [sol] opened the meeting on 2026-05-14, under version 2 of the charter.

Attendance
- [cleo], chair, was there.
- [sol], secretary without a vote, was there.
- [ana], member, was there.
- [eve], member, was there.
- [finn], member, was there.
- [bo], member, was away, with apologies; [dan], their delegate, was there.
- [otto] was there as a guest.
- [bo] sent apologies: “Ill.”
- [finn] arrived later.
- [eve] left.
- [eve] came back.

1. About review
- [eve] asked: “Who pays?”
- [otto] answered: “Claims do.”
- [ana] declared a conflict and was withdrawn: “My sister leads it.”
- The vote of [cleo] was changed from hold to conditional go.
- Decided: conditional go, 3 to 0; one recused.
- 3 of 5 count for this item; the quorum is 3. [ana] is withdrawn, declared a conflict: §4.1.
- 3 for conditional go. Conditional go carries; 2 of 3 are needed: §3.1.
- [cleo] voted conditional go: “The evidence holds.”
- [bo] voted conditional go, by [dan]: “The evidence holds.”
- [eve] voted conditional go, by [sol], as recorded for them and not yet confirmed: “The evidence holds.”
- Autonomy is raised to level 2.
- Condition, by 2026-06-01: “Rehearse the rollback.” [otto] sees to it.
- It rests on the pack the pack.
- Action for [ana], by 2026-06-01: “Tell the staff.”
- “Finance was thanked twice.”
- [eve] confirmed the vote recorded for them, conditional go.

2. About return
- Deferred to the next meeting: “The meeting closed before it was decided.”

End
- [cleo] closed the meeting.`);
  });

  it('are the same from the record as from the events, whenever they happened', () => {
    const history = wholeMeeting();
    const state = replay(meeting, history);
    expect(state.kind === 'called' && minutesTextOf(state)).toBe(text(history));
    const timed = minutesOf(
      history.map((event, index) => ({ event, at: `2026-05-21T13:${10 + index}:00.000Z` })),
    );
    expect(minutesText(timed)).toBe(text(history));
    expect(timed[2]?.lines[0]?.at).toMatch(/^2026-05-21T13:/);
  });

  it('are of one section for each item, so that an item can be left out whole', () => {
    const sections = minutesOf(wholeMeeting().map((event) => ({ event, at: null })));
    const others = sections.filter(({ itemId }) => itemId !== 'review');
    expect(minutesText(others)).not.toMatch(/conflict|conditional|Claims|rollback|thanked/);
  });

  it('keep a note where it was first written, in its last words, with its id', () => {
    const sections = minutesOf(wholeMeeting().map((event) => ({ event, at: null })));
    const notes = sections.flatMap(({ lines }) => lines).filter(({ noteId }) => noteId !== null);
    expect(notes).toEqual([
      { parts: [{ kind: 'quote', text: 'Finance was thanked twice.' }], at: null, noteId: 'n' },
    ]);
  });

  it('end with the seal: nothing after it is in them', () => {
    const sealed: MeetingEvent[] = [
      ...wholeMeeting(),
      { type: 'MinutesApproved', meetingId, version: 1, digest: 'd', person: 'cleo', sections: [] },
      {
        type: 'RecusalEnded',
        meetingId,
        itemId: 'review',
        person: 'ana',
        reason: 'The minutes were approved.',
      },
      { type: 'ErratumAdded', meetingId, erratumId: 'e', person: 'sol', text: 'It was Tuesday.' },
    ];
    expect(text(sealed)).toBe(text(wholeMeeting()));
  });

  it('say what was removed from the agenda and written beside it', () => {
    const history: MeetingEvent[] = [
      ...held('cleo'),
      { type: 'ItemRemoved', meetingId, itemId: 'return', reason: 'Withdrawn.' },
      { type: 'ItemNoted', meetingId, noteId: 'n', itemId: null, text: 'It rained.' },
    ];
    expect(text(history)).toContain(
      'Beside the agenda\n- About return was removed from the agenda: Withdrawn.\n- “It rained.”',
    );
    expect(text(history)).not.toContain('2. ');
  });

  it.each<[result: ItemResult, lines: string[]]>([
    [{ outcome: 'hold', because: 'Late.', returnOn: '2026-07-01' }, ['- On hold until 2026-07-01: “Late.”']],
    [
      { outcome: 'recycle', because: 'It moved.', redo: ['Measure.', 'Sign.'] },
      ['- It goes back: “It moved.”', '- To be done again: “Measure.”', '- To be done again: “Sign.”'],
    ],
    [
      {
        ...{ outcome: 'kill', reason: 'no-changed-decision', because: 'Nobody used it.' },
        ...{ lessons: 'Ask first.', freed: { minor: 190_000_050, currency: 'USD' } },
      },
      [
        '- Reason: no changed decision. “Nobody used it.”',
        '- Learned: “Ask first.”',
        '- It frees USD 1,900,000.50.',
      ],
    ],
  ])('say what an outcome demands: %j', (result, lines) => {
    const [outcome] = [result.outcome];
    const history = [
      ...room('cleo', 'ana', 'bo'),
      ...['cleo', 'ana', 'bo'].map((one) => votedBy(one, outcome)),
    ];
    const all = [...history, ...decided(history, result)];
    for (const line of lines) expect(text(all)).toContain(line);
  });
});

describe('the story of a meeting', () => {
  const said = (event: MeetingEvent, by = 'sol') =>
    tellMeeting(event, by, () => 'Gate 2 of Claims')
      .map(words)
      .join('');

  it.each<[sentence: string, event: MeetingEvent]>([
    ['[ana] voted conditional go.', votedBy('ana', 'conditional-go')],
    ['[ana] abstained.', votedBy('ana', 'abstain')],
    ['[dan] voted go for [bo].', votedBy('bo', 'go', { by: 'dan' })],
    ['[ana] voted go, as recorded by [sol].', votedBy('ana', 'go', { by: 'sol', isRecordedForThem: true })],
    ['[ana] arrived.', arrived('ana')],
    ['[gus] arrived as a guest.', arrived('gus', null)],
    ['[ana] left.', left('ana')],
    ['[sol] opened Gate 2 of Claims.', itemOpened()],
    ['[sol] paused Gate 2 of Claims.', itemPaused()],
    ['[ana] is withdrawn from Gate 2 of Claims, sponsor of this pilot: §4.2.', recusedFrom('ana', 'sponsor')],
  ])('says “%s”', (sentence, event) => expect(said(event)).toBe(sentence));

  it('tells every event of a whole meeting in one sentence', () => {
    for (const event of wholeMeeting()) expect(said(event)).toMatch(/\S.*[.”]$/);
  });

  it('says a decision in a line', () => {
    const event = wholeMeeting().find(({ type }) => type === 'ItemDecided');
    expect(event && said(event)).toBe(
      'The board decided Gate 2 of Claims: conditional go, 3 to 0; one recused.',
    );
  });
});

describe('a text', () => {
  it('never depends on the order in which instants are known', () =>
    fc.assert(
      fc.property(fc.array(fc.option(fc.date({ noInvalidDate: true })), { maxLength: 40 }), (dates) => {
        const record = wholeMeeting().map((event, index) => ({
          ...{ event, at: dates[index]?.toISOString() ?? null },
        }));
        return minutesText(minutesOf(record)) === text(wholeMeeting());
      }),
    ));
});

function decided(history: readonly MeetingEvent[], result: ItemResult): readonly MeetingEvent[] {
  const command = { type: 'DecideItem', itemId: 'review', decisionId: 'd1', result, pilot: outsiders };
  const decision = meeting.decide(
    sends('cleo', { ...command, review: reviewFacts() }),
    replay(meeting, history),
  );
  if (!decision.accepted) throw new Error(decision.reason);
  return decision.events;
}

function wholeMeeting(): MeetingEvent[] {
  const item = { meetingId, itemId: 'review' } as const;
  const dueOn = '2026-06-01';
  const conditions = [{ conditionId: 'c1', text: 'Rehearse the rollback.', owner: 'otto', dueOn }];
  const [called, ...opening] = held('cleo', 'ana', 'eve');
  const voting: MeetingEvent[] = [
    ...(called ? [called] : []),
    { type: 'ApologySent', meetingId, person: 'bo', note: 'Ill.' },
    ...opening,
    { ...item, type: 'QuestionAsked', questionId: 'q', person: 'eve', text: 'Who pays?' },
    { ...item, type: 'QuestionAnswered', questionId: 'q', person: 'otto', text: 'Claims do.' },
    arrived('otto', null),
    arrived('dan', 'bo’s'),
    { ...item, type: 'ConflictDeclared', person: 'ana', reason: 'My sister leads it.' },
    recusedFrom('ana'),
    itemOpened(),
    votedBy('cleo', 'hold'),
    { ...votedBy('cleo', 'conditional-go'), type: 'VoteChanged', from: 'hold' },
    votedBy('bo', 'conditional-go', { by: 'dan' }),
    votedBy('eve', 'conditional-go', { by: 'sol', isRecordedForThem: true }),
  ];
  return [
    ...voting,
    ...decided(voting, { outcome: 'conditional-go', autonomy: 2, conditions }),
    { ...item, type: 'ActionAssigned', actionId: 'x', text: 'Tell the staff.', owner: 'ana', dueOn },
    { ...item, type: 'ItemNoted', noteId: 'n', text: 'Finance was thanked.' },
    arrived('finn'),
    left('eve'),
    arrived('eve'),
    { ...item, type: 'ItemNoted', noteId: 'n', text: 'Finance was thanked twice.' },
    { ...item, type: 'VoteConfirmed', seatId: 'eve’s', person: 'eve', ballot: 'conditional-go' },
    {
      ...{ type: 'ItemDeferred', meetingId, itemId: 'return', returnOn: null },
      reason: 'The meeting closed before it was decided.',
    },
    { type: 'MeetingClosed', meetingId, person: 'cleo' },
  ];
}

function text(history: readonly MeetingEvent[]): string {
  return minutesText(minutesOf(history.map((event) => ({ event, at: null }))));
}

function words(part: SentencePart): string {
  if (part.kind === 'person') return `[${part.person}]`;
  return part.kind === 'quote' ? `“${part.text}”` : part.text;
}
