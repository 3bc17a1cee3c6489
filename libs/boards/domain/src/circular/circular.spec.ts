import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { replay, type Actor } from '@gatehouse/kernel';
import type { ItemResult, ItemSubject } from '../meeting/item';
import type { Ballot } from '../quorum-proof';
import {
  aBoard,
  aReview,
  actor,
  charter,
  clock,
  digest,
  fiveSeats,
  now,
  office,
  outsiders,
  reviewFacts,
  seat,
  today,
} from '../testing';
import { circular } from './circular';
import type { CircularCommand } from './circular.commands';
import type { CircularEvent, CircularEventOf } from './circular.events';
import type { CircularRefusal } from './circular.refusal';
import { tellCircular } from './circular-story';
import { openCircularCommands } from './open-circular-commands';

const { given } = scenario(circular);
const circularId = 'c';
const endsAt = '2026-05-21T09:00:00.000Z';
const after = '2026-05-21T09:00:00.001Z';

const sends = (who: string | Actor, command: { type: string } & Readonly<Record<string, unknown>>) =>
  // Facts that a type does not ask for come along unread; the compiler cannot know that.
  ({
    ...{ circularId, actor: typeof who === 'string' ? actor(who) : who, today, now },
    ...{ board: aBoard(), pilot: outsiders, ...command },
  }) as unknown as CircularCommand;

const propose = {
  ...{ type: 'ProposeCircular', subject: aReview, title: 'Gate 2 of Claims', question: 'May it pass?' },
  ...{ position: 100, packDigest: digest, mayBeCircular: true },
} as const;

const proposed = (
  over: Partial<CircularEventOf<'CircularProposed'>> = {},
): CircularEventOf<'CircularProposed'> => {
  const { charter: rules, charterVersion, seats } = aBoard();
  return {
    ...{ type: 'CircularProposed', circularId, boardId: 'ai', subject: aReview, title: 'Gate 2 of Claims' },
    ...{ question: 'May it pass?', endsAt, position: 100, packDigest: digest, onDay: today },
    ...{ charter: rules, charterVersion, seats, ...over },
  };
};

const answer = (ballot: Ballot = 'go', over: object = {}) => ({
  ...{ type: 'CastCircularVote', ballot, packDigest: digest },
  ...{ rationale: ballot === 'abstain' ? '' : 'The evidence holds.', ...over },
});
const answered = (
  person: string,
  ballot: Ballot = 'go',
  by = person,
): CircularEventOf<'CircularVoteCast'> => ({
  ...{ type: 'CircularVoteCast', circularId, seatId: `${person}’s`, person, by, ballot },
  ...{ rationale: ballot === 'abstain' ? '' : 'The evidence holds.', packDigest: digest },
});
const recused = (
  person: string,
  basis: CircularEventOf<'CircularMemberRecused'>['basis'] = 'declared',
  seatId: string | null = `${person}’s`,
): CircularEvent => ({ type: 'CircularMemberRecused', circularId, person, seatId, basis });

const go: ItemResult = { outcome: 'go', autonomy: null };
const decide = (result: ItemResult = go, over: object = {}) => ({
  ...{ type: 'DecideCircular', decisionId: 'd', result, review: reviewFacts(), ...over },
});
const everybody = ['cleo', 'ana', 'bo', 'eve', 'finn'];
const all = (ballot: Ballot = 'go'): CircularEvent[] => everybody.map((one) => answered(one, ballot));

