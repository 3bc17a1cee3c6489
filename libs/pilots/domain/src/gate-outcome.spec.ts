import type { Actor, OutcomeDemands, Sentence } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { openCommands } from './open-commands';
import { pilot } from './pilot';
import type { DecidedReview, PilotCommand } from './pilot.commands';
import type { GatePassed, PilotEvent, Stage } from './pilot.events';
import { tell } from './pilot-story';
import { pilotUpcasts } from './pilot-upcasts';
import { actor, office, registration, reported } from './testing';

const { given } = scenario(pilot);

describe('the outcome of a gate', () => {
  it('go: leads into the stage, raises autonomy, and ends the hold of the board', () =>
    given(registration({ autonomy: 1 }), held('r0'))
      .when(apply({ outcome: 'go', autonomy: 2 }))
      .then(
        entered(['idea', 'framing'], 'go'),
        {
          ...{ ...ids, type: 'AutonomyRaised', from: 1, to: 2, gate: gate('go') },
          capacity: 'rule',
        },
        resumed('go', 'The board decided anew: go at Framing gate.'),
      ));

  it('conditional go: leads on like a go', () =>
    given(registration())
      .when(apply({ outcome: 'conditional-go', autonomy: null, conditions: [] }))
      .then(entered(['idea', 'framing'], 'conditional-go')));

  it('raises autonomy to a higher level only', () =>
    given(registration({ autonomy: 3 }))
      .when(apply({ outcome: 'go', autonomy: 2 }))
      .then(entered(['idea', 'framing'], 'go')));

  it('finds a pilot that stands there already where it stands: it was decided anew', () =>
    given(registration(), entered(['idea', 'framing'], 'go', 'r0'))
      .when(apply({ outcome: 'go', autonomy: null }))
      .then());

  it('hold: names the day on which it comes back', () =>
    given(registration()).when(apply(hold)).then(held('r1')));

  it('hold after hold: the newer one takes the place of the older, and both end together', () => {
    given(registration(), held('r0')).when(apply(hold)).then(held('r1'));
    given(registration(), held('r0'), held('r1'), resumed('go', 'So.', 'r2'))
      .when(apply({ outcome: 'go', autonomy: null }, 'r3'))
      .then(entered(['idea', 'framing'], 'go', 'r3'));
  });

  it('recycle: says what to do again, leaves the stage, and ends the hold of the board', () =>
    given(registration(), held('r0'))
      .when(apply({ outcome: 'recycle', because: 'Thin.', redo: ['The baseline'] }))
      .then(
        {
          ...{ ...ids, type: 'PilotRecycled', because: 'Thin.', redo: ['The baseline'] },
          ...{ gate: gate('recycle'), capacity: 'rule' },
        },
        resumed('recycle', 'The board decided anew: recycle at Framing gate.'),
      ));

  it('kill: ends the pilot with its reason, its lessons and what it frees', () =>
    given(registration()).when(apply(kill)).then(killed()));

  it('is applied once, whatever happened in between', () => {
    given(registration(), held('r1'), resumed('go', 'Decided anew.', 'r2'))
      .when(apply(hold))
      .then();
    given(registration(), entered(['idea', 'framing'], 'go', 'r1'))
      .when(apply(hold))
      .then();
  });

  it('does not wake what is over', () =>
    given(registration(), killed())
      .when(apply({ outcome: 'go', autonomy: null }, 'r2'))
      .thenRefused('pilot-is-over'));

  it.each([office, actor('ana', 'administrator'), actor('ari', 'assurance')])(
    'is nobody’s to say: not %j',
    (by) =>
      given(registration())
        .when({ ...apply({ outcome: 'go', autonomy: 4 }), actor: by })
        .thenRefused('only-a-gate'),
  );

  it('is told with the gate it comes from', () => {
    expect(plain(tell(entered(['idea', 'framing'], 'go'), 'rule:x').sentence)).toBe(
      'The pilot entered framing through Framing gate: go.',
    );
    expect(plain(tell(held('r1'), 'rule:x').sentence)).toContain('at Framing gate until 2026-05-01');
    expect(plain(tell(killed(), 'rule:x').sentence)).toContain('The board killed the pilot');
  });
});

describe('a pilot under a gate policy', () => {
  it('does not go where an inventory says: that is reported, once', () => {
    given(registration()).when(report('production')).then(said('production', 'idea'));
    given(registration(), said('production', 'idea')).when(report('production')).then();
    given(registration()).when(report('idea')).then();
  });

  it('is no longer at odds once the inventory says what the gates say', () =>
    given(registration(), said('production', 'idea'), entered(['idea', 'framing'], 'go'))
      .when(report('framing'))
      .then(said('framing', 'framing')));

  it('is ended by the board and not by the programme office', () => {
    const byHand: PilotCommand = {
      ...{ ...about, type: 'KillPilot', reason: 'no-value', because: 'b', lessons: 'l', freed: null },
      isUnderPolicy: true,
    };
    given(registration()).when(byHand).thenRefused('board-decides');
    const state = pilot.evolve(pilot.initial, registration());
    const offered = openCommands({ state, isUnderPolicy: true }, 'p1', office);
    expect(offered.find(({ command }) => command === 'KillPilot')).toMatchObject({
      isOpen: false,
      reason: expect.stringContaining('the board ends it'),
    });
  });
});

