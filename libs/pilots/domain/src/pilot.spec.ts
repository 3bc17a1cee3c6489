import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { openCommands } from './open-commands';
import { pilot } from './pilot';
import type { Candidate, PilotCommand } from './pilot.commands';
import type { PilotEvent, Stage } from './pilot.events';
import { actor, imported, office, register, registration, reported, words } from './testing';

const { given } = scenario(pilot);
const ids = { pilotId: 'p1' };
const about = { ...ids, actor: office };

describe('registering a pilot', () => {
  it('records its words, tidied', () =>
    given()
      .when(register({ description: { ...words, name: '  Claims \n triage ', tags: ['llm', ' llm', ''] } }))
      .then(registration({ tags: ['llm'] })));

  it('is the programme office’s, wherever its role reaches', () => {
    given()
      .when(register({ actor: actor('ben', 'finance') }))
      .thenRefused('not-your-role');
    given()
      .when(register({ actor: actor('ada', 'administrator') }))
      .thenRefused('not-your-role');
    given()
      .when(register({ actor: inUnit('Pensions') }))
      .thenRefused('not-your-role');
    given()
      .when(register({ actor: inUnit('Claims') }))
      .then(registration());
  });

  it.each([
    ['name-missing', { name: '' }],
    ['name-too-long', { name: 'x'.repeat(201) }],
    ['purpose-missing', { purpose: ' ' }],
    ['purpose-too-long', { purpose: 'x'.repeat(10_001) }],
    ['unit-missing', { unit: '' }],
    ['too-many-tags', { tags: Array.from({ length: 51 }, (_, n) => `t${String(n)}`) }],
  ] as const)('is refused as %s', (code, flaw) =>
    given()
      .when(register({ description: { ...words, ...flaw } }))
      .thenRefused(code),
  );

  it('takes an imported row that is silent about its purpose', () =>
    given()
      .when(register({ source: imported, description: { ...words, purpose: '' } }))
      .then(registration({ source: imported, purpose: '', capacity: 'import' })));

  it('happens once', () => given(registration()).when(register()).thenRefused('already-registered'));
});

describe('revising a pilot', () => {
  const renamed = { ...words, name: 'Claims sorting' };

  it('is open to the office, the owner and the sponsor, and records in which capacity', () => {
    given(...owned())
      .when(revise(renamed, office))
      .then(revised(renamed, 'programme-office'));
    given(...owned())
      .when(revise(renamed, actor('ana')))
      .then(revised(renamed, 'owner'));
    given(registration(), sponsored())
      .when(revise(renamed, actor('sam')))
      .then(revised(renamed, 'sponsor'));
    given(registration())
      .when(revise(renamed, actor('ana')))
      .thenRefused('not-your-role');
  });

  it('records nothing where nothing changes', () => given(registration()).when(revise(words, office)).then());

  it('needs a pilot', () => given().when(revise(words, office)).thenRefused('not-registered'));
});

describe('ownership', () => {
  it('is offered by the office or the sponsor', () => {
    given(registration()).when(offer('ana')).then(offered('ana'));
    given(registration(), sponsored())
      .when({ ...offer('ana'), actor: actor('sam') })
      .then({ ...offered('ana'), capacity: 'sponsor' });
    given(registration())
      .when({ ...offer('ana'), actor: actor('ana') })
      .thenRefused('not-your-role');
  });

  it('is accepted by the person named, and by nobody else whatever their role', () => {
    const history = [registration(), offered('ana')];
    given(...history)
      .when(answer('AcceptOwnership', actor('ana')))
      .then(accepted('ana'));
    for (const other of [office, actor('ada', 'administrator'), actor('sam')])
      given(...history)
        .when(answer('AcceptOwnership', other))
        .thenRefused('only-the-person-named-may-answer');
  });

  it('is declined with a reason, by the person named', () => {
    const history = [registration(), offered('ana')];
    const declined = {
      type: 'OwnershipDeclined',
      pilotId: 'p1',
      offeredTo: 'ana',
      reason: 'No time.',
    } as const;
    given(...history)
      .when(decline('ana', ' No time. '))
      .then(declined);
    given(...history)
      .when(decline('ana', '  '))
      .thenRefused('reason-missing');
    given(...history)
      .when(decline('ben', 'Why not.'))
      .thenRefused('only-the-person-named-may-answer');
    given(...history, declined)
      .when(answer('AcceptOwnership', actor('ana')))
      .thenRefused('not-offered');
  });

  it('follows the newest offer', () =>
    given(registration(), offered('ana'), offered('ben'))
      .when(answer('AcceptOwnership', actor('ana')))
      .thenRefused('only-the-person-named-may-answer'));

  it('records an offer that stands already only once', () =>
    given(registration(), offered('ana')).when(offer('ana')).then());

  it('goes only to people who are here', () => {
    given(registration()).when(offer('zoe', 'unknown')).thenRefused('person-unknown');
    given(registration()).when(offer('zoe', 'left')).thenRefused('person-has-left');
    given(registration()).when(offer('bot', 'service')).thenRefused('person-is-a-service');
  });

  it('is not offered while somebody owns it', () =>
    given(...owned())
      .when(offer('ben'))
      .thenRefused('already-owned'));

  it('is released by the owner, the office or a rule, with a reason', () => {
    given(...owned())
      .when(release(actor('rule:leaver'), 'Moving on.'))
      .then(released('rule'));
    given(...owned())
      .when(release(actor('ana'), 'Moving on.'))
      .then(released('owner'));
    given(...owned())
      .when(release(office, 'Moving on.'))
      .then(released('programme-office'));
    given(...owned())
      .when(release(actor('sam'), 'Moving on.'))
      .thenRefused('not-your-role');
    given(...owned())
      .when(release(office, ''))
      .thenRefused('reason-missing');
    given(registration()).when(release(office, 'Moving on.')).thenRefused('not-owned');
  });
});

