import type { Actor, Role, Sentence } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { evidence } from './evidence';
import type { EvidenceCommand, EvidenceCommandOf, PilotOfEvidence } from './evidence.commands';
import type { EvidenceEvent, EvidenceEventOf } from './evidence.events';
import { evidenceKinds } from './evidence.events';
import { evidencePurpose } from './evidence-kinds';
import { evidenceStory } from './evidence-story';

const { given } = scenario(evidence);
const ids = { evidenceId: 'e1', pilotId: 'p1' } as const;
const today = '2026-06-01';
const pilot: PilotOfEvidence = {
  unit: 'Claims',
  programme: null,
  owner: 'ana',
  sponsor: 'sam',
  isOver: false,
};
const digest = 'cd'.repeat(32);
const stored = { at: 'store', digest, bytes: 10, name: 'may.pdf', mediaType: 'application/pdf' } as const;
const link = (url: string, linked: string | null = null) => ({ at: 'link', url, digest: linked }) as const;

describe('evidence', () => {
  it.each([
    ['the owner', actor('ana'), 'owner'],
    ['the sponsor', actor('sam'), 'sponsor'],
    ['assurance', actor('ari', 'assurance'), 'assurance'],
    ['finance', actor('fin', 'finance'), 'finance'],
    ['the programme office', actor('olga', 'programme-office'), 'programme-office'],
    ['a delegate of the owner', delegate('ana', 'ownership'), 'owner'],
  ] as const)('is filed by %s', (_, by, capacity) =>
    given()
      .when(file({ actor: by }))
      .then(filed({ capacity })),
  );

  it.each([
    ['a reader', actor('rob', 'reader')],
    ['an administrator', actor('ada', 'administrator')],
    ['an auditor', actor('aud', 'auditor')],
    ['assurance of another unit', inUnit('assurance', 'Fraud')],
    ['a delegate for another duty', delegate('ana', 'sponsorship')],
  ])('is not filed by %s', (_, by) =>
    given()
      .when(file({ actor: by }))
      .thenRefused('not-your-role'),
  );

  it('is about a pilot that is here and goes on', () => {
    given()
      .when(file({ pilot: null }))
      .thenRefused('pilot-unknown');
    given()
      .when(file({ pilot: { ...pilot, isOver: true } }))
      .thenRefused('pilot-is-over');
  });

  it('keeps its title without the blanks around and between', () =>
    given()
      .when(file({ title: '  Test   of June ' }))
      .then(filed({ title: 'Test of June' })));

  it.each([
    [{ title: '  ' }, 'title-missing'],
    [{ title: 'x'.repeat(201) }, 'title-too-long'],
    [{ object: null }, 'object-missing'],
    [{ object: { ...stored, name: ' ' } }, 'file-name-missing'],
    [{ object: { ...stored, name: 'x'.repeat(256) } }, 'file-name-too-long'],
    [{ object: link('') }, 'link-malformed'],
    [{ object: link('example.org/report') }, 'link-malformed'],
    [{ object: link('javascript:alert(1)') }, 'link-malformed'],
    [{ object: link('data:text/html,hello') }, 'link-malformed'],
    [{ object: link('file:///etc/passwd') }, 'link-malformed'],
    [{ object: link('ftp://example.org/report') }, 'link-malformed'],
    [{ object: link('https://ana:secret@example.org/') }, 'link-malformed'],
    [{ object: link('https://') }, 'link-malformed'],
    [{ object: link('https://example.org/a b') }, 'link-malformed'],
    [{ object: link('https://example.org/\nx') }, 'link-malformed'],
    [{ object: link(`https://example.org/${'x'.repeat(2_000)}`) }, 'link-too-long'],
    [{ object: link('https://example.org/', 'abc') }, 'digest-malformed'],
    [{ object: link('https://example.org/', `${'ab'.repeat(32)}0`) }, 'digest-malformed'],
    [{ datedOn: '2026-06-02' }, 'dated-in-the-future'],
    [{ datedOn: '2026-05-01', expiresOn: '2026-04-30' }, 'expires-before-its-date'],
  ] as const)('is refused with %j as %s', (flaw, code) => given().when(file(flaw)).thenRefused(code));

  it('may lie elsewhere, with the digest of what lay there', () =>
    given()
      .when(file({ object: link(' https://example.org/report ', 'AB'.repeat(32)) }))
      .then(filed({ object: link('https://example.org/report', 'ab'.repeat(32)) })));

  it('may be dated today and expire today', () =>
    given()
      .when(file({ datedOn: today, expiresOn: today }))
      .then(filed({ datedOn: today, expiresOn: today })));

  it('is filed once under its id', () => given(filed()).when(file()).thenRefused('already-filed'));

  it('has a line for each kind that says what it is for', () =>
    expect(Object.keys(evidencePurpose).sort()).toEqual([...evidenceKinds].sort()));
});

