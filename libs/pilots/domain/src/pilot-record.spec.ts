import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { pilot } from './pilot';
import { tell } from './pilot-story';
import type { PilotCommand, PilotCommandOf } from './pilot.commands';
import type { AutonomyLevel, ConditionLine, PilotEvent } from './pilot.events';
import { actor, office, registration, words } from './testing';

const { given } = scenario(pilot);
const ids = { pilotId: 'p1' };

describe('killing a pilot', () => {
  it('is the programme office’s, with a reason of the list, what was seen, lessons and the money it frees', () => {
    given(registration()).when(kill()).then(killed());
    for (const other of [actor('ana'), actor('vic', 'assurance'), actor('ada', 'administrator')])
      given(registration())
        .when(kill({ actor: other }))
        .thenRefused('not-your-role');
  });

  it.each([
    ['reason-missing', { because: ' ' }],
    ['lessons-missing', { lessons: '' }],
    ['text-too-long', { lessons: 'x'.repeat(2_001) }],
    ['money-malformed', { freed: { minor: 0.5, currency: 'USD' } }],
    ['money-malformed', { freed: { minor: -1, currency: 'USD' } }],
    ['money-malformed', { freed: { minor: 1, currency: 'dollars' } }],
  ] as const)('is refused as %s', (code, flaw) => given(registration()).when(kill(flaw)).thenRefused(code));

  it('ends all work but notes and the putting right of words', () => {
    const over = [registration(), killed()];
    given(...over)
      .when(kill())
      .thenRefused('pilot-is-over');
    given(...over)
      .when(stop(office))
      .thenRefused('pilot-is-over');
    given(...over)
      .when(note(office, 'The contract ended in May.'))
      .then(noted('The contract ended in May.', 'programme-office'));
  });
});

describe('an emergency stop', () => {
  it('is made at once by whoever answers for the pilot, and puts it on hold', () => {
    given(...owned())
      .when(stop(actor('ana')))
      .then(...stopped('ana', 'owner'));
    given(...owned())
      .when(stop(actor('sam')))
      .then(...stopped('sam', 'sponsor'));
    given(...owned())
      .when(stop(actor('vic', 'assurance')))
      .then(...stopped('vic', 'assurance'));
    given(...owned())
      .when(stop(actor('rea', 'reader')))
      .thenRefused('not-your-role');
  });

  it('is made once, whoever makes it', () =>
    given(...owned(), ...stopped('ana', 'owner'))
      .when(stop(office))
      .thenRefused('already-stopped'));

  it('is lifted by somebody else, and only that hold ends', () => {
    const history = [...owned(), ...stopped('ana', 'owner')];
    given(...history)
      .when(lift(actor('sam')))
      .then(
        { ...ids, type: 'EmergencyStopLifted', stoppedBy: 'ana', reason: 'Mended.', capacity: 'sponsor' },
        {
          ...{ ...ids, type: 'PilotResumed', cause: 'emergency', reason: 'Mended.' },
          ...{ gate: null, capacity: 'sponsor' },
        },
      );
    given(...history)
      .when(lift(actor('ana')))
      .thenRefused('somebody-else-must-lift');
    given(...history)
      .when(lift({ ...office, onBehalfOf: 'ana' }))
      .thenRefused('somebody-else-must-lift');
    const forAna: Actor = { person: 'dee', grants: [], onBehalfOf: 'ana', duties: ['ownership'] };
    const [byDee, heldByDee] = stopped('dee', 'owner');
    given(...owned())
      .when(stop(forAna))
      .then({ ...byDee, onBehalfOf: 'ana' } as PilotEvent, heldByDee!);
    given(...owned(), { ...byDee, onBehalfOf: 'ana' } as PilotEvent, heldByDee!)
      .when(lift(actor('ana')))
      .thenRefused('somebody-else-must-lift');
    given(...history)
      .when(resumeAs('programme-office'))
      .thenRefused('not-on-hold');
    given(...owned())
      .when(lift(office))
      .thenRefused('not-stopped');
  });
});

describe('autonomy', () => {
  it('is lowered at once by owner, sponsor or assurance, never raised', () => {
    const history = [registration({ autonomy: 3 }), ...owned().slice(1)];
    given(...history)
      .when(lower(1, actor('ana')))
      .then(lowered(3, 1, 'owner'));
    given(...history)
      .when(lower(1, office))
      .thenRefused('not-your-role');
    for (const level of [3, 4] as const)
      given(...history)
        .when(lower(level, actor('ana')))
        .thenRefused('autonomy-not-lower');
    given(...history, lowered(3, 1, 'owner'))
      .when(lower(2, actor('vic', 'assurance')))
      .thenRefused('autonomy-not-lower');
  });
});

