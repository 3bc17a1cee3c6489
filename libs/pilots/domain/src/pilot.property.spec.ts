import { replay, type Actor } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pilot } from './pilot';
import type { PilotCommand } from './pilot.commands';
import type { AutonomyLevel, PilotEvent } from './pilot.events';
import { actor, office, register } from './testing';

describe('a pilot, whatever people do to it', () => {
  it('is owned only by whoever was named and said yes themselves', () =>
    always((history) => {
      let named: string | null = null;
      for (const { event, by } of history) {
        if (event.type === 'OwnershipOffered') named = event.to;
        if (event.type !== 'OwnershipAccepted') continue;
        expect(event.owner).toBe(named);
        expect(by).toMatchObject({ person: named });
        expect(by.onBehalfOf).toBeUndefined();
      }
    }));

  it('is never started again by whoever stopped it, nor by anybody for them', () =>
    always((history) => {
      let stopper: Actor | null = null;
      for (const { event, by } of history) {
        if (event.type === 'EmergencyStopped') stopper = by;
        if (event.type !== 'EmergencyStopLifted') continue;
        const behind = [stopper?.person, stopper?.onBehalfOf].filter((person) => person !== undefined);
        expect(behind).not.toContain(by.person);
        expect(behind).not.toContain(by.onBehalfOf ?? 'nobody');
      }
    }));

  it('is held by an emergency exactly while a stop stands', () =>
    always((history) => {
      const state = replay(
        pilot,
        history.map(({ event }) => event),
      );
      if (state.kind !== 'registered') return;
      expect(state.holds.includes('emergency')).toBe(state.stoppedBy.length > 0);
    }));

  it('has autonomy that people lower and only the outcome of a gate raises', () =>
    always((history) => {
      let level = 3;
      for (const { event, by } of history) {
        if (event.type !== 'AutonomyLowered' && event.type !== 'AutonomyRaised') continue;
        expect(event.from).toBe(level);
        if (event.type === 'AutonomyRaised') {
          expect(event.to).toBeGreaterThan(level);
          expect(by).toBe(gates);
        } else expect(event.to).toBeLessThan(level);
        level = event.to;
      }
    }));

  it('is moved by each gate once', () =>
    always((history) => {
      const entered = history.flatMap(({ event }) =>
        event.type === 'StageEntered' || event.type === 'PilotRecycled' || event.type === 'AutonomyRaised'
          ? [`${event.type} ${event.gate?.reviewId}`]
          : [],
      );
      expect(new Set(entered).size).toBe(entered.length);
    }));

  it('is held by the board exactly since its last hold that no later outcome ended', () =>
    always((history) => {
      let isHeld = false;
      for (const { event } of history) {
        if (event.type === 'PilotHeld' && event.cause === 'board') isHeld = true;
        if (event.type === 'PilotResumed' && event.cause === 'board') isHeld = false;
        if (event.type === 'StageEntered' || event.type === 'PilotRecycled')
          expect(event.gate).not.toBeNull();
      }
      const state = replay(
        pilot,
        history.map(({ event }) => event),
      );
      if (state.kind === 'registered') expect(state.holds.includes('board')).toBe(isHeld);
    }));

  it('is over once it is killed or retired, but for notes and the putting right of words', () =>
    always((history) => {
      const end = history.findIndex(({ event }) => ['PilotKilled', 'PilotRetired'].includes(event.type));
      if (end < 0) return;
      const after = history.slice(end + 1).map(({ event }) => event.type);
      expect(after.filter((type) => !['NoteAdded', 'PilotRevised'].includes(type))).toEqual([]);
    }));
});

type Happened = { event: PilotEvent; by: Actor };

const always = (holds: (history: readonly Happened[]) => void) =>
  fc.assert(
    fc.property(fc.array(commands, { minLength: 10, maxLength: 60, size: 'max' }), (tried) =>
      holds(life(tried)),
    ),
    {
      numRuns: 300,
    },
  );

/** What is recorded of what people try, the refused left out. */
const life = (tried: readonly PilotCommand[]): Happened[] => {
  const history: Happened[] = [];
  for (const command of [register({ autonomy: 3 }), ...tried]) {
    const state = replay(
      pilot,
      history.map(({ event }) => event),
    );
    const decision = pilot.decide(command, state);
    if (decision.accepted) history.push(...decision.events.map((event) => ({ event, by: command.actor })));
  }
  return history;
};

const gates: Actor = { person: 'rule:gate-moves-pilot', grants: [] };
const people = ['ana', 'ben', 'sam'] as const;
const somebody: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant(office),
  fc.constant(gates),
  fc.constantFrom(...people).map((person) => actor(person)),
  fc.constant(actor('vic', 'assurance')),
  fc.constantFrom(...people).map((onBehalfOf) => ({
    person: 'dee',
    grants: [],
    onBehalfOf,
    duties: ['ownership', 'sponsorship'] as const,
  })),
);
const candidate = fc.constantFrom(...people).map((person) => ({ person, standing: 'member' as const }));
const level = fc.constantFrom<AutonomyLevel>(0, 1, 2, 3, 4);
const reason = 'A reason.';
const demands = fc.oneof(
  fc.record({ outcome: fc.constant('go' as const), autonomy: fc.option(level) }),
  fc.constant({ outcome: 'hold' as const, because: reason, returnOn: '2027-01-01' }),
  fc.constant({ outcome: 'recycle' as const, because: reason, redo: ['Again.'] }),
);
const review = fc.record({
  reviewId: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
  gate: fc.constant('A gate'),
  to: fc.constantFrom('framing' as const, 'pilot' as const),
});

const deeds = fc.oneof(
  { weight: 4, arbitrary: candidate.map((one) => ({ type: 'OfferOwnership' as const, candidate: one })) },
  { weight: 4, arbitrary: fc.constant({ type: 'AcceptOwnership' as const }) },
  fc.constant({ type: 'DeclineOwnership' as const, reason }),
  fc.constant({ type: 'ReleaseOwnership' as const, reason }),
  candidate.map((one) => ({ type: 'ReassignOwnership' as const, candidate: one, reason })),
  { weight: 2, arbitrary: candidate.map((one) => ({ type: 'NameSponsor' as const, candidate: one })) },
  { weight: 4, arbitrary: fc.constant({ type: 'EmergencyStop' as const, reason }) },
  { weight: 4, arbitrary: fc.constant({ type: 'LiftEmergencyStop' as const, reason }) },
  { weight: 3, arbitrary: level.map((to) => ({ type: 'LowerAutonomy' as const, to, reason })) },
  fc.constant({ type: 'HoldPilot' as const, cause: 'programme-office' as const, reason }),
  fc.constant({ type: 'ResumePilot' as const, cause: 'programme-office' as const, reason }),
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('ApplyGateOutcome' as const), review, demands }),
  },
  fc.constant({ type: 'AddNote' as const, text: reason }),
  fc.constant({ type: 'AssignProgramme' as const, programme: 'Claims' }),
  fc.constant({ type: 'RetirePilot' as const, reason, reported: null }),
  fc.constant({
    ...{ type: 'KillPilot' as const, reason: 'no-value' as const },
    ...{ because: reason, lessons: reason, freed: null, isUnderPolicy: false },
  }),
);

const commands: fc.Arbitrary<PilotCommand> = fc
  .tuple(deeds, somebody)
  .map(([deed, by]) => ({ ...deed, pilotId: 'p1', actor: by }));