describe('a hold', () => {
  it('is the office’s to set and to end', () => {
    given(registration()).when(hold(office)).then(held());
    given(registration(), held()).when(resume(office)).then(resumed());
    given(registration())
      .when(hold(actor('ana')))
      .thenRefused('not-your-role');
    given(registration(), held())
      .when(resume(actor('ana')))
      .thenRefused('not-your-role');
  });

  it('stands once', () => given(registration(), held()).when(hold(office)).thenRefused('already-on-hold'));

  it('ends only by its own cause', () =>
    given(registration(), { ...held(), cause: 'trigger' })
      .when(resume(office))
      .thenRefused('not-on-hold'));
});

describe('the risk tier', () => {
  it('is assigned by the office or assurance, on a basis', () => {
    given(registration()).when(tier('high', office)).then(tiered('high', 'programme-office'));
    given(registration())
      .when(tier('high', actor('ari', 'assurance')))
      .then(tiered('high', 'assurance'));
    given(registration())
      .when(tier('high', actor('ana')))
      .thenRefused('not-your-role');
    given(registration())
      .when({ ...tier('high', office), basis: '' } as PilotCommand)
      .thenRefused('basis-missing');
  });

  it('is recorded when it changes', () =>
    given(registration(), tiered('high', 'assurance')).when(tier('high', office)).then());
});

describe('a stage that an import reports', () => {
  it('is entered, the first as where the pilot was found', () => {
    given(registration({ source: imported }))
      .when(report('pilot'))
      .then(entered('pilot', null));
    given(registration(), entered('pilot', null))
      .when(report('production'))
      .then(entered('production', 'pilot'));
  });

  it('is flagged when it goes backwards', () =>
    given(registration(), entered('production', null))
      .when(report('pilot'))
      .then({ ...entered('pilot', 'production'), backwards: true }));

  it('is recorded once', () => given(registration(), entered('pilot', null)).when(report('pilot')).then());
});

describe('a pilot that is over', () => {
  const retired = {
    type: 'PilotRetired',
    pilotId: 'p1',
    reason: 'Reported as retired',
    reported: reported('Retired'),
    capacity: 'import',
  } as const;

  it('is retired once, and takes no work afterwards', () => {
    const retire: PilotCommand = {
      ...about,
      type: 'RetirePilot',
      reason: retired.reason,
      reported: retired.reported,
    };
    given(registration()).when(retire).then(retired);
    given(registration(), retired).when(retire).thenRefused('pilot-is-over');
    given(registration(), retired).when(offer('ana')).thenRefused('pilot-is-over');
    given(registration(), retired).when(hold(office)).thenRefused('pilot-is-over');
  });
});

