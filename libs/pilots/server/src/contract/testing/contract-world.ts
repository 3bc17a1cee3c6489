import { CommandRunner, MemoryEventStore } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import {
  clauseNames,
  textIn,
  type Clauses,
  type ContractEvent,
  type PilotEvent,
} from '@gatehouse/pilots-domain';
import { registration } from '@gatehouse/pilots-domain/testing';
import type { Moment } from '@gatehouse/projections';
import { startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { Moments } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { pilotStanding } from '../../pilot-standing.projection';
import { pilotStory } from '../../pilot-story.projection';
import { ChangeContract, ChangeContractHandler, type ContractChange } from '../change-contract.handler';
import { ContractQuestionsResolver } from '../contract-questions.resolver';
import { contractStanding } from '../contract-standing.projection';
import { contractVersions } from '../contract-versions.projection';
import { contracts } from '../contract.projection';
import { ContractResolver, PilotContractResolver } from '../contract.resolver';

/** A pilot with an owner and a sponsor, its contract's read models, and everything that asks them. */
export const contractWorld = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  const { reads, caughtUp, stop } = await startProjections({
    log,
    projections: [contracts, contractStanding, contractVersions, pilotStanding, pilotStory],
    ...(await engine.place()),
  });
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  const handler = new ChangeContractHandler(new CommandRunner(log), log, reads, clock);
  const pilotContract = new PilotContractResolver(reads);
  let commands = 0;

  const happens = async (stream: string, ...events: (PilotEvent | ContractEvent)[]) => {
    const expectedVersion = (await log.read(stream)).length;
    const commandId = `${stream}/${expectedVersion}`;
    await log.append(stream, events, { commandId, by: 'olga', occurredAt: clock.now(), expectedVersion });
    await caughtUp();
  };
  const does = async (actor: Actor, change: ContractChange, seenVersion?: number) => {
    const input = {
      commandId: `command-${++commands}`,
      pilotId: 'p1',
      ...(seenVersion !== undefined && { seenVersion }),
    };
    const outcome = await handler.execute(new ChangeContract(actor, input, change));
    await caughtUp();
    return outcome;
  };
  return {
    ...{ log, reads, clock, stop, caughtUp, happens, does },
    contracts: new ContractResolver(reads),
    questions: new ContractQuestionsResolver(reads, new Moments(log, reads, clock)),
    asked: (moment: Moment = {}, owner = 'cara') =>
      pilotContract.contract({ ...aPilot, moment, owner: { id: owner } }),
    /** Writes all of it, clause by clause. */
    writes: async (actor: Actor, clauses: Clauses) => {
      for (const name of clauseNames)
        await does(actor, { type: 'ReviseClause', ...textIn(clauses, name), seenVersion: 999 });
    },
  };
};

export const appointed = (pilotId = 'p1'): PilotEvent[] => [
  registration({ pilotId, name: 'Document Classifier', unit: 'Claims' }),
  { type: 'SponsorNamed', pilotId, sponsor: 'leo', capacity: 'programme-office' },
  { type: 'OwnershipOffered', pilotId, to: 'cara', capacity: 'programme-office' },
  { type: 'OwnershipAccepted', pilotId, owner: 'cara' },
];

const aPilot = {
  id: 'p1',
  name: 'Document Classifier',
  purpose: 'Sorts each document into its type.',
  sponsor: { id: 'leo' },
};
