import { describe, expect, it } from '@jest/globals';
import { addressOf, everything, questionIn, type Question } from './question';

describe('a question in an address', () => {
  it('is every pilot by name where the address says nothing', () => {
    expect(questionIn(new URLSearchParams())).toEqual(everything);
    expect(addressOf(everything).toString()).toBe('');
  });

  it('comes back as it went', () => {
    const question: Question = {
      filter: {
        search: 'claims, letters',
        stage: ['limited_production'],
        status: ['active', 'on_hold'],
        contractState: ['in_force', 'waiting'],
        unit: ['Office of A, B & C', 'OIT'],
        hasSponsor: false,
      },
      sort: { by: 'contractState', direction: 'descending' },
      columns: ['name', 'tags'],
      view: 'board',
    };
    expect(questionIn(new URLSearchParams(addressOf(question).toString()))).toEqual(question);
  });

  it('passes over what no pilot can be asked', () => {
    const question = questionIn(new URLSearchParams('sort=mood:sideways&view=pie&hasSponsor=perhaps&stage='));
    expect(question).toEqual(everything);
  });
});