describe('a circular resolution', () => {
  it.each([['cleo'], ['sol'], ['olga']])('is proposed by %s until the charter’s days are over', (who) =>
    given()
      .when(sends(who === 'olga' ? office : who, propose))
      .then(proposed()),
  );

  it('withdraws owner and sponsor with a seat from the start, and their delegates', () =>
    given()
      .when(sends('cleo', { ...propose, pilot: { owner: 'bo', sponsor: 'ana' } }))
      .then(
        proposed(),
        recused('bo', 'owner'),
        recused('ana', 'sponsor'),
        recused('dan', 'delegate-of-recused', null),
      ));

  const never = { areAllowed: false, days: 7, mustBeUnanimous: false };
  it.each<[code: CircularRefusal, who: string, over: object]>([
    ['not-your-office', 'ana', {}],
    ['circulars-not-allowed', 'cleo', { board: aBoard({ charter: charter({ circulars: never }) }) }],
    ['gate-meets-in-person', 'cleo', { mayBeCircular: false }],
    ['board-unknown', 'cleo', { board: { kind: 'unchartered' } }],
    ['title-missing', 'cleo', { title: ' ' }],
    ['question-missing', 'cleo', { question: '' }],
    ['question-too-long', 'cleo', { question: 'x'.repeat(2_001) }],
  ])('is not proposed: %s', (code, who, over) =>
    given()
      .when(sends(who, { ...propose, ...over }))
      .thenRefused(code),
  );

  it('is proposed once, and not on behalf of somebody', () => {
    given(proposed()).when(sends('cleo', propose)).thenRefused('already-proposed');
    given()
      .when(sends({ ...office, onBehalfOf: 'cleo' }, propose))
      .thenRefused('in-own-right-only');
    given().when(sends('cleo', answer())).thenRefused('circular-unknown');
  });

  it('about anything but a review asks no gate', () => {
    const subject: ItemSubject = { kind: 'information', text: 'A rule for notes.' };
    given()
      .when(sends('cleo', { ...propose, subject, mayBeCircular: false }))
      .then(proposed({ subject }));
  });

  it('is withdrawn with a reason', () => {
    given(proposed())
      .when(sends('sol', { type: 'WithdrawCircular', reason: ' Not now. ' }))
      .then({ type: 'CircularWithdrawn', circularId, reason: 'Not now.' });
    given(proposed())
      .when(sends('ana', { type: 'WithdrawCircular', reason: 'No.' }))
      .thenRefused('not-your-office');
    given(proposed())
      .when(sends('sol', { type: 'WithdrawCircular', reason: '' }))
      .thenRefused('reason-missing');
  });
});

describe('an answer in writing', () => {
  it('is given by a member, and may change', () => {
    given(proposed()).when(sends('ana', answer())).then(answered('ana'));
    given(proposed(), answered('ana'))
      .when(sends('ana', answer('hold')))
      .then({ ...answered('ana', 'hold'), type: 'CircularVoteChanged', from: 'go' });
    given(proposed(), answered('ana')).when(sends('ana', answer())).then();
  });

  it('is a delegate’s until the member answers, and then the member’s', () => {
    given(proposed())
      .when(sends('dan', answer()))
      .then(answered('bo', 'go', 'dan'));
    given(proposed(), answered('bo', 'go', 'dan'))
      .when(sends('bo', answer()))
      .then({ ...answered('bo'), type: 'CircularVoteChanged', from: 'go' });
    given(proposed(), answered('bo'))
      .when(sends('dan', answer('kill')))
      .thenRefused('member-has-answered');
  });

  it.each<[code: CircularRefusal, who: string, over: object]>([
    ['deadline-passed', 'ana', { now: endsAt }],
    ['pack-changed', 'ana', { packDigest: 'another' }],
    ['ballot-not-asked', 'ana', { ballot: 'approve' }],
    ['rationale-missing', 'ana', { rationale: '' }],
    ['no-vote', 'sol', {}],
    ['not-on-the-board', 'gus', {}],
    ['recused', 'ana', { pilot: { owner: 'ana', sponsor: null } }],
    ['recused', 'ana', { pilot: { owner: null, sponsor: 'ana' } }],
    ['only-a-rule', 'rule:clock', {}],
  ])('is refused: %s', (code, who, over) =>
    given(proposed())
      .when(sends(who, answer('go', over)))
      .thenRefused(code),
  );

  it('is no delegate’s where the charter has none, nor where the member is withdrawn', () => {
    given(proposed({ charter: charter({ allowsDelegates: false }) }))
      .when(sends('dan', answer()))
      .thenRefused('no-vote');
    given(proposed(), recused('bo'), recused('dan', 'delegate-of-recused', null))
      .when(sends('dan', answer()))
      .thenRefused('recused');
  });

  it('of one person counts once', () => {
    const seats = [seat('ana'), seat('bo', { delegate: 'ana' }), ...fiveSeats.slice(0, 2)];
    given(proposed({ seats })).when(sends('ana', answer())).then(answered('ana'));
    const state = replay(circular, [proposed({ seats }), answered('ana')]);
    expect(circular.decide(sends('ana', answer('hold')), state)).toMatchObject({
      events: [{ type: 'CircularVoteChanged', seatId: 'ana’s' }],
    });
  });

  it('records who has become owner meanwhile', () =>
    given(proposed(), answered('eve'))
      .when(sends('ana', answer('go', { pilot: { owner: 'eve', sponsor: 'sara' } })))
      .then(recused('eve', 'owner'), answered('ana')));

  it('gives way to a conflict, and the delegate’s with it', () => {
    const declare = { type: 'DeclareCircularConflict', reason: 'My sister leads it.' };
    given(proposed(), answered('bo'))
      .when(sends('bo', declare))
      .then(
        { type: 'CircularConflictDeclared', circularId, person: 'bo', reason: declare.reason },
        recused('bo'),
        recused('dan', 'delegate-of-recused', null),
      );
    given(proposed(), recused('bo')).when(sends('bo', declare)).then();
    given(proposed()).when(sends('gus', declare)).thenRefused('not-on-the-board');
    given(proposed())
      .when(sends('bo', { ...declare, reason: '' }))
      .thenRefused('reason-missing');
  });
});

