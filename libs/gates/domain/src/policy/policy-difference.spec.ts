import { expect, it } from '@jest/globals';
import { aCriterion, theRules } from '../testing';
import { policyDifference } from './policy-difference';

const rehearsed = (freshDays: number) =>
  aCriterion({
    ...{ criterionId: 'rehearsal', sentence: 'A rollback was rehearsed.', expression: '' },
    evidence: [{ kind: 'rollback-rehearsal', freshDays }],
  });

it('says field by field what became otherwise', () => {
  const before = theRules({ mustMeet: [aCriterion(), rehearsed(90)] });
  const now = theRules({ mustMeet: [rehearsed(60)], mayBeCircular: false, shouldMeet: [] });
  const told = policyDifference(before, now).map(({ about, change, field, was, is }) =>
    [about, change, field, was, is].join(' | '),
  );
  expect(told).toEqual([
    'Gate 1 | changed | circular resolution | may be decided by one | only in a meeting',
    'A rollback was rehearsed. | changed | evidence | rollback-rehearsal, at most 90 days old | rollback-rehearsal, at most 60 days old',
    'An owner has accepted the pilot. | removed | sentence | An owner has accepted the pilot. | ',
    'An owner has accepted the pilot. | removed | expression | pilot.ownerAccepted | ',
    'Somebody wants it. | removed | sentence | Somebody wants it. | ',
    'Somebody wants it. | removed | weight | 3 | ',
    'Somebody wants it. | removed | scale | 0 to 5 | ',
  ]);
  expect(policyDifference(now, now)).toEqual([]);
});

it('tells a gate that is new and one that is gone', () => {
  const gates = (...ids: string[]) => theRules(...ids.map((gateId) => ({ gateId, name: gateId })));
  const changes = policyDifference(gates('one', 'two'), gates('two', 'three'));
  expect(changes.filter(({ field }) => field === 'name').map(({ about, change }) => [about, change])).toEqual(
    [
      ['three', 'added'],
      ['Privacy', 'added'],
      ['one', 'removed'],
      ['Privacy', 'removed'],
    ],
  );
});