describe('withdrawing an import', () => {
  const withdraw: PilotCommand = { ...about, type: 'WithdrawPilot', importId: 'i1' };
  const mine = registration({ source: imported, capacity: 'import' });
  const gone = { type: 'PilotWithdrawn', pilotId: 'p1', importId: 'i1' } as const;

  it('takes back what only the import said', () =>
    given(mine, entered('pilot', null)).when(withdraw).then(gone));

  it('leaves alone what anybody touched since, or another import spoke of', () => {
    given(mine, offered('ana')).when(withdraw).thenRefused('already-touched');
    given(mine, { ...entered('pilot', null), reported: reported('Pilot', 'i2') })
      .when(withdraw)
      .thenRefused('already-touched');
  });

  it('touches no pilot of another import', () => {
    given(registration()).when(withdraw).thenRefused('not-of-this-import');
    given(mine, gone).when(withdraw).thenRefused('pilot-is-withdrawn');
  });
});

describe('what is open to somebody', () => {
  it('is what the decider would accept, with its own reasons for the rest', () => {
    const state = [registration(), offered('ana')].reduce(
      (before, event) => pilot.evolve(before, event),
      pilot.initial,
    );
    const standing = { state, isUnderPolicy: false };
    const open = openCommands(standing, 'p1', actor('ana')).filter(({ isOpen }) => isOpen);
    expect(open.map(({ command }) => command)).toEqual(['AcceptOwnership', 'DeclineOwnership']);
    const closed = openCommands(standing, 'p1', office).find(({ command }) => command === 'AcceptOwnership');
    expect(closed).toEqual({
      command: 'AcceptOwnership',
      isOpen: false,
      reason: 'It was offered to somebody else, and nobody can answer for them.',
    });
  });
});

function inUnit(unit: string): Actor {
  return { person: 'uma', grants: [{ role: 'programme-office', scope: { kind: 'unit', unit } }] };
}
function revise(description: typeof words, by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'RevisePilot', description, source: { kind: 'manual' }, reported: null };
}
function revised(description: typeof words, capacity: 'programme-office' | 'owner' | 'sponsor'): PilotEvent {
  return {
    ...ids,
    type: 'PilotRevised',
    ...description,
    source: { kind: 'manual' },
    reported: null,
    capacity,
  };
}
function sponsored(): PilotEvent {
  return { ...ids, type: 'SponsorNamed', sponsor: 'sam', capacity: 'programme-office' };
}
function offer(person: string, standing: Candidate['standing'] = 'member') {
  return { ...about, type: 'OfferOwnership', candidate: { person, standing } } as const;
}
function offered(to: string) {
  return { ...ids, type: 'OwnershipOffered', to, capacity: 'programme-office' } as const;
}
function accepted(owner: string): PilotEvent {
  return { ...ids, type: 'OwnershipAccepted', owner };
}
function owned(): PilotEvent[] {
  return [registration(), offered('ana'), accepted('ana')];
}
function answer(type: 'AcceptOwnership', by: Actor): PilotCommand {
  return { ...ids, actor: by, type };
}
function decline(person: string, reason: string): PilotCommand {
  return { ...ids, actor: actor(person), type: 'DeclineOwnership', reason };
}
function release(by: Actor, reason: string): PilotCommand {
  return { ...ids, actor: by, type: 'ReleaseOwnership', reason };
}
function released(capacity: 'owner' | 'programme-office' | 'rule'): PilotEvent {
  return { ...ids, type: 'OwnershipReleased', owner: 'ana', reason: 'Moving on.', capacity };
}
function hold(by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'HoldPilot', cause: 'programme-office', reason: 'Waiting for data.' };
}
function held() {
  const said = {
    cause: 'programme-office',
    reason: 'Waiting for data.',
    returnOn: null,
    gate: null,
  } as const;
  return { ...ids, type: 'PilotHeld', ...said, capacity: 'programme-office' } as const;
}
function resume(by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'ResumePilot', cause: 'programme-office', reason: 'Data came.' };
}
function resumed(): PilotEvent {
  const reason = 'Data came.';
  const said = { cause: 'programme-office', reason, gate: null, capacity: 'programme-office' } as const;
  return { ...ids, type: 'PilotResumed', ...said };
}
function tier(value: 'high', by: Actor): PilotCommand {
  return { ...ids, actor: by, type: 'AssignRiskTier', tier: value, basis: 'Annex III', reported: null };
}
function tiered(value: 'high', capacity: 'programme-office' | 'assurance'): PilotEvent {
  return { ...ids, type: 'RiskTierAssigned', tier: value, basis: 'Annex III', reported: null, capacity };
}
function report(stage: Stage): PilotCommand {
  return { ...about, type: 'ReportStage', stage, reported: reported(stage), isUnderPolicy: false };
}
function entered(stage: Stage, from: Stage | null) {
  const said = { stage, from, backwards: false, reported: reported(stage), gate: null } as const;
  return { ...ids, type: 'StageEntered', ...said } as const;
}