describe('conditions', () => {
  const line: ConditionLine = {
    aspect: 'volume',
    inPilot: '40 a day',
    inProduction: '14,200 a day',
    closing: 'A load test at 20,000.',
  };

  it('are declared line by line beside production’s, and replace those before', () => {
    given(...owned())
      .when(declare([{ ...line, closing: ' ' }], actor('ana')))
      .then(declared([{ ...line, closing: null }]));
    given(...owned(), declared([line]))
      .when(declare([line], actor('ana')))
      .then();
    given(...owned())
      .when(declare([line], actor('vic', 'assurance')))
      .thenRefused('not-your-role');
  });

  it.each([
    ['conditions-missing', []],
    ['condition-twice', [line, line]],
    ['condition-incomplete', [{ ...line, inPilot: '' }]],
    ['condition-incomplete', [{ ...line, inProduction: ' ' }]],
    ['text-too-long', [{ ...line, closing: 'x'.repeat(2_001) }]],
  ] as const)('are refused as %s', (code, lines) =>
    given(...owned())
      .when(declare(lines, actor('ana')))
      .thenRefused(code),
  );
});

describe('notes', () => {
  it('are written by everybody who has a part in the pilot', () => {
    given(...owned())
      .when(note(actor('ana'), ' Seen. '))
      .then(noted('Seen.', 'owner'));
    given(...owned())
      .when(note(actor('fin', 'finance'), 'Seen.'))
      .then(noted('Seen.', 'finance'));
    given(...owned())
      .when(note(actor('rea', 'reader'), 'Seen.'))
      .thenRefused('not-your-role');
    given(...owned())
      .when(note(actor('ana'), ' '))
      .thenRefused('note-missing');
  });
});

describe('duplicates', () => {
  const other = { pilotId: 'p2', isKnown: true };

  it('are declared and dismissed, and nothing is merged', () => {
    const declaration = { ...ids, type: 'DuplicateDeclared', of: 'p2', basis: 'The same model.' } as const;
    const dismissal = { ...ids, type: 'DuplicateDismissed', of: 'p2', reason: 'Another queue.' } as const;
    const capacity = 'programme-office' as const;
    given(registration())
      .when({ ...ids, actor: office, type: 'DeclareDuplicate', other, basis: 'The same model.' })
      .then({ ...declaration, capacity });
    given(registration(), { ...declaration, capacity })
      .when({ ...ids, actor: office, type: 'DeclareDuplicate', other, basis: 'Again.' })
      .thenRefused('already-declared');
    given(registration(), { ...declaration, capacity })
      .when({ ...ids, actor: office, type: 'DismissDuplicate', other, reason: 'Another queue.' })
      .then({ ...dismissal, capacity });
    given(registration(), { ...dismissal, capacity })
      .when({ ...ids, actor: office, type: 'DismissDuplicate', other, reason: 'Again.' })
      .thenRefused('already-declared');
  });

  it.each([
    ['pilot-unknown', { pilotId: 'p9', isKnown: false }, 'The same.'],
    ['same-pilot', { pilotId: 'p1', isKnown: true }, 'The same.'],
    ['reason-missing', other, ' '],
  ] as const)('are refused as %s', (code, another, basis) =>
    given(registration())
      .when({ ...ids, actor: office, type: 'DeclareDuplicate', other: another, basis })
      .thenRefused(code),
  );
});

describe('a delegate', () => {
  const acting = (duty: 'ownership' | 'sponsorship', onBehalfOf: string): Actor => ({
    ...{ person: 'dee', grants: [], onBehalfOf, duties: [duty] },
  });

  it('does what an owner or a sponsor does, with the duty that was lent', () => {
    given(...owned())
      .when(note(acting('ownership', 'ana'), 'Seen.'))
      .then(noted('Seen.', 'owner'));
    given(...owned())
      .when(lower(0, acting('sponsorship', 'ana')))
      .thenRefused('not-your-role');
    given(...owned())
      .when(note(actor('dee'), 'Seen.'))
      .thenRefused('not-your-role');
  });

  it('answers no offer', () => {
    const offered = [registration(), owned()[2]!];
    const accept = (by: Actor): PilotCommand => ({ ...ids, actor: by, type: 'AcceptOwnership' });
    given(...offered)
      .when(accept(acting('ownership', 'ana')))
      .thenRefused('nobody-acts-for-another-here');
  });
});

describe('reassigning', () => {
  it('releases whoever owns the pilot and asks somebody else, in one decision', () => {
    given(...owned())
      .when(reassign('ben'))
      .then(
        {
          ...ids,
          type: 'OwnershipReleased',
          owner: 'ana',
          reason: 'On leave.',
          capacity: 'programme-office',
        },
        { ...ids, type: 'OwnershipOffered', to: 'ben', capacity: 'programme-office' },
      );
    given(...owned())
      .when(reassign('ana'))
      .thenRefused('already-owned');
    given(registration()).when(reassign('ben')).thenRefused('not-owned');
  });
});

describe('a programme', () => {
  it('is assigned without touching another word', () => {
    given(registration({ purpose: '' }))
      .when({ ...ids, actor: office, type: 'AssignProgramme', programme: ' Claims ' })
      .then({
        ...{ ...ids, type: 'PilotRevised', ...words, purpose: '', programme: 'Claims' },
        ...{ source: { kind: 'manual' }, reported: null, capacity: 'programme-office' },
      });
    given(registration({ programme: 'Claims' }))
      .when({ ...ids, actor: office, type: 'AssignProgramme', programme: 'Claims' })
      .then();
    given(registration())
      .when({ ...ids, actor: office, type: 'AssignProgramme', programme: '' })
      .thenRefused('programme-missing');
  });
});