describe('newer evidence', () => {
  const older = { pilotId: 'p1', kind: 'evaluation', supersededBy: null } as const;
  const superseding = (found: Partial<typeof older> | { supersededBy: string } | null, id = 'e0') =>
    file({ supersedes: { evidenceId: id, found: found && { ...older, ...found } } });

  it('takes the place of older evidence', () => {
    given()
      .when(superseding({}))
      .then(filed({ supersedes: 'e0' }));
    given(filed()).when(supersede('e2')).then(superseded('e2'));
  });

  it('takes it within one pilot and one kind', () => {
    given()
      .when(superseding({ pilotId: 'p2' } as never))
      .thenRefused('other-pilot');
    given()
      .when(superseding({ kind: 'other' } as never))
      .thenRefused('other-kind');
    given().when(superseding(null)).thenRefused('evidence-unknown');
    given().when(superseding({}, 'e1')).thenRefused('itself');
    given(filed())
      .when({ ...supersede('e2'), kind: 'other' })
      .thenRefused('other-kind');
    given(filed())
      .when({ ...supersede('e2'), pilotId: 'p2' })
      .thenRefused('other-pilot');
    given().when(supersede('e2')).thenRefused('evidence-unknown');
  });

  it('takes it once', () => {
    given()
      .when(superseding({ supersededBy: 'e9' }))
      .thenRefused('already-superseded');
    given(filed(), superseded('e2')).when(supersede('e3')).thenRefused('already-superseded');
    given(filed(), superseded('e2')).when(supersede('e2')).then();
  });

  it('takes it from the same people as may file', () =>
    given(filed())
      .when({ ...supersede('e2'), actor: actor('rob', 'reader') })
      .thenRefused('not-your-role'));

  it('takes the place of what has expired, too', () =>
    given(filed({ expiresOn: '2026-05-31' }), expired('2026-06-01'))
      .when(supersede('e2'))
      .then(superseded('e2')));
});

describe('evidence that runs out', () => {
  const untilMay = filed({ expiresOn: '2026-05-31' });

  it('expires by the clock on the day after its last', () => {
    given(untilMay).when(expire('2026-06-01')).then(expired('2026-06-01'));
    given(untilMay).when(expire('2026-05-31')).thenRefused('no-longer-so');
  });

  it('expires once, and not at all where it does not run out or was superseded', () => {
    given(untilMay, expired('2026-06-01')).when(expire('2026-06-02')).thenRefused('no-longer-so');
    given(filed()).when(expire('2036-06-01')).thenRefused('no-longer-so');
    given(untilMay, superseded('e2')).when(expire('2026-06-01')).thenRefused('no-longer-so');
  });

  it('is the clock’s alone', () =>
    given(untilMay)
      .when({ ...expire('2026-06-01'), actor: actor('olga', 'programme-office') })
      .thenRefused('only-the-clock'));
});

it.each([
  [filed(), 'ana filed evidence, evaluation: Test of May'],
  [filed({ supersedes: 'e0' }), 'ana filed newer evidence, evaluation: Test of May'],
  [superseded('e2'), 'Newer evidence took the place of Test of May, evaluation.'],
  [expired('2026-06-01'), 'The evidence Test of May, evaluation, counts no more since 2026-06-01.'],
])('is told as the story tells it', (event, said) =>
  expect(plain(evidenceStory(event, 'ana').sentence)).toBe(said),
);

type Filing = EvidenceCommandOf<'FileEvidence'>;

function plain(said: Sentence): string {
  return said.map((part) => (part.kind === 'person' ? part.person : part.text)).join('');
}
function actor(person: string, ...roles: Role[]): Actor {
  return { person, grants: roles.map((role) => ({ role, scope: { kind: 'everything' } })) };
}
function inUnit(role: Role, unit: string): Actor {
  return { person: 'una', grants: [{ role, scope: { kind: 'unit', unit } }] };
}
function delegate(onBehalfOf: string, duty: 'ownership' | 'sponsorship'): Actor {
  return { person: 'dee', grants: [], onBehalfOf, duties: [duty] };
}
function file(changes: Partial<Filing> = {}): EvidenceCommand {
  return {
    ...{ type: 'FileEvidence', evidenceId: 'e1', pilotId: 'p1', actor: actor('ana'), pilot },
    ...{ kind: 'evaluation', title: 'Test of May', object: stored, datedOn: '2026-05-20' },
    ...{ expiresOn: null, supersedes: null, today },
    ...changes,
  };
}
function filed(changes: Partial<EvidenceEventOf<'EvidenceFiled'>> = {}): EvidenceEvent {
  return {
    ...{ ...ids, type: 'EvidenceFiled', kind: 'evaluation', title: 'Test of May', object: stored },
    ...{ datedOn: '2026-05-20', expiresOn: null, supersedes: null, capacity: 'owner' },
    ...changes,
  };
}
function supersede(by: string): EvidenceCommandOf<'SupersedeEvidence'> {
  return { ...ids, type: 'SupersedeEvidence', actor: actor('ana'), pilot, kind: 'evaluation', by };
}
function superseded(by: string): EvidenceEvent {
  return {
    ...ids,
    type: 'EvidenceSuperseded',
    kind: 'evaluation',
    title: 'Test of May',
    by,
    capacity: 'owner',
  };
}
function expire(day: string): EvidenceCommand {
  const clock: Actor = { person: 'rule:evidence-expires', grants: [] };
  return { ...ids, type: 'ExpireEvidence', actor: clock, today: day, rule: 'evidence-expires' };
}
function expired(expiredOn: string): EvidenceEvent {
  const said = { kind: 'evaluation', title: 'Test of May', expiredOn, rule: 'evidence-expires' } as const;
  return { ...ids, type: 'EvidenceExpired', ...said };
}
