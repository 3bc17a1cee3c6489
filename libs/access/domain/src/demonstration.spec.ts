import { scenario } from '@gatehouse/kernel/testing';
import { describe, it } from '@jest/globals';
import type { DemonstrationEvent } from './access.events';
import { demonstration, type DemonstrationCommand } from './demonstration';

const { given } = scenario(demonstration);

describe('a demonstration', () => {
  it('is begun by whoever runs Gatehouse, and says so for good', () =>
    given().when(begin('administrator')).then(begun));

  it('is begun once', () => given(begun).when(begin('administrator')).thenRefused('already-begun'));

  it('is begun by nobody else', () =>
    given().when(begin('programme-office')).thenRefused('only-administrators'));
});

const told = { company: 'Some company', anchor: '2026-11-26T21:00:00.000Z', seed: 1, hasPortfolio: true };
const begun: DemonstrationEvent = { type: 'DemonstrationBegun', ...told };

function begin(role: 'administrator' | 'programme-office'): DemonstrationCommand {
  const grants = [{ role, scope: { kind: 'everything' } }] as const;
  return { type: 'BeginDemonstration', actor: { person: 'operator', grants }, ...told };
}
