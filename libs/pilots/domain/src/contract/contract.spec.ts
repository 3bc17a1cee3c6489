import { replay, type Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { actor, cara, contractedPilot, hannah, leo, office, wholeClauses } from '../testing';
import { blankClauses, type Clauses } from './clauses';
import { contract } from './contract';
import type { ContractCommand, ContractCommandOf, PilotFacts } from './contract.commands';
import type { ContractEvent, ContractEventOf, Signature, SignatoryRole } from './contract.events';
import { canonicalText } from './normalised-text';
import { openContractCommands } from './open-contract-commands';

const { given } = scenario(contract);

describe('the draft of a contract', () => {
  it.each([
    ['the owner', cara, 'owner'],
    ['the sponsor', leo, 'sponsor'],
    ['the programme office', office, 'programme-office'],
  ] as const)('is begun by %s', (_, by, capacity) =>
    given()
      .when(draft({ actor: by }))
      .then({ ...drafted(blankClauses), capacity }),
  );

  it('is begun by a delegate of the owner’s, whose duty was lent', () => {
    const ben: Actor = { person: 'ben', grants: [], onBehalfOf: 'cara', duties: ['ownership'] };
    given()
      .when(draft({ actor: ben }))
      .then(drafted(blankClauses));
  });

  it('is nobody else’s to begin', () =>
    given()
      .when(draft({ actor: hannah }))
      .thenRefused('not-your-role'));

  it('starts from an earlier version, if there is one', () => {
    given(drafted(), submitted(1))
      .when(draft({ start: { from: 'version', version: 1 } }))
      .then({ ...drafted(), origin: { kind: 'version', version: 1 } });
    given()
      .when(draft({ start: { from: 'version', version: 1 } }))
      .thenRefused('version-unknown');
  });

  it('starts from the contract of a pilot that reached production', () => {
    const found = { version: 3, clauses: wholeClauses, hasReachedProduction: true };
    const from = { from: 'contract', pilotId: 'p9' } as const;
    given()
      .when(draft({ start: { ...from, found } }))
      .then({ ...drafted(), origin: { kind: 'contract', pilotId: 'p9', version: 3 } });
    given()
      .when(draft({ start: { ...from, found: { ...found, hasReachedProduction: false } } }))
      .thenRefused('not-in-production');
    given()
      .when(draft({ start: { ...from, found: null } }))
      .thenRefused('template-unknown');
  });

  it('is not begun again once somebody has written in it', () => {
    given(drafted(blankClauses)).when(draft()).then(drafted(blankClauses));
    given(drafted(), revised('decision', 'Another.')).when(draft()).thenRefused('draft-stands');
  });

  it('is revised clause by clause, without the spaces around', () =>
    given(drafted()).when(revise('decision', '  Another. ')).then(revised('decision', 'Another.')));

  it('takes an answer that is still owed, and records nothing where nothing changed', () => {
    given(drafted()).when(revise('decision', '')).then(revised('decision', ''));
    given(drafted()).when(revise('decision', wholeClauses.decision)).then();
  });

  it('does not overwrite what a colleague wrote meanwhile in the same clause', () => {
    const meanwhile = [drafted(), revised('decision', 'Theirs.')];
    given(...meanwhile)
      .when({ ...revise('decision', 'Mine.'), seenVersion: 1 })
      .thenRefused('clause-moved-on');
    given(...meanwhile)
      .when({ ...revise('whoActs', 'Mine.'), seenVersion: 1 })
      .then(revised('whoActs', 'Mine.'));
  });

  it('keeps its bounds', () => {
    given(drafted())
      .when(revise('decision', 'x'.repeat(2_001)))
      .thenRefused('too-long');
    given(drafted())
      .when(
        revise(
          'escalation',
          Array.from({ length: 11 }, () => ({ who: 'a', within: '1 h' })),
        ),
      )
      .thenRefused('too-many-lines');
    given(drafted())
      .when(revise('process', { ...wholeClauses.process, from: 'Monday' }))
      .thenRefused('not-a-day');
  });

  it('is there before it is revised or submitted', () => {
    given().when(revise('decision', 'x')).thenRefused('no-draft');
    given().when(submit()).thenRefused('no-draft');
  });
});

describe('submitting a contract', () => {
  it('makes the first version', () => given(drafted()).when(submit()).then(submitted(1)));

  it.each([
    [{ owner: null }, 'owner-missing'],
    [{ sponsor: null }, 'sponsor-missing'],
    [{ owner: 'leo' }, 'owner-is-sponsor'],
  ] as const)('needs an owner and a sponsor who are two people: %j', (change, code) =>
    given(drafted())
      .when(submit({ actor: office, pilot: { ...contractedPilot, ...change } }))
      .thenRefused(code),
  );

  it('needs every answer, and names the first that is missing', () => {
    given(drafted(blankClauses)).when(submit()).thenRefused('contract-incomplete');
    const decision = contract.decide(
      submit(),
      replay(contract, [drafted({ ...wholeClauses, whoActs: 'TBD' })]),
    );
    expect(decision).toMatchObject({
      field: 'whoActs',
      reason: expect.stringMatching(
        /^One answer is empty or says nothing yet, in: Who acts\. First: “TBD” puts/,
      ),
    });
  });

  it('needs something to have changed', () =>
    given(drafted(), submitted(1), drafted()).when(submit()).thenRefused('nothing-changed'));

  it('carries every signature over a change of wording', () =>
    given(...inForce(), drafted(rewordedClauses))
      .when(submit())
      .then(
        submitted(2, { clauses: rewordedClauses, change: 'wording', changed: ['whoActs'] }),
        cameIntoForce(2),
      ));

  it('asks for the missing signatures only, after a change of wording', () =>
    given(
      ...[
        drafted(),
        submitted(1),
        signed('owner', 'cara'),
        signed('sponsor', 'leo'),
        drafted(rewordedClauses),
      ],
      submitted(2, { clauses: rewordedClauses, change: 'wording', changed: ['whoActs'] }),
    )
      .when(sign('assurance', hannah))
      .then(
        signed('assurance', 'hannah', 2),
        cameIntoForce(2, [...signatures.slice(0, 2), signature('assurance', 'hannah', 2)]),
      ));

  it('voids what was in force by a material change', () =>
    given(...inForce(), drafted(stricterClauses))
      .when(submit())
      .then(submitted(2, material), {
        ...{
          type: 'ContractVoided',
          pilotId: 'p1',
          version: 1,
          digest: digestOf(canonicalText(wholeClauses)),
        },
        ...{ wasInForce: true, replacedBy: 2, changed: ['toleratedErrors'], signatures },
      }));

  it('voids one signature, and nothing where nobody had signed', () => {
    given(drafted(), submitted(1), signed('owner', 'cara'), drafted(stricterClauses))
      .when(submit())
      .then(submitted(2, material), {
        ...{
          type: 'ContractVoided',
          pilotId: 'p1',
          version: 1,
          digest: digestOf(canonicalText(wholeClauses)),
        },
        ...{ wasInForce: false, replacedBy: 2, changed: ['toleratedErrors'] },
        signatures: signatures.slice(0, 1),
      });
    given(drafted(), submitted(1), drafted(stricterClauses)).when(submit()).then(submitted(2, material));
  });
});

describe('signing a contract', () => {
  it.each([
    ['owner', cara],
    ['sponsor', leo],
    ['assurance', hannah],
  ] as const)('is for the %s', (role, by) =>
    given(...waiting())
      .when(sign(role, by))
      .then(signed(role, by.person)),
  );

  it('brings it into force with the third signature', () =>
    given(...waiting(), signed('owner', 'cara'), signed('sponsor', 'leo'))
      .when(sign('assurance', hannah))
      .then(signed('assurance', 'hannah'), cameIntoForce(1)));

  it.each([
    ['owner', leo, 'not-the-owner'],
    ['sponsor', cara, 'not-the-sponsor'],
    ['assurance', office, 'not-assurance'],
    ['assurance', actor('cara', 'assurance'), 'one-person-one-signature'],
    [
      'owner',
      { person: 'ben', grants: [], onBehalfOf: 'cara', duties: ['ownership'] },
      'nobody-signs-for-another',
    ],
  ] as const)('as %s is not for everybody', (role, by, code) =>
    given(...waiting())
      .when(sign(role, by))
      .thenRefused(code),
  );

  it('is not for assurance of another unit', () => {
    const elsewhere: Actor = {
      person: 'hugo',
      grants: [{ role: 'assurance', scope: { kind: 'unit', unit: 'Health' } }],
    };
    given(...waiting())
      .when(sign('assurance', elsewhere))
      .thenRefused('not-assurance');
  });

  it('is done once by each person, whatever they have become since', () => {
    given(...waiting(), signed('owner', 'cara'))
      .when(sign('owner', cara))
      .then();
    given(...waiting(), signed('assurance', 'hannah'))
      .when(sign('owner', hannah, { pilot: { ...contractedPilot, owner: 'hannah' } }))
      .thenRefused('one-person-one-signature');
    given(...waiting(), signed('assurance', 'hannah'))
      .when(sign('assurance', actor('hugo', 'assurance')))
      .thenRefused('role-has-signed');
  });

  it('binds the text that was shown', () => {
    const replaced = [...waiting(), drafted(stricterClauses), submitted(2, material)];
    const decision = contract.decide(sign('owner', cara), replay(contract, replaced));
    expect(decision).toMatchObject({
      code: 'replaced',
      reason:
        'Version 1 was replaced by version 2. Read what changed, then sign version 2. Nothing you wrote is lost.',
    });
    given(...waiting())
      .when(sign('owner', cara, { digest: 'another' }))
      .thenRefused('replaced');
    given().when(sign('owner', cara)).thenRefused('nothing-to-sign');
  });

  it('can be refused with a reason, and done later after all', () => {
    given(...waiting())
      .when(refuse('assurance', hannah, ' The limit is a guess. '))
      .then(refused('assurance', 'hannah'));
    given(...waiting(), signed('owner', 'cara'), signed('sponsor', 'leo'), refused('assurance', 'hannah'))
      .when(sign('assurance', hannah))
      .then(signed('assurance', 'hannah'), cameIntoForce(1));
    given(...waiting())
      .when(refuse('assurance', hannah, ' '))
      .thenRefused('reason-missing');
    given(...waiting(), refused('assurance', 'hannah'))
      .when(refuse('assurance', hannah, 'The limit is a guess.'))
      .then();
  });

  it('is not taken back', () =>
    given(...waiting(), signed('owner', 'cara'))
      .when(refuse('owner', cara, 'I thought better of it.'))
      .thenRefused('already-signed'));

  it('is open to a new owner on a version in force, which stays in force', () => {
    const nora = actor('nora');
    given(...inForce())
      .when(sign('owner', nora, { pilot: { ...contractedPilot, owner: 'nora' } }))
      .then(signed('owner', 'nora'));
  });

  it('brings nothing into force on a former owner’s signature', () => {
    const since = { ...contractedPilot, owner: 'nora' };
    const two = [...waiting(), signed('owner', 'cara'), signed('sponsor', 'leo')];
    given(...two)
      .when(sign('assurance', hannah, { pilot: since }))
      .then(signed('assurance', 'hannah'));
    given(...two, signed('assurance', 'hannah'))
      .when(sign('owner', actor('nora'), { pilot: since }))
      .then(signed('owner', 'nora'), cameIntoForce(1, [signature('owner', 'nora'), ...signatures.slice(1)]));
    // The former owner is the owner again: what they signed holds again.
    given(...two, signed('assurance', 'hannah'))
      .when(sign('owner', cara))
      .then(cameIntoForce(1));
  });
});

describe('a contract and the clock', () => {
  it('records each signature that is overdue, once', () => {
    given(...waiting(), signed('owner', 'cara'))
      .when(note('sponsor'))
      .then(overdue('sponsor'));
    given(...waiting(), signed('owner', 'cara'), overdue('sponsor'))
      .when(note('sponsor'))
      .thenRefused('no-longer-so');
  });

  it('waits for nobody who has signed, and for nothing that was replaced', () => {
    given(...waiting(), signed('owner', 'cara'))
      .when(note('owner'))
      .thenRefused('no-longer-so');
    given(...waiting(), signed('owner', 'cara'), drafted(stricterClauses), submitted(2, material))
      .when(note('sponsor'))
      .thenRefused('no-longer-so');
  });

  it('hears only the rule', () =>
    given(...waiting(), signed('owner', 'cara'))
      .when({ ...note('sponsor'), actor: office })
      .thenRefused('only-the-clock'));
});

describe('a contract and its pilot', () => {
  it('no longer changes once the pilot is over', () =>
    given(drafted(), submitted(1))
      .when(sign('owner', cara, { pilot: { ...contractedPilot, isOver: true } }))
      .thenRefused('pilot-is-over'));

  it('is of a pilot that is known', () =>
    given()
      .when(draft({ pilot: null }))
      .thenRefused('pilot-unknown'));

  it('tells everybody what they may do, in the decider’s own words', () => {
    const state = replay(contract, [drafted(), submitted(1)]);
    const open = openContractCommands(state, { pilotId: 'p1', actor: cara, pilot: contractedPilot });
    expect(open.filter(({ isOpen }) => isOpen).map(({ command, role }) => [command, role])).toEqual([
      ['DraftContract', null],
      ['SignContract', 'owner'],
      ['RefuseSignature', 'owner'],
    ]);
    expect(open.find(({ role }) => role === 'assurance')?.reason).toMatch(/Three different people/);
  });
});

const at = '2026-03-02T09:00:00.000Z';
const digestOf = (text: string): string => `digest of ${text}`;
const rewordedClauses: Clauses = {
  ...wholeClauses,
  whoActs:
    'the claims assistant files or corrects; the model proposes. Below 0.70 confidence, it stays silent',
};
const stricterClauses: Clauses = {
  ...wholeClauses,
  toleratedErrors: [{ ...wholeClauses.toleratedErrors[0]!, limit: '8 %' }],
};
const material: Partial<ContractEventOf<'ContractSubmitted'>> = {
  clauses: stricterClauses,
  change: 'material',
  changed: ['toleratedErrors'],
};
const signature = (role: SignatoryRole, person: string, version = 1): Signature => ({
  role,
  person,
  version,
  at,
});
const signatures = [
  signature('owner', 'cara'),
  signature('sponsor', 'leo'),
  signature('assurance', 'hannah'),
];

function drafted(clauses: Clauses = wholeClauses): ContractEventOf<'ContractDrafted'> {
  return { type: 'ContractDrafted', pilotId: 'p1', clauses, origin: { kind: 'blank' }, capacity: 'owner' };
}
function revised<Name extends keyof Clauses>(clause: Name, text: Clauses[Name]): ContractEvent {
  return { type: 'ClauseRevised', pilotId: 'p1', clause, text, capacity: 'owner' } as ContractEvent;
}
function submitted(
  version: number,
  part: Partial<ContractEventOf<'ContractSubmitted'>> = {},
): ContractEventOf<'ContractSubmitted'> {
  const clauses = part.clauses ?? wholeClauses;
  return {
    ...{ type: 'ContractSubmitted', pilotId: 'p1', version, digest: digestOf(canonicalText(clauses)) },
    ...{ clauses, change: 'first', changed: [], capacity: 'owner' },
    ...part,
  };
}
function signed(role: SignatoryRole, person: string, version = 1): ContractEvent {
  const digest = digestOf(canonicalText(wholeClauses));
  return { type: 'ContractSigned', pilotId: 'p1', role, person, version, digest, at };
}
function refused(role: SignatoryRole, person: string): ContractEvent {
  const digest = digestOf(canonicalText(wholeClauses));
  const reason = 'The limit is a guess.';
  return { type: 'SignatureRefused', pilotId: 'p1', role, person, version: 1, digest, reason };
}
function cameIntoForce(version: number, by = signatures): ContractEvent {
  const digest = digestOf(canonicalText(wholeClauses));
  return { type: 'ContractInForce', pilotId: 'p1', version, digest, signatures: by };
}
function waiting(): ContractEvent[] {
  return [drafted(), submitted(1)];
}
function inForce(): ContractEvent[] {
  const all = signatures.map(({ role, person }) => signed(role, person));
  return [drafted(), submitted(1), ...all, cameIntoForce(1)];
}
function overdue(role: SignatoryRole): ContractEvent {
  return {
    ...{ type: 'SignatureOverdue', pilotId: 'p1', role, version: 1, submittedAt: at },
    ...{ rule: 'signature-overdue', days: 14 },
  };
}

type About = { actor?: Actor; pilot?: PilotFacts | null };
const about = { pilotId: 'p1', actor: cara, pilot: contractedPilot };
function draft(part: About & Partial<ContractCommandOf<'DraftContract'>> = {}): ContractCommand {
  return { ...about, type: 'DraftContract', start: { from: 'blank' }, ...part };
}
function revise<Name extends keyof Clauses>(clause: Name, text: Clauses[Name]) {
  return {
    ...about,
    type: 'ReviseClause',
    clause,
    text,
    seenVersion: 9,
  } as ContractCommandOf<'ReviseClause'>;
}
function submit(part: About = {}): ContractCommand {
  return { ...about, type: 'SubmitContract', digestOf, ...part };
}
function sign(role: SignatoryRole, by: Actor, part: About & { digest?: string } = {}): ContractCommand {
  const digest = digestOf(canonicalText(wholeClauses));
  return { ...about, type: 'SignContract', actor: by, role, digest, at, ...part };
}
function refuse(role: SignatoryRole, by: Actor, reason: string): ContractCommand {
  const digest = digestOf(canonicalText(wholeClauses));
  return { ...about, type: 'RefuseSignature', actor: by, role, digest, reason };
}
function note(role: SignatoryRole): ContractCommandOf<'NoteSignatureOverdue'> {
  const clock = { person: 'rule:signature-overdue', grants: [] };
  return {
    ...about,
    type: 'NoteSignatureOverdue',
    actor: clock,
    role,
    version: 1,
    submittedAt: at,
    days: 14,
  };
}
