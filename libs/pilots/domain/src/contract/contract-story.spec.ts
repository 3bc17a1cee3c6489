import type { Sentence } from '@gatehouse/kernel';
import { describe, expect, it } from '@jest/globals';
import { wholeClauses } from '../testing';
import { contractDifference } from './contract-difference';
import { tellContract } from './contract-story';
import type { ContractEvent, Signature } from './contract.events';

const ids = { pilotId: 'p1' } as const;
const at = '2026-03-02T09:00:00.000Z';
const digest = 'ab';
const capacity = 'owner';
const signatures: Signature[] = [
  { role: 'owner', person: 'cara', version: 5, at },
  { role: 'sponsor', person: 'leo', version: 5, at },
];

describe('the story of a contract', () => {
  it.each<[string, ContractEvent]>([
    [
      '@ana began a draft of the decision contract, from version 2.',
      {
        ...ids,
        type: 'ContractDrafted',
        clauses: wholeClauses,
        origin: { kind: 'version', version: 2 },
        capacity,
      },
    ],
    [
      '@ana revised the clause Good enough of the draft.',
      { ...ids, type: 'ClauseRevised', clause: 'goodEnough', text: wholeClauses.goodEnough, capacity },
    ],
    [
      '@ana submitted version 2 of the decision contract; only wording changed, so what was signed stands.',
      submitted('wording'),
    ],
    [
      '@ana submitted version 2 of the decision contract, a material change of override and process rewritten.',
      submitted('material'),
    ],
    [
      '@cara signed version 5 as owner.',
      { ...ids, type: 'ContractSigned', role: 'owner', person: 'cara', version: 5, digest, at },
    ],
    [
      '@hugo refused to sign version 5 as assurance. “Not measured.”',
      {
        ...ids,
        type: 'SignatureRefused',
        role: 'assurance',
        person: 'hugo',
        version: 5,
        digest,
        reason: 'Not measured.',
      },
    ],
    [
      'Version 5 of the decision contract is in force, signed by owner and sponsor.',
      { ...ids, type: 'ContractInForce', version: 5, digest, signatures },
    ],
    [
      'Version 6 voided version 5 and the 2 signatures on it: tolerated errors changed.',
      {
        ...{ ...ids, type: 'ContractVoided', version: 5, digest, wasInForce: true, replacedBy: 6 },
        ...{ changed: ['toleratedErrors'], signatures },
      },
    ],
    [
      'The signature of sponsor on version 5 has been waited for 14 days, says the rule signature-overdue.',
      {
        ...{ ...ids, type: 'SignatureOverdue', role: 'sponsor', version: 5 },
        ...{ submittedAt: at, rule: 'signature-overdue', days: 14 },
      },
    ],
  ])('“%s”', (said, event) => expect(plain(tellContract(event, 'ana').sentence)).toBe(said));
});

describe('the difference of two contracts', () => {
  it('tells wording from what means something else, answer by answer', () => {
    const now = {
      ...wholeClauses,
      decision: wholeClauses.decision.toUpperCase(),
      goodEnough: { ...wholeClauses.goodEnough, comparator: 'above' as const },
      escalation: [...wholeClauses.escalation, { who: 'Minister', within: '2 days' }],
    };
    const changed = contractDifference(wholeClauses, now).filter(({ change }) => change !== 'same');
    expect(changed.map(({ clause, change }) => [clause, change])).toEqual([
      ['decision', 'wording'],
      ['goodEnough', 'material'],
      ['escalation', 'material'],
    ]);
    expect(changed[1]?.fields.find(({ field }) => field === 'goodEnough.comparator')).toEqual({
      ...{ field: 'goodEnough.comparator', asks: 'Comparison', was: 'at least', is: 'above' },
      change: 'material',
    });
    expect(changed[2]?.fields.filter(({ change }) => change !== 'same')).toEqual([
      { field: 'escalation.2.who', asks: 'Who is called', was: null, is: 'Minister', change: 'material' },
      { field: 'escalation.2.within', asks: 'Within what time', was: null, is: '2 days', change: 'material' },
    ]);
  });
});

function submitted(change: 'wording' | 'material'): ContractEvent {
  return {
    ...{ ...ids, type: 'ContractSubmitted', version: 2, digest, clauses: wholeClauses, change, capacity },
    changed: ['override', 'process'],
  };
}

function plain(sentence: Sentence): string {
  return sentence
    .map((part) =>
      part.kind === 'person' ? `@${part.person}` : part.kind === 'quote' ? `“${part.text}”` : part.text,
    )
    .join('');
}