describe('a decision in writing', () => {
  const decisionOf = (history: CircularEvent[], command: { type: string }, who = 'cleo') =>
    circular.decide(sends(who, command), replay(circular, history));

  it('is sealed when everybody entitled has answered', () => {
    const decision = decisionOf([proposed(), ...all()], decide());
    expect(decision).toMatchObject({
      accepted: true,
      events: [
        {
          ...{ type: 'CircularDecided', decisionId: 'd', boardId: 'ai', result: go, packDigest: digest },
          ...{ proof: { counted: 5, entitled: 5, isQuorate: true }, tally: { carried: 'go' }, dissent: [] },
        },
      ],
    });
  });

  it('waits for those who have not, and for the deadline', () => {
    const history = [proposed(), answered('cleo'), answered('ana'), answered('eve')];
    expect(decisionOf(history, decide())).toMatchObject({
      code: 'still-open',
      reason:
        '2 of those entitled have not answered yet, and the deadline has not come. Wait for them, or for it.',
    });
    expect(decisionOf(history, decide(go, { now: after }))).toMatchObject({ accepted: true });
  });

  it('waits for nobody who is withdrawn', () => {
    const history = [proposed(), recused('finn'), ...all().slice(0, 4)];
    expect(decisionOf(history, decide())).toMatchObject({
      accepted: true,
      events: [{ proof: { entitled: 4 } }],
    });
  });

  it('counts abstentions as answers', () => {
    const history = [proposed(), answered('cleo'), answered('ana', 'abstain'), answered('eve', 'abstain')];
    expect(decisionOf(history, decide(go, { now: after }))).toMatchObject({ accepted: true });
  });

  it('keeps who said otherwise', () => {
    const history = [proposed(), ...all().slice(0, 4), answered('finn', 'kill')];
    expect(decisionOf(history, decide())).toMatchObject({
      events: [{ dissent: [{ person: 'finn', ballot: 'kill', rationale: 'The evidence holds.' }] }],
    });
  });

  it.each<[code: CircularRefusal, history: CircularEvent[], over?: object, who?: string]>([
    ['not-quorate', [answered('cleo'), answered('ana')], { now: after }],
    ['nothing-carries', [answered('cleo'), answered('ana', 'hold'), answered('eve', 'kill')], { now: after }],
    ['other-carries', all('hold')],
    ['not-the-chair', all(), {}, 'ana'],
    ['not-the-chair', all(), {}, 'sol'],
    ['recused', [recused('cleo'), ...all()]],
    ['review-not-open', all(), { review: reviewFacts({ isOpen: false }) }],
    ['criteria-unmet', all(), { review: reviewFacts({ unmet: ['Owner accepted'] }) }],
    ['circular-over', [{ type: 'CircularWithdrawn', circularId, reason: 'No.' }]],
  ])('is not sealed: %s', (code, history, ...[over = {}, who = 'cleo']) =>
    given(proposed(), ...history)
      .when(sends(who, decide(go, over)))
      .thenRefused(code),
  );

  it('is the secretary’s to seal where the chair is withdrawn or silent, and a member’s where both are', () => {
    const withoutChair = all().slice(1);
    expect(decisionOf([proposed(), recused('cleo'), ...withoutChair], decide(), 'sol')).toMatchObject({
      accepted: true,
    });
    expect(decisionOf([proposed(), ...withoutChair], decide(go, { now: after }), 'sol')).toMatchObject({
      accepted: true,
    });
    const both = [proposed(), recused('cleo'), recused('sol'), ...withoutChair];
    expect(decisionOf(both, decide(), 'ana')).toMatchObject({ accepted: true });
  });

  it('counts nobody who has become sponsor since', () => {
    const pilot = { owner: 'otto', sponsor: 'finn' };
    expect(decisionOf([proposed(), ...all()], decide(go, { pilot }))).toMatchObject({
      events: [
        recused('finn', 'sponsor'),
        { proof: { counted: 4, entitled: 4 }, tally: { votes: { go: 4 } } },
      ],
    });
  });

  it('is by casting vote where the charter has one', () => {
    const rules = charter({ hasCastingVote: true });
    const history = [answered('cleo'), answered('ana'), answered('bo', 'hold'), answered('eve', 'hold')];
    expect(decisionOf([proposed({ charter: rules }), ...history], decide(go, { now: after }))).toMatchObject({
      events: [{ tally: { byCastingVote: true } }],
    });
  });

  describe('where all have to answer alike', () => {
    const circulars = { areAllowed: true, days: 7, mustBeUnanimous: true };
    const unanimous = proposed({ charter: charter({ circulars }) });

    it.each<[why: string, history: CircularEvent[], now: string]>([
      ['one says otherwise', [...all().slice(0, 4), answered('finn', 'hold')], now],
      ['one abstains', [...all().slice(0, 4), answered('finn', 'abstain')], now],
      ['one is silent when the deadline comes', all().slice(0, 4), after],
    ])('carries nothing when %s', (_, history, at) =>
      given(unanimous, ...history)
        .when(sends('cleo', decide(go, { now: at })))
        .thenRefused('nothing-carries'),
    );

    it('carries what all say, the withdrawn aside', () => {
      expect(decisionOf([unanimous, recused('finn'), ...all().slice(0, 4)], decide())).toMatchObject({
        events: [
          { tally: { needed: 4, carried: 'go', sentence: expect.stringContaining('All 4 answered go.') } },
        ],
      });
    });
  });
});

