import { ConfigurationError, type LogLevel } from '@gatehouse/server-kit';
import { Logger } from '@nestjs/common';
import { JsonLog } from './json-log';

/** From here on everything is logged in one way, by whatever part of the program. */
export const beginLogs = (least: LogLevel = 'warn'): void => {
  Logger.overrideLogger(new JsonLog(least));
};

/** What nobody caught ends the process, as it would by itself, and is said like everything else. */
export const endOnTrouble = (): void => {
  process.on('uncaughtException', (error) => {
    logger.fatal(error instanceof ConfigurationError ? error.message : error);
    process.exit(1);
  });
  process.removeAllListeners('warning');
  process.on('warning', (warning) => logger.warn(warning));
};

const logger = new Logger('process');
