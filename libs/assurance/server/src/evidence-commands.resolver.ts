import { uuidv5 } from '@gatehouse/event-store';
import type { Actor } from '@gatehouse/kernel';
import { asOutcome, fromWire, InputError, SignedIn, type Schema } from '@gatehouse/server-kit';
import { CommandBus } from '@nestjs/cqrs';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { FileEvidence, type Lying } from './file-evidence.handler';

@Resolver()
export class EvidenceCommandsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation('fileEvidence')
  async fileEvidence(@Args('input') input: Schema.FileEvidenceInput, @SignedIn() actor: Actor) {
    const { commandId, pilotId, title, datedOn } = input;
    const evidenceId = uuidv5(`evidence/${commandId}`);
    const command = new FileEvidence(actor, commandId, {
      ...{ evidenceId, pilotId, title, datedOn, kind: fromWire(input.kind), lying: lyingOf(input) },
      ...{ expiresOn: input.expiresOn ?? null, supersedes: input.supersedes ?? null },
    });
    return asOutcome(await this.commands.execute(command), evidenceId);
  }
}

const lyingOf = ({ upload, fileName, link, linkDigest }: Schema.FileEvidenceInput): Lying => {
  if (upload != null && link != null)
    throw new InputError('link', 'evidence lies in one place. Give a file or a link, not both.');
  if (upload != null) return { upload, fileName: fileName ?? '' };
  return link == null ? null : { link, linkDigest: linkDigest ?? null };
};
