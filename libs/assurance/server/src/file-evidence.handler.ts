import {
  evidence,
  evidenceStream,
  type EvidenceCommandOf,
  type EvidenceObject,
  type Superseded,
} from '@gatehouse/assurance-domain';
import { CommandRunner, EventStore, uuidv5, type Outcome } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { ReadStore } from '@gatehouse/projections';
import { by, Clock, KeptFiles } from '@gatehouse/server-kit';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { evidencePilots, pilotOfEvidence } from './evidence-pilots.projection';
import { evidenceRows } from './evidence.projection';

type Filing = EvidenceCommandOf<'FileEvidence'>;

/** What lies where: an uploaded file by its digest, or a link. */
export type Lying = { upload: string; fileName: string } | { link: string; linkDigest: string | null } | null;

/** What is asked for, without the facts that are read here. */
export type EvidenceToFile = Pick<Filing, 'pilotId' | 'kind' | 'title' | 'datedOn' | 'expiresOn'> & {
  evidenceId: string;
  lying: Lying;
  supersedes: string | null;
};

export class FileEvidence extends Command<Outcome> {
  constructor(
    readonly actor: Actor,
    readonly commandId: string,
    readonly filing: EvidenceToFile,
  ) {
    super();
  }
}

/** The pilot and the evidence that is superseded are facts of other streams: read up to now, and passed to the decision. */
@CommandHandler(FileEvidence)
export class FileEvidenceHandler implements ICommandHandler<FileEvidence> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly log: EventStore,
    private readonly rows: ReadStore,
    private readonly files: KeptFiles,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, commandId, filing }: FileEvidence): Promise<Outcome> {
    if (!(await this.rows.caughtUp(await this.log.head(), longestWaitInMs))) return behind;
    const { evidenceId, lying, ...words } = filing;
    const object = await this.objectOf(lying);
    if (object === 'unknown') return unknownUpload;
    const occurredAt = this.clock.now();
    const command: Filing = {
      ...{ ...words, type: 'FileEvidence', evidenceId, actor, object },
      pilot: pilotOfEvidence(await this.rows.row(evidencePilots, words.pilotId)),
      supersedes: await this.superseded(filing.supersedes),
      today: occurredAt.slice(0, 10),
    };
    const target = { ...by(actor), occurredAt };
    const refusal = await this.makeRoom(command, { commandId: uuidv5(`${commandId}/supersede`), ...target });
    if (refusal) return refusal;
    return this.runner.run(evidence, command, { stream: evidenceStream(evidenceId), commandId, ...target });
  }

  /** The older one first, so that of two who take its place at once only one files; nothing of it where the filing itself cannot be. */
  private async makeRoom(
    command: Filing,
    target: { commandId: string; by: string; occurredAt: string },
  ): Promise<Outcome | null> {
    const { evidenceId: taker, pilotId, actor, pilot, kind, supersedes } = command;
    if (supersedes === null) return null;
    const decision = evidence.decide(command, evidence.initial);
    if (!decision.accepted) return decision;
    const { evidenceId } = supersedes;
    const outcome = await this.runner.run(
      evidence,
      { type: 'SupersedeEvidence', evidenceId, pilotId, actor, pilot, kind, by: taker },
      { stream: evidenceStream(evidenceId), ...target },
    );
    return outcome.accepted ? null : outcome;
  }

  private async superseded(evidenceId: string | null): Promise<Superseded | null> {
    if (evidenceId === null) return null;
    const row = await this.rows.row(evidenceRows, evidenceId);
    return {
      evidenceId,
      found: row && { pilotId: row.pilotId, kind: row.kind, supersededBy: row.supersededBy },
    };
  }

  private async objectOf(lying: Lying): Promise<EvidenceObject | 'unknown' | null> {
    if (lying === null) return null;
    if ('link' in lying) return { at: 'link', url: lying.link, digest: lying.linkDigest };
    const file = await this.files.find(lying.upload, lying.fileName);
    return file ? { at: 'store', ...file } : 'unknown';
  }
}

const longestWaitInMs = 5_000;
const behind: Outcome = {
  accepted: false,
  code: 'busy',
  reason: 'The read models are behind the log just now, so nobody can say who owns the pilot. Try again.',
};
const unknownUpload: Outcome = {
  accepted: false,
  code: 'upload-unknown',
  reason: 'No file with this digest was uploaded here. Upload it first, then file it.',
  field: 'upload',
};
