import { Module } from '@nestjs/common';
import { AppointPersonHandler } from './appoint-person.handler';
import { ChangePilotHandler } from './change-pilot.handler';
import { PilotCommandsResolver } from './pilot-commands.resolver';
import { PilotDetailsResolver } from './pilot-details.resolver';
import { PilotStoryResolver } from './pilot-story.resolver';
import { RegisterPilotHandler } from './register-pilot.handler';

@Module({
  providers: [
    AppointPersonHandler,
    ChangePilotHandler,
    PilotCommandsResolver,
    PilotDetailsResolver,
    PilotStoryResolver,
    RegisterPilotHandler,
  ],
})
export class PilotsModule {}
