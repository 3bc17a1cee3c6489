import { Configuration } from '@gatehouse/server-kit';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Beginnings } from './beginnings';

/** Beyond loopback an installation without people can only be entered by way of its computer; whoever runs it is told. */
@Injectable()
export class NobodyHere implements OnApplicationBootstrap {
  private readonly logger = new Logger('access');

  constructor(
    private readonly beginnings: Beginnings,
    private readonly configuration: Configuration,
  ) {}

  async onApplicationBootstrap() {
    if (!this.configuration.isLoopback && (await this.beginnings.isNobodyHere()))
      this.logger.warn(
        'Nobody may sign in yet. Name an administrator: npm run gatehouse -- token issue --role administrator',
      );
  }
}