describe('a deadline', () => {
  const lapse = { type: 'LapseCircular', rule: 'circular-deadline', now: after };

  it.each<[why: string, history: CircularEvent[]]>([
    ['nobody answered', []],
    ['too few answered', [answered('ana'), answered('eve')]],
    ['nothing carried', [answered('ana'), answered('eve', 'hold'), answered('finn', 'kill')]],
  ])('ends it when %s', (_, history) => {
    const decision = circular.decide(sends(clock, lapse), replay(circular, [proposed(), ...history]));
    expect(decision).toMatchObject({
      accepted: true,
      events: [
        { type: 'CircularLapsed', boardId: 'ai', rule: 'circular-deadline', tally: { carried: null } },
      ],
    });
  });

  it('does not end what carried, nor before it comes, nor by a person', () => {
    given(proposed(), ...all())
      .when(sends(clock, lapse))
      .thenRefused('no-longer-so');
    given(proposed())
      .when(sends(clock, { ...lapse, now }))
      .thenRefused('still-open');
    given(proposed()).when(sends('cleo', lapse)).thenRefused('only-a-rule');
  });
});

describe('what somebody may do with a circular resolution', () => {
  const open = (history: CircularEvent[], who: string) =>
    openCircularCommands(replay(circular, history), { actor: actor(who), today, now, pilot: outsiders })
      .filter(({ isOpen }) => isOpen)
      .map(({ command }) => command);

  it('follows from who they are and what has happened', () => {
    expect(open([proposed()], 'ana')).toEqual(['DeclareCircularConflict', 'CastCircularVote']);
    expect(open([proposed()], 'sol')).toEqual(['DeclareCircularConflict', 'WithdrawCircular']);
    expect(open([proposed(), ...all()], 'cleo')).toContain('DecideCircular');
    expect(open([proposed(), recused('ana')], 'ana')).toEqual([]);
    expect(open([proposed()], 'gus')).toEqual([]);
  });
});

describe('the story of a circular resolution', () => {
  it('tells every event in a sentence', () => {
    const events: CircularEvent[] = [
      proposed(),
      ...all(),
      recused('ana'),
      { type: 'CircularConflictDeclared', circularId, person: 'ana', reason: 'A friend.' },
      { ...answered('ana', 'hold'), type: 'CircularVoteChanged', from: 'go' },
      { type: 'CircularWithdrawn', circularId, reason: 'Not now.' },
    ];
    const sealed = circular.decide(sends('cleo', decide()), replay(circular, [proposed(), ...all()]));
    for (const event of [...events, ...(sealed.accepted ? sealed.events : [])]) {
      const parts = tellCircular(event, 'sol');
      const words = parts.map((part) => (part.kind === 'person' ? part.person : part.text)).join('');
      expect(words).toMatch(/\.$/);
    }
  });
});
