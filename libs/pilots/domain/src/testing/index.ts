export * from './a-contract';
import type { Actor, Role } from '@gatehouse/kernel';
import type { PilotCommandOf } from '../pilot.commands';
import type { Description, PilotEventOf, Reported, Source } from '../pilot.events';

const everything = { kind: 'everything' } as const;

/** Somebody with a role, and nobody in particular otherwise. */
export const actor = (person: string, ...roles: Role[]): Actor => ({
  person,
  grants: roles.map((role) => ({ role, scope: everything })),
});

export const office = actor('olga', 'programme-office');

export const words: Description = {
  name: 'Claims triage',
  purpose: 'Sort claims before a person reads them',
  unit: 'Claims',
  programme: null,
  tags: [],
};

export const imported: Source = {
  kind: 'import',
  importId: 'i1',
  file: 'ab'.repeat(32),
  row: 2,
  externalId: 'VA-1',
};

export const reported = (raw: string, importId = 'i1'): Reported => ({ importId, row: 2, raw, date: null });

export const registration = (
  changes: Partial<PilotEventOf<'PilotRegistered'>> = {},
): PilotEventOf<'PilotRegistered'> => ({
  type: 'PilotRegistered',
  pilotId: 'p1',
  ...words,
  autonomy: 0,
  source: { kind: 'manual' },
  reported: {},
  capacity: 'programme-office',
  ...changes,
});

export const register = (
  changes: Partial<PilotCommandOf<'RegisterPilot'>> = {},
): PilotCommandOf<'RegisterPilot'> => ({
  type: 'RegisterPilot',
  pilotId: 'p1',
  actor: office,
  description: words,
  autonomy: 0,
  source: { kind: 'manual' },
  reported: {},
  ...changes,
});
