import { describe, expect, it } from '@jest/globals';
import { wayBack } from './way-back';

describe('the way back after signing in', () => {
  it.each([
    ['/pilots/p1?asOf=2026-05-14', '/pilots/p1?asOf=2026-05-14'],
    [null, '/'],
    ['/sign-in?to=/portfolio', '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/portfolio', '/'],
    ['/\\elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('leads from %s to %s', (wanted, address) =>
    expect(wayBack(wanted, 'https://gatehouse.example')).toBe(address),
  );
});
