import { describe, expect, it } from '@jest/globals';
import { leadOf, titleOf } from './words-of-home';

describe('what a Home says first', () => {
  it.each([
    [19, 7, 2, '19 things need you', 'Seven are decisions; two of those are yours alone.'],
    [5, 3, 1, '5 things need you', 'Three are decisions; one of those is yours alone.'],
    [5, 2, 2, '5 things need you', 'Two are decisions, both yours alone.'],
    [5, 3, 3, '5 things need you', 'Three are decisions, all yours alone.'],
    [5, 1, 1, '5 things need you', 'One is a decision, and yours alone.'],
    [14, 13, 0, '14 things need you', '13 are decisions.'],
    [4, 0, 0, '4 things need you', 'None is a decision.'],
    [1, 1, 1, 'One thing needs you', 'It is a decision, and yours alone.'],
    [1, 0, 0, 'One thing needs you', 'It is no decision.'],
    [0, 0, 0, 'Nothing needs you', ''],
  ])('%i things, %i decisions, %i alone', (...[count, decisions, alone, title, lead]) => {
    expect(titleOf({ count }, false)).toBe(title);
    expect(leadOf({ count, decisions, alone })).toBe(lead);
  });

  it('tells the past as past', () => {
    expect(titleOf({ count: 3 }, true)).toBe('3 things needed you');
  });
});
