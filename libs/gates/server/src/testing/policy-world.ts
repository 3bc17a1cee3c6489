import type { EvidenceEvent } from '@gatehouse/assurance-domain';
import { CommandRunner, MemoryEventStore } from '@gatehouse/event-store';
import type { PlacementEvent, PolicyEvent, ReviewEvent } from '@gatehouse/gates-domain';
import type { Actor } from '@gatehouse/kernel';
import type { ContractEvent, PilotEvent } from '@gatehouse/pilots-domain';
import { startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { Moments } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import type { CommandBus } from '@nestjs/cqrs';
import { DossierResolver } from '../dossier/dossier.resolver';
import { dossiers } from '../dossier/dossiers.projection';
import { ChangePlacement, ChangePlacementHandler } from '../placement/change-placement.handler';
import { PlacementCommandsResolver } from '../placement/placement-commands.resolver';
import { PlacementResolver } from '../placement/placement.resolver';
import { placements } from '../placement/placements.projection';
import { ChangePolicyHandler, type ChangePolicy } from '../policy/change-policy.handler';
import { CriteriaResolver } from '../policy/criteria.resolver';
import { policies } from '../policy/policies.projection';
import { PolicyCommandsResolver } from '../policy/policy-commands.resolver';
import { PolicyResolver } from '../policy/policy.resolver';
import { policyVersions } from '../policy/policy-versions.projection';

type Happening = PilotEvent | ContractEvent | EvidenceEvent | ReviewEvent | PolicyEvent | PlacementEvent;

/** Policies, placements and dossiers over a log in memory, and everything that asks and changes them. */
export const policyWorld = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  const { reads, caughtUp, stop } = await startProjections({
    log,
    projections: [dossiers, placements, policies, policyVersions],
    ...(await engine.place()),
  });
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  const runner = new CommandRunner(log);
  const changePolicy = new ChangePolicyHandler(runner, log, reads, clock);
  const changePlacement = new ChangePlacementHandler(runner, log, reads, clock);
  const bus = {
    execute: (command: ChangePolicy | ChangePlacement) =>
      command instanceof ChangePlacement ? changePlacement.execute(command) : changePolicy.execute(command),
  } as unknown as CommandBus;
  const moments = new Moments(log, reads, clock);
  let commands = 0;

  const happens = async (stream: string, ...events: Happening[]) => {
    const expectedVersion = (await log.read(stream)).length;
    const commandId = `${stream}/${expectedVersion}`;
    await log.append(stream, events, { commandId, by: 'olga', occurredAt: clock.now(), expectedVersion });
    await caughtUp();
  };
  return {
    ...{ log, reads, clock, stop, caughtUp, happens },
    nextCommand: () => `command-${(commands += 1)}`,
    policyCommands: new PolicyCommandsResolver(bus),
    placementCommands: new PlacementCommandsResolver(bus, reads),
    policies: new PolicyResolver(reads, moments),
    placements: new PlacementResolver(reads, moments),
    criteria: new CriteriaResolver(reads, moments, clock),
    dossier: new DossierResolver(reads, clock),
  };
};

export const office: Actor = {
  person: 'olga',
  grants: [{ role: 'programme-office', scope: { kind: 'everything' } }],
};
