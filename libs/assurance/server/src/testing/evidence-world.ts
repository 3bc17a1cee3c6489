import { evidenceStream, type EvidenceEvent } from '@gatehouse/assurance-domain';
import { CommandRunner, MemoryEventStore, uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { openFileStore } from '@gatehouse/operational-store';
import { pilotStream, type PilotEvent } from '@gatehouse/pilots-domain';
import { registration } from '@gatehouse/pilots-domain/testing';
import { startProjections, type TestEngine } from '@gatehouse/projections/testing';
import { KeptFiles, Moments } from '@gatehouse/server-kit';
import { TestClock } from '@gatehouse/server-kit/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceClock } from '../evidence.clock';
import { evidencePilots } from '../evidence-pilots.projection';
import { evidenceRows } from '../evidence.projection';
import { EvidenceResolver, PilotEvidenceResolver } from '../evidence.resolver';
import { FileEvidence, FileEvidenceHandler, type EvidenceToFile } from '../file-evidence.handler';

/** Two pilots with owners, and everything that files evidence about them and shows it. */
export const evidenceWorld = async (engine: TestEngine) => {
  const log = new MemoryEventStore();
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-evidence-'));
  const { reads, caughtUp, stop } = await startProjections({
    ...{ log, projections: [evidencePilots, evidenceRows] },
    ...(await engine.place()),
  });
  const clock = new TestClock('2026-06-01T09:00:00.000Z');
  const files = new KeptFiles(await openFileStore('sqlite:', folder));
  const runner = new CommandRunner(log);
  const handler = new FileEvidenceHandler(runner, log, reads, files, clock);
  const expiry = evidenceClock(runner, reads);
  let commands = 0;

  const happens = async (pilotId: string, ...events: PilotEvent[]) => {
    const expectedVersion = (await log.read(pilotStream(pilotId))).length;
    const append = { commandId: `${pilotId}/${expectedVersion}`, by: 'olga', expectedVersion };
    await log.append(pilotStream(pilotId), events, { ...append, occurredAt: clock.now() });
    await caughtUp();
  };
  for (const pilotId of ['p1', 'p2'])
    await happens(
      pilotId,
      registration({ pilotId, unit: 'Claims' }),
      { type: 'OwnershipOffered', pilotId, to: 'cara', capacity: 'programme-office' },
      { type: 'OwnershipAccepted', pilotId, owner: 'cara' },
    );

  return {
    ...{ log, reads, clock, files, happens, caughtUp },
    evidence: new EvidenceResolver(reads, new Moments(log, reads, clock)),
    ofPilot: new PilotEvidenceResolver(reads),
    file: async (by: Actor, changes: Partial<EvidenceToFile> = {}, commandId = `command-${++commands}`) => {
      const filing: EvidenceToFile = {
        ...{ evidenceId: uuidv5(commandId), pilotId: 'p1', kind: 'evaluation', title: 'Test of May' },
        ...{ datedOn: '2026-05-20', expiresOn: null, supersedes: null },
        lying: { link: 'https://example.org/report', linkDigest: null },
        ...changes,
      };
      const outcome = await handler.execute(new FileEvidence(by, commandId, filing));
      await caughtUp();
      return { ...outcome, id: filing.evidenceId };
    },
    /** The clock as it would act at this instant; what it recorded of one piece of evidence. */
    goesBy: async (now: string) => {
      clock.set(now);
      for (const deadline of await expiry.deadlines.due(now))
        await expiry.act(deadline, {
          ...{ commandId: uuidv5(deadline.id), by: 'rule:evidence-expires' },
          occurredAt: deadline.dueAt,
        });
      await caughtUp();
    },
    nextAt: (now: string) => expiry.deadlines.next(now),
    recorded: async (evidenceId: string) =>
      (await log.read<EvidenceEvent>(evidenceStream(evidenceId))).map(({ event, occurredAt }) => ({
        ...{ event, occurredAt },
      })),
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
