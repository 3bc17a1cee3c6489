import { AccessModule } from '@gatehouse/access-server';
import { IntegrationsModule } from '@gatehouse/integrations-server';
import { PilotsModule } from '@gatehouse/pilots-server';
import { PortfolioModule } from '@gatehouse/portfolio-server';
import type { Configuration } from '@gatehouse/server-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { graphqlModule } from './graphql/graphql.module';
import { HealthController } from './health.controller';
import type { Stores } from './stores';
import { StoresModule } from './stores.module';

/** The product: the capabilities, one line each. */
@Module({})
export class AppModule {
  static with(stores: Stores, configuration: Configuration): DynamicModule {
    return {
      module: AppModule,
      controllers: [HealthController],
      imports: [
        CqrsModule.forRoot(),
        StoresModule.with(stores, configuration),
        graphqlModule,
        AccessModule,
        IntegrationsModule,
        PilotsModule,
        PortfolioModule,
      ],
    };
  }
}
