import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { replay } from '@gatehouse/kernel';
import type { Ballot } from '../quorum-proof';
import {
  arrived,
  called,
  charter,
  digest,
  frozen,
  held,
  itemOpened,
  left,
  meetingId,
  opened,
  outsiders,
  placed,
  recusedFrom,
  reviewFacts,
  room,
  sends,
  today,
  vote,
  votedBy,
} from '../testing';
import type { ItemResult } from './item';
import { meeting } from './meeting';
import type { MeetingEvent, MeetingEventOf } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusal';

const { given } = scenario(meeting);

const go: ItemResult = { outcome: 'go', autonomy: null };
const decide = (result: ItemResult = go, over: object = {}) => ({
  ...{ type: 'DecideItem', itemId: 'review', decisionId: 'd1', result, pilot: outsiders },
  ...{ review: reviewFacts(), ...over },
});
const four = ['cleo', 'ana', 'bo', 'eve'];
const votes = (...ballots: Ballot[]) => ballots.map((ballot, index) => votedBy(four[index] ?? '', ballot));
const unanimous = [...room(...four), ...votes('go', 'go', 'go', 'go')];
const condition = { conditionId: 'c1', text: 'Rehearse the rollback.', owner: 'otto', dueOn: today };
const kill = {
  outcome: 'kill',
  reason: 'no-value',
  because: 'It saves nothing.',
  lessons: 'Ask finance first.',
} as const;

const decisionOf = (history: readonly MeetingEvent[], command: object, who = 'cleo') =>
  meeting.decide(sends(who, command as { type: string }), replay(meeting, history));

describe('a decision', () => {
  it('is sealed by the chair as the votes say, with everything it rests on', () => {
    const history = [
      ...room(...four),
      arrived('finn'),
      ...votes('go', 'go', 'go', 'hold'),
      votedBy('finn', 'abstain'),
    ];
    const decision = decisionOf(history, decide());
    expect(decision).toMatchObject({ accepted: true });
    const [event] = decision.accepted ? decision.events : [];
    expect(event).toMatchObject({
      ...{ type: 'ItemDecided', itemId: 'review', decisionId: 'd1', boardId: 'ai', title: 'About review' },
      ...{
        subject: { kind: 'review', reviewId: 'r1' },
        result: go,
        packDigest: digest,
        review: { version: 9 },
      },
      dissent: [{ person: 'eve', ballot: 'hold', rationale: 'The evidence holds.' }],
      proof: { counted: 5, entitled: 5, required: 3, isQuorate: true, charterVersion: 2 },
      tally: { carried: 'go', votes: { go: 3, hold: 1, abstain: 1 }, needed: 3, byCastingVote: false },
    });
    expect((event as MeetingEventOf<'ItemDecided'>).votes.map(({ person }) => person)).toEqual([
      'cleo',
      'ana',
      'bo',
      'eve',
      'finn',
    ]);
  });

  it.each<[code: MeetingRefusal, history: MeetingEvent[], result?: ItemResult]>([
    ['not-quorate', [...unanimous, left('ana'), left('bo')]],
    ['too-few-votes', [...room(...four), ...votes('go', 'go')]],
    ['nothing-carries', [...room(...four), ...votes('go', 'go', 'hold', 'kill')]],
    ['nothing-carries', [...room(...four), ...votes('abstain', 'abstain', 'abstain')]],
    ['other-carries', [...room(...four), ...votes('hold', 'hold', 'hold', 'go')]],
    ['item-not-open', [...held(...four)]],
    ['item-unknown', [called, opened(), arrived('cleo')]],
    ['meeting-not-open', [called, placed(), frozen('review')]],
    ['meeting-closed', [...unanimous, { type: 'MeetingClosed', meetingId, person: 'sol' }]],
    ['recused', [...unanimous, recusedFrom('cleo')]],
  ])('is not made: %s', (code, history, result = go) =>
    given(...history)
      .when(sends('cleo', decide(result)))
      .thenRefused(code),
  );

  it('counts nobody who voted and left, nor who voted and was withdrawn', () => {
    const history = [
      ...room(...four),
      arrived('finn'),
      ...votes('go', 'go', 'kill', 'kill'),
      votedBy('finn', 'go'),
    ];
    for (const gone of [left('eve'), recusedFrom('eve')]) {
      const decision = decisionOf([...history, gone], decide());
      expect(decision).toMatchObject({
        accepted: true,
        events: [{ tally: { votes: { go: 3, kill: 1 } }, dissent: [{ person: 'bo' }] }],
      });
    }
  });

  it('counts nobody who has become owner since they voted, and withdraws them', () => {
    const history = [...room(...four), ...votes('go', 'go', 'go', 'kill')];
    const decision = decisionOf(history, decide(go, { pilot: { owner: 'eve', sponsor: 'sara' } }));
    expect(decision).toMatchObject({
      accepted: true,
      events: [
        recusedFrom('eve', 'owner'),
        { type: 'ItemDecided', tally: { votes: { go: 3 } }, proof: { counted: 3, entitled: 4 }, dissent: [] },
      ],
    });
  });

  it('is not made where the new owner’s vote was needed for the quorum', () =>
    given(...room('cleo', 'ana', 'eve'), votedBy('cleo'), votedBy('ana'), votedBy('eve'))
      .when(sends('cleo', decide(go, { pilot: { owner: 'eve', sponsor: 'sara' } })))
      .thenRefused('not-quorate'));

  it('is by casting vote on a tie, where the charter has one', () => {
    const rules = opened({ charter: charter({ hasCastingVote: true }) });
    const history = [
      called,
      placed(),
      frozen('review'),
      rules,
      ...four.map((one) => arrived(one)),
      itemOpened(),
    ];
    expect(decisionOf([...history, ...votes('go', 'go', 'hold', 'hold')], decide())).toMatchObject({
      accepted: true,
      events: [{ tally: { byCastingVote: true, carried: 'go' } }],
    });
    expect(
      decisionOf([...history, ...votes('go', 'hold', 'hold', 'go'), left('cleo')], decide(), 'sol'),
    ).toMatchObject({
      accepted: false,
    });
  });
});

