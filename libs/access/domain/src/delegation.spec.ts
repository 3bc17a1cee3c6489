import { describe, expect, it } from '@jest/globals';
import { replay, type Actor, type Duty, type Role } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import fc from 'fast-check';
import type { PersonEvent } from './access.events';
import { isInTerm } from './delegation';
import { person, type PersonCommand } from './person';

const { given } = scenario(person);

describe('a delegate', () => {
  it('is named by the person they stand in for, or by an administrator', () => {
    given(...owner)
      .when(name())
      .then(named());
    given(...owner)
      .when(name({ actor: administrator }))
      .then(named());
    given(...owner)
      .when(name({ actor: { person: 'ben', grants: [] } }))
      .thenRefused('only-oneself-or-administrators');
  });

  it('is not named by a delegate: there are no chains', () =>
    given(...owner)
      .when(name({ actor: { person: 'zoe', grants: [], onBehalfOf: 'ana', duties: ['ownership'] } }))
      .thenRefused('not-for-another'));

  it.each([
    [{ delegate: 'ana' }, 'delegate-is-oneself', 'delegate'],
    [{ standing: 'service' }, 'delegate-is-service', 'delegate'],
    [{ standing: 'left' }, 'delegate-not-here', 'delegate'],
    [{ standing: 'unknown' }, 'delegate-not-here', 'delegate'],
    [{ duties: [] }, 'no-duty-named', 'duties'],
    [{ duties: ['ownership', 'finance'] }, 'role-not-granted', 'duties'],
    [{ from: '2026-11-26T08:59:59.999Z' }, 'term-in-the-past', 'from'],
    [{ until: '2026-11-27T09:00:00.000Z' }, 'term-without-length', 'until'],
    [{ until: '2027-11-29T09:00:00.000Z' }, 'term-too-long', 'until'],
  ] as const)('is refused with %j as %s', (flaw, code, field) => {
    given(...owner)
      .when(name(flaw))
      .thenRefused(code);
    const decision = person.decide(name(flaw), replay(person, owner));
    expect(decision).toMatchObject({ field });
  });

  it('may take over a role that the person has, at once and for a year', () => {
    const term = { from: now, until: '2027-11-26T09:00:00.000Z', duties: ['finance'] } as const;
    given(...owner, granted('finance'))
      .when(name(term))
      .then(named(term));
  });

  it('is not named twice for the same duty at the same time', () => {
    given(...owner, named())
      .when(name({ delegationId: 'd2', delegate: 'zoe', duties: ['sponsorship', 'ownership'] }))
      .thenRefused('already-delegated');
    const other = { delegationId: 'd2', delegate: 'zoe', duties: ['sponsorship'] } as const;
    given(...owner, named())
      .when(name(other))
      .then(named(other));
  });

  it('may follow the one before on the minute, and take the place of one that was ended', () => {
    const next = {
      delegationId: 'd2',
      from: '2026-12-04T09:00:00.000Z',
      until: '2026-12-05T09:00:00.000Z',
    };
    given(...owner, named())
      .when(name(next))
      .then(named(next));
    given(...owner, named(), ended)
      .when(name({ delegationId: 'd2' }))
      .then(named({ delegationId: 'd2' }));
  });

  it('never overlaps another for the same duty, whatever is asked for', () =>
    fc.assert(
      fc.property(fc.array(asking, { maxLength: 12 }), (askings) => {
        const taken = [...owner];
        askings.forEach((part, index) => {
          const command = name({ ...part, delegationId: `d${String(index)}` });
          const decision = person.decide(command, replay(person, taken));
          if (decision.accepted) taken.push(...decision.events);
        });
        const terms = taken.filter((event) => event.type === 'DelegateNamed');
        for (const one of terms)
          for (const other of terms.filter((term) => term !== one))
            expect(
              one.from < other.until &&
                other.from < one.until &&
                one.duties.some((duty) => other.duties.includes(duty)),
            ).toBe(false);
      }),
    ));

  it('is not a service account’s to have', () =>
    given({ type: 'PersonAdded', personId: 'ana', isService: true })
      .when(name({ actor: administrator }))
      .thenRefused('service-has-no-delegate'));

  it('ends early by the same people, once, and not after its term', () => {
    given(...owner, named())
      .when(end())
      .then(ended);
    given(...owner, named())
      .when({ ...end(), actor: { person: 'ben', grants: [] } })
      .thenRefused('only-oneself-or-administrators');
    given(...owner, named(), ended)
      .when(end())
      .thenRefused('delegation-unknown');
    given(...owner, named())
      .when({ ...end(), now: '2026-12-04T09:00:00.000Z' } as PersonCommand)
      .thenRefused('delegation-over');
  });

  it('ends with the person: who has left names and ends nobody', () => {
    const left = { type: 'PersonLeft', personId: 'ana' } as const;
    given(...owner, named(), left)
      .when({ ...end(), actor: administrator })
      .thenRefused('person-has-left');
    given(...owner, left)
      .when(name({ actor: administrator }))
      .thenRefused('person-has-left');
  });

  it('acts from the first instant of the term until just before the last', () => {
    const term = { from: '2026-11-27T09:00:00.000Z', until: '2026-12-04T09:00:00.000Z' };
    expect(
      ['2026-11-27T08:59:59.999Z', term.from, '2026-12-04T08:59:59.999Z', term.until].map((instant) =>
        isInTerm(term, instant),
      ),
    ).toEqual([false, true, true, false]);
  });
});

const now = '2026-11-26T09:00:00.000Z';
const owner: PersonEvent[] = [{ type: 'PersonAdded', personId: 'ana', isService: false }];
const administrator: Actor = {
  person: 'ada',
  grants: [{ role: 'administrator', scope: { kind: 'everything' } }],
};
const ended: PersonEvent = { type: 'DelegateEnded', personId: 'ana', delegationId: 'd1', delegate: 'ben' };

const instant = fc
  .integer({ min: 0, max: 30 })
  .map((day) => new Date(Date.UTC(2026, 10, 27 + day)).toISOString());
const asking = fc.record({
  from: instant,
  until: instant,
  duties: fc.subarray<Duty>(['ownership', 'sponsorship']),
});

type Naming = Extract<PersonCommand, { type: 'NameDelegate' }>;

function name(part: Partial<Naming> = {}): PersonCommand {
  return {
    ...{ type: 'NameDelegate', personId: 'ana', actor: { person: 'ana', grants: [] } },
    ...{ delegationId: 'd1', delegate: 'ben', standing: 'member', duties: ['ownership'], now },
    ...{ from: '2026-11-27T09:00:00.000Z', until: '2026-12-04T09:00:00.000Z' },
    ...part,
  };
}
function named(part: Partial<Extract<PersonEvent, { type: 'DelegateNamed' }>> = {}): PersonEvent {
  return {
    ...{ type: 'DelegateNamed', personId: 'ana', delegationId: 'd1', delegate: 'ben', duties: ['ownership'] },
    ...{ from: '2026-11-27T09:00:00.000Z', until: '2026-12-04T09:00:00.000Z' },
    ...part,
  };
}
function granted(role: Role): PersonEvent {
  return { type: 'RoleGranted', personId: 'ana', role, scope: { kind: 'everything' } };
}
function end(): PersonCommand {
  return {
    ...{ type: 'EndDelegation', personId: 'ana', delegationId: 'd1', now },
    actor: { person: 'ana', grants: [] },
  };
}
