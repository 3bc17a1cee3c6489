import { KeptFiles } from '@gatehouse/server-kit';
import { Module } from '@nestjs/common';
import { EvidenceCommandsResolver } from './evidence-commands.resolver';
import { EvidenceLiveResolver } from './evidence-live.resolver';
import { EvidenceResolver, PilotEvidenceResolver } from './evidence.resolver';
import { FileEvidenceHandler } from './file-evidence.handler';
import { FilesController } from './files.controller';

/** What a pilot can prove: evidence, filed and kept. */
@Module({
  controllers: [FilesController],
  providers: [
    EvidenceCommandsResolver,
    EvidenceLiveResolver,
    EvidenceResolver,
    FileEvidenceHandler,
    KeptFiles,
    PilotEvidenceResolver,
  ],
})
export class AssuranceModule {}
