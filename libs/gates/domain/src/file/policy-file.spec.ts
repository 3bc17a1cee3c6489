import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { stages } from '@gatehouse/kernel';
import { builtInRules } from '../policy/built-in';
import type { PolicyRules } from '../policy/policy.events';
import { tidied } from '../policy/tidied';
import { aGate, theRules } from '../testing';
import { readPlaced } from './placed-json';
import { policyFile, readPolicyFile } from './policy-file';

const exported = (rules: PolicyRules, name = 'Our policy') =>
  policyFile({ name, version: 3, digest: 'd', rules });
const digestOf = (rules: PolicyRules) =>
  createHash('sha256')
    .update(JSON.stringify(tidied(rules)))
    .digest('hex');

describe('a policy’s file', () => {
  it('gives back what was put into it', () =>
    expect(readPolicyFile(exported(builtInRules))).toEqual({
      ...{ ok: true, name: 'Our policy', rules: builtInRules },
    }));

  it('gives every policy back with the same digest', () =>
    fc.assert(
      fc.property(policies, (rules) => {
        const read = readPolicyFile(exported(rules));
        expect(read.ok && digestOf(read.rules)).toBe(digestOf(rules));
      }),
      { numRuns: 200 },
    ));

  it.each<[what: string, change: (text: string) => string, sentence: string, at: string]>([
    ['breaks off', (text) => text.slice(0, text.indexOf('"Gate 1"')), 'The file breaks off here.', ''],
    ['lacks a comma', (text) => text.replace('"idea",', '"idea"'), 'A comma or', '"to"'],
    ['says a name twice', (text) => text.replace('"to"', '"from"'), '“from” is said twice.', ': "framing"'],
    ['misspells a field', (text) => text.replace('"mustMeet"', '"mustMeat"'), '“mustMeat” is not part', '['],
    ['writes a number as text', (text) => text.replace('"weight": 3', '"weight": "3"'), '“weight” is', '"3"'],
    [
      'names no stage',
      (text) => text.replace('"framing"', '"framming"'),
      '“framming” is no stage',
      '"framming"',
    ],
    [
      'has an expression that is wrong',
      (text) => text.replace('pilot.ownerAccepted', 'pilot.ownerAcepted'),
      'Line 1, column 7: “pilot” has no field “ownerAcepted”.',
      '"pilot.ownerAcepted"',
    ],
    ['lacks a part', () => '{"format": "gatehouse-policy/1"}', '“name” is missing; it is a text.', '{'],
    ['is no object', () => '[1]', '“” is something else; it is an object.', '[1]'],
    [
      'is another format',
      (text) => text.replace('policy/1', 'policy/9'),
      'This file is',
      '"gatehouse-policy/9"',
    ],
  ])('that %s is told where', (...[, change, sentence, at]) => {
    const text = change(exported(theRules()));
    const read = readPolicyFile(text);
    if (read.ok) throw new Error('It was read.');
    expect(read.flaw.sentence).toContain(sentence);
    const line = text.split('\n')[read.flaw.line - 1] ?? '';
    expect(line.slice(read.flaw.column - 1).startsWith(at)).toBe(true);
  });

  it('reads JSON as everybody does', () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        const read = readPlaced(text);
        expect(read.ok && read.value).toEqual(JSON.parse(text));
      }),
    ));

  it('never fails on what is no file of ours', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(readPolicyFile(text).ok).toBe(false)),
    ));
});

const words = fc.stringMatching(/^[a-zA-Z“”{}"\\,.: ]{0,20}x$/);
const ids = fc.uuid();
const policies: fc.Arbitrary<PolicyRules> = fc
  .record({
    names: fc.tuple(words, words),
    ids: fc.uniqueArray(ids, { minLength: 8, maxLength: 8 }),
    freshDays: fc.option(fc.integer({ min: 1, max: 3_650 })),
    weight: fc.integer({ min: 1, max: 5 }),
    money: fc.option(fc.record({ minor: fc.nat(), currency: fc.constantFrom('EUR', 'USD') })),
    isCircular: fc.boolean(),
    expression: fc.constantFrom('contract.inForce', 'pilot.tier != "high"', ''),
  })
  .map(({ names, ids: some, freshDays, weight, money, isCircular, expression }) => ({
    gates: names.map((name, index) =>
      aGate({
        ...{ gateId: some[index]!, name, from: stages[index]!, to: stages[index + 1]! },
        mustMeet: [
          {
            criterionId: some[index + 2]!,
            sentence: name,
            expression,
            evidence: [{ kind: 'evaluation', freshDays }],
          },
        ],
        shouldMeet: [{ criterionId: some[index + 4]!, sentence: name, weight, scale: 5 }],
        signOffs: [{ signOffId: some[index + 6]!, name, role: 'finance' }],
        ...{ spendAuthority: money, mayBeCircular: isCircular },
      }),
    ),
  }));
