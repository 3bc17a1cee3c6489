import type { Actor } from '@gatehouse/kernel';
import { scenario } from '@gatehouse/kernel/testing';
import { describe, it } from '@jest/globals';
import type { PlacementEvent } from '../policy/policy.events';
import { placement, type PlacementCommand } from './placement';

const { given } = scenario(placement);

describe('a placement', () => {
  it('puts a pilot under a published version', () => given().when(place(1)).then(placed(1)));

  it('is not recorded twice', () => given(placed(1)).when(place(1)).then());

  it('keeps its version until somebody migrates it on purpose', () =>
    given(placed(1)).when(place(2)).thenRefused('already-placed'));

  it('moves a pilot with a reason', () => {
    given(placed(1)).when(migrate(2)).then(migrated(2, 1));
    given(placed(1))
      .when({ ...migrate(2), reason: '' })
      .thenRefused('reason-missing');
    given(placed(1)).when(migrate(1)).thenRefused('already-there');
    given().when(migrate(2)).thenRefused('not-placed');
  });

  it('knows only versions that were published, of policies that are not retired', () => {
    given().when(place(3)).thenRefused('policy-unknown');
    given().when(place(0)).thenRefused('policy-unknown');
    given()
      .when({ ...place(1), policy: null })
      .thenRefused('policy-unknown');
    given()
      .when({ ...place(1), policy: { latest: 2, isRetired: true } })
      .thenRefused('policy-retired');
  });

  it('is for the programme office at the pilot’s place', () => {
    const office = (unit: string): Actor => ({
      person: 'olga',
      grants: [{ role: 'programme-office', scope: { kind: 'unit', unit } }],
    });
    given()
      .when({ ...place(1), actor: office('Claims') })
      .then(placed(1));
    given()
      .when({ ...place(1), actor: office('Legal') })
      .thenRefused('not-your-role');
  });

  it('is for pilots that are there and not over', () => {
    given()
      .when({ ...place(1), pilot: null })
      .thenRefused('pilot-unknown');
    given()
      .when({ ...place(1), pilot: { unit: 'Claims', programme: null, isOver: true } })
      .thenRefused('pilot-is-over');
  });
});

const policyId = 'policy-1';
const pilotId = 'pilot-1';

function about(version: number) {
  const actor: Actor = {
    person: 'olga',
    grants: [{ role: 'programme-office', scope: { kind: 'everything' } }],
  };
  const pilot = { unit: 'Claims', programme: null, isOver: false };
  return { pilotId, actor, pilot, to: { policyId, version }, policy: { latest: 2, isRetired: false } };
}
function place(version: number): PlacementCommand {
  return { ...about(version), type: 'PlacePilot' };
}
function migrate(version: number) {
  return { ...about(version), type: 'MigratePilot', reason: 'A reason.' } as const;
}
function placed(version: number): PlacementEvent {
  return { type: 'PilotPlacedUnderPolicy', pilotId, policyId, version };
}
function migrated(version: number, from: number): PlacementEvent {
  return {
    type: 'PilotMigrated',
    pilotId,
    policyId,
    version,
    from: { policyId, version: from },
    reason: 'A reason.',
  };
}
