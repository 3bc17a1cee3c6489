import { describe, expect, it } from '@jest/globals';
import type { FactUsed } from './review.events';
import { waitedFor, type PeopleAround } from './waiting-on';

describe('a criterion that is not met waits', () => {
  it.each<[string, string, Partial<PeopleAround>, object]>([
    ['on the person offered', 'pilot.ownerAccepted', { owner: null, offeredTo: 'ben' }, { people: ['ben'] }],
    ['on the office where nobody is', 'pilot.ownerAccepted', { owner: null }, { role: 'programme-office' }],
    ['on the office for a sponsor', 'pilot.sponsorNamed', {}, { role: 'programme-office' }],
    ['on the owner for evidence', 'evidence.evaluation', {}, { people: ['cara'] }],
    ['on the owner for a contract', 'contract.inForce', {}, { people: ['cara'] }],
    [
      'on those who have not signed it',
      'contract.inForce',
      { unsigned: [{ person: 'leo' }, { role: 'assurance' }] },
      { people: ['leo'], role: 'assurance' },
    ],
    [
      'on who owes a condition',
      'gates.openConditions',
      { conditionOwners: ['ben', 'ben'] },
      { people: ['ben'] },
    ],
    ['on the owner for what nobody else can change', 'pilot.autonomy', {}, { people: ['cara'] }],
  ])('%s', (...[, path, changes, waits]) =>
    expect(waitedFor({ verdict: 'unmet', facts: [fact(path)] }, { ...around, ...changes })).toMatchObject(
      waits,
    ),
  );

  it('no more once it is met', () =>
    expect(waitedFor({ verdict: 'met', facts: [fact('contract.inForce')] }, around)).toBeNull());
});

const fact = (path: string): FactUsed => ({ path, value: null });
const around: PeopleAround = {
  ...{ owner: 'cara', sponsor: 'leo', offeredTo: null, unsigned: [], conditionOwners: [] },
};
