import { describe, expect, it } from '@jest/globals';
import { events, namesOf, wereDone } from './words';

describe('words about several pilots', () => {
  it.each([
    [1, 'A'],
    [2, 'A and B'],
    [3, 'A, B and C'],
    [4, 'A, B and 2 others'],
    [1_002, 'A, B and 1,000 others'],
  ])('name %i of them', (many, words) => {
    const pilots = Array.from({ length: many }, (_, index) => ({ name: String.fromCharCode(65 + index) }));
    expect(namesOf(pilots)).toBe(words);
  });

  it.each([
    [0, 'None was offered.'],
    [1, '1 was offered.'],
    [10, '10 were offered.'],
  ])('say what became of %i', (many, words) => expect(wereDone(many, 'offered')).toBe(words));

  it('count what will be recorded', () => {
    expect(events(1)).toBe('1 event');
    expect(events(12)).toBe('12 events, one for each');
  });
});
