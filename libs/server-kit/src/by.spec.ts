import { expect, it } from '@jest/globals';
import { by } from './by';

it('says who acts, and for whom only where they do', () => {
  expect(by({ person: 'ana', grants: [] })).toEqual({ by: 'ana' });
  const delegate = { person: 'ben', grants: [], onBehalfOf: 'ana', duties: ['ownership'] } as const;
  expect(by(delegate)).toEqual({ by: 'ben', onBehalfOf: 'ana' });
});
