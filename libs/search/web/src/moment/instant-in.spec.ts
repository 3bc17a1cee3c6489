import { describe, expect, it } from '@jest/globals';
import { instantIn } from './instant-in';

describe('an instant in words', () => {
  it.each([
    ['as of 3 March', '2026-03-03'],
    ['3 march 2025', '2025-03-03'],
    ['March 3, 2025', '2025-03-03'],
    ['the 3rd of March', '2026-03-03'],
    ['3 dec', '2025-12-03'],
    ['26 november', '2025-11-26'],
    ['2026-03-03', '2026-03-03'],
    ['yesterday', '2026-11-25'],
  ])('%s is the end of %s', (words, day) => {
    expect(instantIn(words, now)).toEqual(new Date(`${day}T23:59:59.999`));
  });

  it.each([
    '',
    'claims',
    '3',
    'march',
    '31 february',
    '3 march 2027',
    'march of the claims',
    '3 march claims',
    'ma 3',
  ])('“%s” names none', (words) => {
    expect(instantIn(words, now)).toBeNull();
  });
});

const now = new Date('2026-11-26T10:00:00');