describe('whoever seals', () => {
  it.each<[who: string, history: MeetingEvent[], code: MeetingRefusal | null]>([
    ['cleo', unanimous, null],
    ['sol', unanimous, 'not-the-chair'],
    ['ana', unanimous, 'not-the-chair'],
    ['gus', unanimous, 'not-the-chair'],
    ['sol', [...unanimous, recusedFrom('cleo')], null],
    ['ana', [...unanimous, recusedFrom('cleo')], 'not-the-chair'],
    ['sol', [...unanimous, left('cleo')], null],
    ['cleo', [...unanimous, recusedFrom('sol')], null],
    ['ana', [...unanimous, recusedFrom('cleo'), recusedFrom('sol')], null],
    ['gus', [...unanimous, recusedFrom('cleo'), recusedFrom('sol')], 'not-the-chair'],
    ['ana', [...unanimous, left('cleo'), left('sol')], null],
  ])('is %s in turn', (who, history, code) => {
    const decision = decisionOf(history, decide(), who);
    expect(decision.accepted ? null : decision.code).toBe(code);
  });

  it('is the secretary at once where the chair has just become the sponsor', () => {
    const decision = decisionOf(unanimous, decide(go, { pilot: { owner: 'otto', sponsor: 'cleo' } }), 'sol');
    expect(decision).toMatchObject({ accepted: true, events: [recusedFrom('cleo', 'sponsor'), {}] });
  });
});

