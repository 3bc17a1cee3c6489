import { Module } from '@nestjs/common';
import { AppointPersonHandler } from './appoint-person.handler';
import { ChangePilotHandler } from './change-pilot.handler';
import { ComparePilotsHandler } from './compare-pilots.handler';
import { ChangeContractHandler } from './contract/change-contract.handler';
import { ContractCommandsResolver } from './contract/contract-commands.resolver';
import { ContractLiveResolver } from './contract/contract-live.resolver';
import { ContractQuestionsResolver } from './contract/contract-questions.resolver';
import { ContractResolver, PilotContractResolver } from './contract/contract.resolver';
import { PilotCommandsResolver } from './pilot-commands.resolver';
import { PilotDetailsResolver } from './pilot-details.resolver';
import { PilotRecordCommandsResolver } from './pilot-record-commands.resolver';
import { PilotRecordResolver } from './pilot-record.resolver';
import { PilotStoryResolver } from './pilot-story.resolver';
import { PilotsTogetherResolver } from './pilots-together.resolver';
import { RegisterPilotHandler } from './register-pilot.handler';
import { SimilarPilots } from './similar-pilots';

@Module({
  providers: [
    AppointPersonHandler,
    ChangeContractHandler,
    ChangePilotHandler,
    ComparePilotsHandler,
    ContractCommandsResolver,
    ContractLiveResolver,
    ContractQuestionsResolver,
    ContractResolver,
    PilotCommandsResolver,
    PilotContractResolver,
    PilotDetailsResolver,
    PilotRecordCommandsResolver,
    PilotRecordResolver,
    PilotStoryResolver,
    PilotsTogetherResolver,
    RegisterPilotHandler,
    SimilarPilots,
  ],
})
export class PilotsModule {}
