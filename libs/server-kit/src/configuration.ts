import { resolve } from 'node:path';

/** A setting that cannot be used; names the variable and says what it may be. */
export class ConfigurationError extends Error {}

/** Everything that can be set from outside. Connection strings alone decide what stands behind the ports. */
export class Configuration {
  readonly port: number;
  /** The address to listen on; anything but loopback ends the demonstration's sign-in. */
  readonly host: string;
  /** The folder of everything that is kept on this machine. */
  readonly data: string;
  readonly events: string;
  readonly reads: string;
  /** IANA name of the zone in which the organisation's days begin and end. */
  readonly timeZone: string;
  readonly isIntrospectable: boolean;

  constructor(environment: Readonly<Record<string, string | undefined>> = process.env) {
    this.port = portFrom(environment['PORT']);
    this.host = environment['GATEHOUSE_HOST'] || '127.0.0.1';
    this.data = resolve(environment['GATEHOUSE_DATA'] || '.data');
    this.events = environment['GATEHOUSE_EVENTS'] || `sqlite:${this.data}/log.db`;
    this.reads = environment['GATEHOUSE_READS'] || `sqlite:${this.data}/reads.db`;
    this.timeZone = zoneFrom(environment['GATEHOUSE_TIME_ZONE']);
    this.isIntrospectable = this.isLoopback || environment['GATEHOUSE_INTROSPECTION'] === '1';
  }

  get isLoopback(): boolean {
    return ['127.0.0.1', '::1', 'localhost'].includes(this.host);
  }
}

const portFrom = (text: string | undefined): number => {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigurationError(`PORT: give a number from 0 (any free one) to 65535; it is "${text}".`);
};

const zoneFrom = (text: string | undefined): string => {
  const zone = text || 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new ConfigurationError(
      `GATEHOUSE_TIME_ZONE: give an IANA zone such as Europe/Amsterdam; it is "${zone}".`,
    );
  }
};