describe('an outcome', () => {
  const carried = (outcome: Ballot) => [...room(...four), ...votes(outcome, outcome, outcome, outcome)];

  it.each<[result: ItemResult]>([
    [go],
    [{ outcome: 'go', autonomy: 2 }],
    [{ outcome: 'conditional-go', autonomy: null, conditions: [condition] }],
    [{ outcome: 'hold', because: 'Finance is late.', returnOn: '2026-06-01' }],
    [{ outcome: 'recycle', because: 'The baseline moved.', redo: ['Measure again.'] }],
    [{ ...kill, freed: null }],
    [{ ...kill, freed: { minor: 0, currency: 'USD' } }],
  ])('is taken with all it demands: %j', (result) => {
    expect(decisionOf(carried(result.outcome), decide(result))).toMatchObject({ accepted: true });
  });

  it.each<[code: MeetingRefusal, result: ItemResult]>([
    ['autonomy-not-asked', { outcome: 'go', autonomy: 3 }],
    ['autonomy-not-asked', { outcome: 'conditional-go', autonomy: 4, conditions: [condition] }],
    ['conditions-missing', { outcome: 'conditional-go', autonomy: null, conditions: [] }],
    ['conditions-missing', { outcome: 'conditional-go', autonomy: null, conditions: [condition, condition] }],
    [
      'text-missing',
      { outcome: 'conditional-go', autonomy: null, conditions: [{ ...condition, text: ' ' }] },
    ],
    [
      'owner-missing',
      { outcome: 'conditional-go', autonomy: null, conditions: [{ ...condition, owner: '' }] },
    ],
    [
      'date-missing',
      { outcome: 'conditional-go', autonomy: null, conditions: [{ ...condition, dueOn: '' }] },
    ],
    [
      'date-in-the-past',
      { outcome: 'conditional-go', autonomy: null, conditions: [{ ...condition, dueOn: '2026-05-13' }] },
    ],
    ['because-missing', { outcome: 'hold', because: '', returnOn: '2026-06-01' }],
    ['date-in-the-past', { outcome: 'hold', because: 'Late.', returnOn: today }],
    ['date-missing', { outcome: 'hold', because: 'Late.', returnOn: 'soon' }],
    ['date-missing', { outcome: 'hold', because: 'Late.', returnOn: '2027-02-31' }],
    ['because-missing', { outcome: 'recycle', because: ' ', redo: ['Measure.'] }],
    ['redo-missing', { outcome: 'recycle', because: 'It moved.', redo: [] }],
    ['redo-missing', { outcome: 'recycle', because: 'It moved.', redo: ['Measure.', ' '] }],
    ['because-missing', { ...kill, because: '', freed: null }],
    ['because-too-long', { ...kill, because: 'x'.repeat(2_001), freed: null }],
    ['lessons-missing', { ...kill, lessons: '', freed: null }],
    ['freed-impossible', { ...kill, freed: { minor: -1, currency: 'USD' } }],
    ['freed-impossible', { ...kill, freed: { minor: 1.5, currency: 'USD' } }],
    ['freed-impossible', { ...kill, freed: { minor: 1, currency: 'dollars' } }],
  ])('is refused, %s: %j', (code, result) => {
    expect(decisionOf(carried(result.outcome), decide(result))).toMatchObject({ code });
  });

  it('of a review is none of yes and no', () => {
    const history = [...held(...four), itemOpened('return')];
    const yes = votes('approve', 'approve', 'approve').map((one) => ({ ...one, itemId: 'return' }));
    const about = { itemId: 'return', review: null };
    expect(decisionOf([...history, ...yes], decide({ outcome: 'approve' }, about))).toMatchObject({
      accepted: true,
    });
    expect(decisionOf([...history, ...yes], decide(go, about))).toMatchObject({ code: 'other-carries' });
    const no = votes('reject', 'reject', 'reject').map((one) => ({ ...one, itemId: 'return' }));
    const rejected: ItemResult = { outcome: 'reject', because: ' ' };
    expect(decisionOf([...history, ...no], decide(rejected, about))).toMatchObject({
      code: 'because-missing',
    });
  });

  it.each<[code: MeetingRefusal, review: object | null]>([
    ['review-unknown', null],
    ['review-unknown', { reviewId: 'r2' }],
    ['review-unknown', { pilotId: 'p2' }],
    ['review-not-open', { isOpen: false }],
    ['criteria-unmet', { unmet: ['Rollback rehearsed in the last 90 days'] }],
    ['criteria-unmet', { unsigned: ['Privacy'] }],
  ])('rests on its review: %s', (code, review) => {
    const facts = review && reviewFacts(review);
    expect(decisionOf(unanimous, decide(go, { review: facts }))).toMatchObject({ code });
  });

  it('says which criterion keeps go from being open, and what to do', () => {
    const review = reviewFacts({ unmet: ['Owner accepted', 'Contract in force'], unsigned: ['Security'] });
    expect(decisionOf(unanimous, decide(go, { review }))).toMatchObject({
      reason:
        'Go is not open: “Owner accepted” is unmet, “Contract in force” is unmet and “Security” is not signed off. Have it met first, or choose conditional go and name the condition.',
    });
  });

  it('other than go is open with a criterion unmet', () => {
    const review = reviewFacts({ unmet: ['Owner accepted'] });
    const result: ItemResult = { outcome: 'conditional-go', autonomy: null, conditions: [condition] };
    expect(decisionOf(carried('conditional-go'), decide(result, { review }))).toMatchObject({
      accepted: true,
    });
  });
});

describe('a decided item', () => {
  const decided = () => {
    const decision = decisionOf(unanimous, decide());
    return [...unanimous, ...(decision.accepted ? decision.events : [])];
  };

  it.each<[command: { type: string } & Record<string, unknown>]>([
    [vote('kill')],
    [decide()],
    [{ type: 'OpenItem', itemId: 'review' }],
    [{ type: 'DeferItem', itemId: 'review', reason: 'No.', returnOn: null }],
    [{ type: 'DeclareConflict', itemId: 'review', reason: 'Late.' }],
    [{ type: 'EndRecusal', itemId: 'review', person: 'ana', reason: 'Over.' }],
    [{ type: 'RemoveItem', itemId: 'review', reason: 'No.' }],
    [{ type: 'AskQuestion', itemId: 'review', questionId: 'q', text: 'Why?' }],
    [{ type: 'AddAttachment', itemId: 'review', attachmentId: 'a', title: 'T', file: {} }],
  ])('is sealed: $type', (command) =>
    given(...decided())
      .when(sends('cleo', command))
      .thenRefused('item-is-sealed'),
  );

  it('still takes a note and an action', () => {
    given(...decided())
      .when(sends('sol', { type: 'NoteItem', noteId: 'n', itemId: 'review', text: ' A note. ' }))
      .then({ type: 'ItemNoted', meetingId, noteId: 'n', itemId: 'review', text: 'A note.' });
    const action = { actionId: 'x', text: 'Tell the staff.', owner: 'ana', dueOn: '2026-06-01' };
    given(...decided())
      .when(sends('cleo', { type: 'AssignAction', itemId: 'review', ...action }))
      .then({ type: 'ActionAssigned', meetingId, itemId: 'review', ...action });
  });

  it('stands when the quorum is lost after it', () => {
    const state = replay(meeting, [...decided(), left('ana'), left('bo'), left('eve')]);
    expect(state).toMatchObject({ items: [{ state: 'decided' }, { state: 'waiting' }] });
  });
});
