import { Module } from '@nestjs/common';
import { DossierResolver } from './dossier/dossier.resolver';
import { ChangePlacementHandler } from './placement/change-placement.handler';
import { PlacementCommandsResolver } from './placement/placement-commands.resolver';
import { PlacementResolver } from './placement/placement.resolver';
import { ChangePolicyHandler } from './policy/change-policy.handler';
import { CriteriaResolver } from './policy/criteria.resolver';
import { PolicyCommandsResolver } from './policy/policy-commands.resolver';
import { PolicyFileController } from './policy/policy-file.controller';
import { PolicyLiveResolver } from './policy/policy-live.resolver';
import { PolicyResolver, PublishedPolicyResolver } from './policy/policy.resolver';
import { reviewProviders } from './review/review-parts';

@Module({
  controllers: [PolicyFileController],
  providers: [
    ChangePlacementHandler,
    ChangePolicyHandler,
    CriteriaResolver,
    DossierResolver,
    PlacementCommandsResolver,
    PlacementResolver,
    PolicyCommandsResolver,
    PolicyLiveResolver,
    PolicyResolver,
    PublishedPolicyResolver,
    ...reviewProviders,
  ],
})
export class GatesModule {}