it.each(['board', 'trigger', 'emergency'] as const)(
  'the programme office neither sets nor ends the hold of %s',
  (cause) => {
    const by = { ...about, cause, reason: 'So.' } as const;
    given(registration())
      .when({ ...by, type: 'HoldPilot' })
      .thenRefused('not-yours-to-hold');
    given(registration(), { ...held('r0'), cause })
      .when({ ...by, type: 'ResumePilot' })
      .thenRefused('not-yours-to-hold');
  },
);

describe('what was recorded before there were gates', () => {
  // As schema 1 was recorded; it must be read for ever.
  const entry = {
    type: 'StageEntered',
    pilotId: 'p1',
    stage: 'pilot',
    from: null,
    backwards: false,
    reported: null,
  };
  const holding = { type: 'PilotHeld', pilotId: 'p1', cause: 'emergency', reason: 'Now.', capacity: 'owner' };
  const going = { type: 'PilotResumed', pilotId: 'p1', cause: 'emergency', reason: 'So.', capacity: 'owner' };
  const ending = {
    ...{ type: 'PilotKilled', pilotId: 'p1', reason: 'no-value', because: 'b', lessons: 'l', freed: null },
    capacity: 'programme-office',
  };

  it('came from no gate and had no day on which it came back', () => {
    expect(pilotUpcasts['StageEntered@1'](entry)).toEqual({ ...entry, gate: null });
    expect(pilotUpcasts['PilotHeld@1'](holding)).toEqual({ ...holding, returnOn: null, gate: null });
    expect(pilotUpcasts['PilotResumed@1'](going)).toEqual({ ...going, gate: null });
    expect(pilotUpcasts['PilotKilled@1'](ending)).toEqual({ ...ending, gate: null });
  });

  it('keeps the gate that it has', () =>
    expect(pilotUpcasts['StageEntered@1']({ ...entry, gate: gate('go') })).toMatchObject({
      gate: { reviewId: 'r1' },
    }));
});

const ids = { pilotId: 'p1' } as const;
const about = { ...ids, actor: office } as const;
const rule: Actor = { person: 'rule:gate-moves-pilot', grants: [] };
const hold: OutcomeDemands = { outcome: 'hold', because: 'Too early.', returnOn: '2026-05-01' };
const kill: OutcomeDemands = {
  ...{ outcome: 'kill', reason: 'no-value', because: 'It costs more than it brings.' },
  ...{ lessons: 'Measure first.', freed: { minor: 100, currency: 'EUR' } },
};

const plain = (said: Sentence): string =>
  said.map((part) => (part.kind === 'person' ? part.person : part.text)).join('');

function apply(demands: OutcomeDemands, reviewId = 'r1') {
  const review: DecidedReview = { reviewId, gate: 'Framing gate', to: 'framing' };
  return { ...ids, actor: rule, type: 'ApplyGateOutcome', review, demands } as const;
}
function gate(outcome: GatePassed['outcome'], reviewId = 'r1'): GatePassed {
  return { reviewId, gate: 'Framing gate', outcome };
}
function entered([from, stage]: [Stage, Stage], outcome: GatePassed['outcome'], reviewId = 'r1') {
  const way = { stage, from, backwards: false, reported: null, gate: gate(outcome, reviewId) } as const;
  return { ...ids, type: 'StageEntered', ...way } as const;
}
function held(reviewId: string) {
  const said = { cause: 'board', reason: 'Too early.', returnOn: '2026-05-01' } as const;
  return { ...ids, type: 'PilotHeld', ...said, gate: gate('hold', reviewId), capacity: 'rule' } as const;
}
function resumed(outcome: GatePassed['outcome'], reason: string, reviewId = 'r1'): PilotEvent {
  const said = { cause: 'board', reason, gate: gate(outcome, reviewId), capacity: 'rule' } as const;
  return { ...ids, type: 'PilotResumed', ...said };
}
function killed(): PilotEvent {
  const { reason, because, lessons, freed } = kill as Extract<OutcomeDemands, { outcome: 'kill' }>;
  return {
    ...ids,
    type: 'PilotKilled',
    reason,
    because,
    lessons,
    freed,
    gate: gate('kill'),
    capacity: 'rule',
  };
}
function report(stage: Stage): PilotCommand {
  return { ...about, type: 'ReportStage', stage, reported: reported(stage), isUnderPolicy: true };
}
function said(stage: Stage, standing: Stage): PilotEvent {
  return { ...ids, type: 'StageReported', stage, standing, reported: reported(stage) };
}
