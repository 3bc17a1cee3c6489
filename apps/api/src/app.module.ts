import { AccessModule } from '@gatehouse/access-server';
import { AssuranceModule } from '@gatehouse/assurance-server';
import { BoardsModule } from '@gatehouse/boards-server';
import { GatesModule } from '@gatehouse/gates-server';
import { HomeModule } from '@gatehouse/home-server';
import { IntegrationsModule } from '@gatehouse/integrations-server';
import { PilotsModule } from '@gatehouse/pilots-server';
import { PortfolioModule } from '@gatehouse/portfolio-server';
import { SearchModule } from '@gatehouse/search-server';
import type { Configuration } from '@gatehouse/server-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { graphqlModule } from './graphql/graphql.module';
import { HealthController } from './health/health.controller';
import { MeasuredOperations } from './metrics/measured-operations';
import { MetricsController } from './metrics/metrics.controller';
import { Standing } from './metrics/standing';
import { Readiness } from './health/readiness';
import { Stand } from './health/stand';
import type { Stores } from './stores/stores';
import { StoresModule } from './stores/stores.module';

/** The product: the capabilities, one line each. */
@Module({})
export class AppModule {
  static with(stores: Stores, configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      controllers: [HealthController, MetricsController],
      providers: [Readiness, Stand, Standing, MeasuredOperations],
      imports: [
        CqrsModule.forRoot(),
        StoresModule.with(stores, configuration),
        graphqlModule,
        AccessModule,
        AssuranceModule,
        BoardsModule,
        GatesModule,
        HomeModule,
        IntegrationsModule,
        PilotsModule,
        PortfolioModule,
        SearchModule,
      ],
    };
  }
}

/** A process that serves nobody: its share of the work, and how it is. */
@Module({})
export class WorkerModule {
  static with(stores: Stores, configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [HealthController, MetricsController],
      providers: [Readiness, Stand, Standing],
      imports: [StoresModule.with(stores, configuration)],
    };
  }
}
