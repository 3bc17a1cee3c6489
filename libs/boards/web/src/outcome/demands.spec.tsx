import { describe, expect, it } from '@jest/globals';
import { missingIn, noDemands, resultOf, type TypedDemands } from './demands';

describe('what an outcome demands', () => {
  it.each([
    ['go', null],
    ['approve', null],
    ['conditional_go', 'Name each condition with its owner and its day.'],
    ['hold', 'Name the day on which it comes back.'],
    ['recycle', 'Name what is to be done again.'],
    ['kill', 'Choose the reason that was decisive.'],
    ['reject', 'Say why it is rejected.'],
  ] as const)('of a %s is asked for while it is missing', (outcome, missing) => {
    expect(missingIn(outcome, noDemands)).toBe(missing);
    expect(resultOf(outcome, noDemands) === null).toBe(missing !== null);
  });

  it('is a condition with its owner and its day', () => {
    expect(resultOf('conditional_go', typed())).toEqual({
      outcome: 'conditional_go',
      raisesAutonomy: false,
      conditions: [{ text: 'Rehearse it', owner: 'cm', dueOn: '2026-12-18' }],
    });
  });

  it('leaves out what another outcome would have demanded', () => {
    expect(resultOf('hold', typed())).toEqual({
      outcome: 'hold',
      because: 'Too soon.',
      returnOn: '2027-01-15',
    });
    expect(resultOf('recycle', typed())).toEqual({
      ...{ outcome: 'recycle', because: 'Too soon.', redo: ['The baseline'] },
    });
  });

  it('of a kill counts its money in minor units, and refuses what is no number', () => {
    expect(resultOf('kill', typed())).toMatchObject({
      ...{ killReason: 'no_value', lessons: 'Measure first.', freed: { minor: 92_000_000, currency: 'USD' } },
    });
    const unreadable = typed({ freed: { amount: 'a lot', currency: 'USD' } });
    expect(missingIn('kill', unreadable)).toMatch(/as a number/);
  });
});

const typed = (part: Partial<TypedDemands> = {}): TypedDemands => ({
  conditions: [{ text: ' Rehearse it ', owner: { id: 'cm', name: 'Caroline Mbeki' }, dueOn: '2026-12-18' }],
  because: ' Too soon. ',
  returnOn: '2027-01-15',
  redo: ['The baseline', ' '],
  killReason: 'no_value',
  lessons: 'Measure first.',
  freed: { amount: '920,000', currency: 'USD' },
  raisesAutonomy: false,
  ...part,
});
