import { describe, expect, it } from '@jest/globals';
import { either, words } from './words';

describe('a value of the wire', () => {
  it('is told in the board’s words', () => {
    expect(words('limited_production')).toBe('limited-production');
  });

  it('joins others in a phrase', () => {
    expect(either(['active', 'on_hold'])).toBe('active or on-hold');
    expect(either(['idea', 'framing', 'pilot'])).toBe('idea, framing or pilot');
    expect(either([])).toBe('');
  });
});
