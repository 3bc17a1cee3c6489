import { Module } from '@nestjs/common';
import { EventFeedController } from './feed/event-feed.controller';
import { FeedSource } from './feed/feed-source';
import { ToldEvents } from './feed/told-events';
import { ImportFieldsResolver } from './import-fields.resolver';
import { ImportFilesController } from './import-files.controller';
import { ImportFilesResolver } from './import-files.resolver';
import { ImportCommands } from './importing/import-commands';
import { ImportDesk } from './importing/import-desk';
import { ImportJobs } from './importing/import-jobs';
import { ImportProblems } from './importing/import-problems';
import { ImportRecords } from './importing/import-records';
import { ImportRuns } from './importing/import-runs';
import { ImportTurns } from './importing/import-turns';
import { ImportWork } from './importing/import-work';
import { Mappings } from './importing/mappings';
import { StagingPlace } from './importing/staging-place';
import { Uploads } from './importing/uploads';
import { Withdrawals } from './importing/withdrawals';
import { ImportsResolver } from './imports.resolver';

/** How facts come in from files, and how they go out to whoever follows. */
@Module({
  controllers: [EventFeedController, ImportFilesController],
  providers: [
    FeedSource,
    ToldEvents,
    ImportCommands,
    ImportDesk,
    ImportFieldsResolver,
    ImportFilesResolver,
    ImportJobs,
    ImportProblems,
    ImportRecords,
    ImportRuns,
    ImportsResolver,
    ImportTurns,
    ImportWork,
    Mappings,
    StagingPlace,
    Uploads,
    Withdrawals,
  ],
})
export class IntegrationsModule {}