describe('escalation', () => {
  const since = '2026-01-01T00:00:00.000Z';
  const escalate = (days: number, by: Actor = { person: 'rule:orphan-clock', grants: [] }): PilotCommand => ({
    ...{ ...ids, actor: by, type: 'EscalatePilot', matter: 'orphaned', since, days, rule: 'orphan-clock' },
  });
  const escalated = (days: number, to: 'sponsor' | 'programme-office'): PilotEvent => ({
    ...{ ...ids, type: 'PilotEscalated', matter: 'orphaned', since, days, to, rule: 'orphan-clock' },
  });

  it('goes to the sponsor first, then to the office, while it still waits', () => {
    given(registration(), sponsored()).when(escalate(14)).then(escalated(14, 'sponsor'));
    given(registration()).when(escalate(14)).then(escalated(14, 'programme-office'));
    given(registration(), sponsored()).when(escalate(30)).then(escalated(30, 'programme-office'));
    given(...owned())
      .when(escalate(14))
      .thenRefused('no-longer-so');
  });

  it('is the clock’s alone', () =>
    given(registration()).when(escalate(14, office)).thenRefused('only-the-clock'));
});

it('tells money with its minor units, whatever the currency', () => {
  const freedBy = (freed: { minor: number; currency: string } | null) =>
    tell(killed(freed), 'olga').why.find(({ name }) => name === 'Money freed')?.value;
  expect(freedBy({ minor: 64_000_000, currency: 'USD' })).toBe('USD\u00a0640,000.00');
  expect(freedBy({ minor: 5_000, currency: 'JPY' })).toBe('JPY\u00a05,000');
  expect(freedBy(null)).toBe('not known');
});

function sponsored(): PilotEvent {
  return { ...ids, type: 'SponsorNamed', sponsor: 'sam', capacity: 'programme-office' };
}
function owned(): PilotEvent[] {
  return [
    registration(),
    sponsored(),
    { ...ids, type: 'OwnershipOffered', to: 'ana', capacity: 'programme-office' },
    { ...ids, type: 'OwnershipAccepted', owner: 'ana' },
  ];
}
function kill(changes: Partial<PilotCommandOf<'KillPilot'>> = {}): PilotCommand {
  const said = { because: 'Nobody opens it.', lessons: 'Ask who decides.', reason: 'not-adopted' } as const;
  const freed = { minor: 64_000_000, currency: 'USD' };
  return { ...ids, actor: office, type: 'KillPilot', ...said, freed, isUnderPolicy: false, ...changes };
}
function killed(freed: { minor: number; currency: string } | null = { minor: 64_000_000, currency: 'USD' }) {
  const said = { because: 'Nobody opens it.', lessons: 'Ask who decides.', reason: 'not-adopted' } as const;
  return { ...ids, type: 'PilotKilled', ...said, freed, gate: null, capacity: 'programme-office' } as const;
}
function stop(by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'EmergencyStop', reason: 'It pays twice.' };
}
function stopped(person: string, capacity: 'owner' | 'sponsor' | 'assurance'): PilotEvent[] {
  const said = { ...ids, reason: 'It pays twice.', capacity };
  return [
    { ...said, type: 'EmergencyStopped', person, onBehalfOf: null },
    { ...said, type: 'PilotHeld', cause: 'emergency', returnOn: null, gate: null },
  ];
}
function lift(by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'LiftEmergencyStop', reason: 'Mended.' };
}
function resumeAs(cause: 'programme-office'): PilotCommand {
  return { ...ids, actor: office, type: 'ResumePilot', cause, reason: 'Go on.' };
}
function lower(to: AutonomyLevel, by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'LowerAutonomy', to, reason: 'Too many overrides.' };
}
function lowered(from: AutonomyLevel, to: AutonomyLevel, capacity: 'owner'): PilotEvent {
  return { ...ids, type: 'AutonomyLowered', from, to, reason: 'Too many overrides.', capacity };
}
function declare(lines: readonly ConditionLine[], by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'DeclareConditions', lines };
}
function declared(lines: readonly ConditionLine[]): PilotEvent {
  return { ...ids, type: 'ConditionsDeclared', lines, capacity: 'owner' };
}
function note(by: Actor, text: string): PilotCommand {
  return { ...ids, actor: by, type: 'AddNote', text };
}
function noted(text: string, capacity: 'owner' | 'finance' | 'programme-office'): PilotEvent {
  return { ...ids, type: 'NoteAdded', text, capacity };
}
function reassign(person: string): PilotCommand {
  const candidate = { person, standing: 'member' } as const;
  return { ...ids, actor: office, type: 'ReassignOwnership', candidate, reason: 'On leave.' };
}
