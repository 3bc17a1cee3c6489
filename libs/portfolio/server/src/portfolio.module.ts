import { Module } from '@nestjs/common';
import { ExportController } from './export.controller';
import { PilotCounts } from './pilot-counts';
import { PilotsResolver } from './pilots.resolver';
import { PortfolioLiveResolver } from './portfolio-live.resolver';
import { PortfolioOverviewResolver } from './portfolio-overview.resolver';
import { SavedViews } from './saved-views';
import { SavedViewsResolver } from './saved-views.resolver';

@Module({
  controllers: [ExportController],
  providers: [
    PilotCounts,
    PilotsResolver,
    PortfolioLiveResolver,
    PortfolioOverviewResolver,
    SavedViews,
    SavedViewsResolver,
  ],
})
export class PortfolioModule {}
