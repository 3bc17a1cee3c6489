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
  /** Where what is neither an event nor derivable is kept: beside the read models. */
  readonly operational: string;
  /** What this process does of what several can do: serve people, keep the read models up and react. */
  readonly roles: readonly Role[];
  /** How long a process that was told to end goes on serving, so that a balancer notices before it is gone. */
  readonly drainSeconds: number;
  /** IANA name of the zone in which the organisation's days begin and end. */
  readonly timeZone: string;
  readonly isIntrospectable: boolean;
  /** What an empty log begins with. */
  readonly beginning: Beginning;
  /** The least that is logged. */
  readonly logLevel: LogLevel;
  /** Whether what this process does can be asked at `/metrics`, by anybody who reaches it. */
  readonly isMeasured: boolean;
  /** Whether commands are traced; where to, OpenTelemetry's own settings say. */
  readonly isTraced: boolean;

  constructor(environment: Readonly<Record<string, string | undefined>> = process.env) {
    this.port = portFrom(environment['PORT']);
    this.host = environment['GATEHOUSE_HOST'] || '127.0.0.1';
    this.data = resolve(environment['GATEHOUSE_DATA'] || '.data');
    this.events = environment['GATEHOUSE_EVENTS'] || `sqlite:${this.data}/log.db`;
    this.reads = environment['GATEHOUSE_READS'] || `sqlite:${this.data}/reads.db`;
    this.operational = this.isShared ? this.reads : `sqlite:${this.data}/operational.db`;
    this.roles = rolesFrom(environment['GATEHOUSE_ROLES'], this.isShared);
    this.drainSeconds = secondsFrom('GATEHOUSE_DRAIN_SECONDS', environment['GATEHOUSE_DRAIN_SECONDS']);
    this.timeZone = zoneFrom(environment['GATEHOUSE_TIME_ZONE']);
    this.isIntrospectable = this.isLoopback || environment['GATEHOUSE_INTROSPECTION'] === '1';
    this.beginning = beginningFrom(environment['GATEHOUSE_DEMO'], this);
    this.logLevel = levelFrom(environment['GATEHOUSE_LOG']);
    this.isMeasured = this.isLoopback || environment['GATEHOUSE_METRICS'] === '1';
    this.isTraced = hasCollector(environment);
  }

  /** Whether other processes may do the same work at the same time, on stores that all of them reach. */
  get isShared(): boolean {
    return /^postgres(ql)?:/.test(this.reads);
  }

  get isLoopback(): boolean {
    return ['127.0.0.1', '::1', 'localhost'].includes(this.host);
  }
}

const allRoles = ['api', 'worker'] as const;
export type Role = (typeof allRoles)[number];

const rolesFrom = (text: string | undefined, isShared: boolean): Role[] => {
  const asked = text ? text.split(',').map((role) => role.trim()) : [...allRoles];
  const roles = allRoles.filter((role) => asked.includes(role));
  if (roles.length === 0 || roles.length !== new Set(asked).size)
    throw new ConfigurationError(`GATEHOUSE_ROLES: give api, worker or api,worker; it is "${text ?? ''}".`);
  if (!isShared && roles.length < allRoles.length)
    throw new ConfigurationError(
      'GATEHOUSE_ROLES: only processes that share a PostgreSQL can divide the work. Set GATEHOUSE_READS=postgres://…, or leave the roles out.',
    );
  return roles;
};

/** An invented company's eighteen months; its people alone; or nothing, and a first-run screen. */
export type Beginning = 'portfolio' | 'people' | 'nothing';

const beginnings: Readonly<Record<string, Beginning>> = {
  '1': 'portfolio',
  people: 'people',
  '0': 'nothing',
};

type Where = Pick<Configuration, 'isLoopback' | 'isShared' | 'events'>;

const beginningFrom = (text: string | undefined, { isLoopback, isShared, events }: Where): Beginning => {
  const isEmbedded = !isShared && events.startsWith('sqlite:');
  const beginning = beginnings[text || (isLoopback && isEmbedded ? '1' : '0')];
  if (!beginning) throw new ConfigurationError(`GATEHOUSE_DEMO: give 1, people or 0; it is "${text ?? ''}".`);
  if (beginning !== 'nothing' && !isLoopback)
    throw new ConfigurationError(
      'GATEHOUSE_DEMO: beyond this computer nobody may choose who they are. Leave it out, or listen on 127.0.0.1.',
    );
  if (beginning === 'portfolio' && !isEmbedded)
    throw new ConfigurationError(
      'GATEHOUSE_DEMO: the demonstration portfolio is made in embedded stores only. Give people or 0, or leave it out.',
    );
  return beginning;
};

const logLevels = ['debug', 'info', 'warn'] as const;
export type LogLevel = (typeof logLevels)[number];

const levelFrom = (text: string | undefined): LogLevel => {
  const level = logLevels.find((one) => one === (text || 'warn'));
  if (level) return level;
  throw new ConfigurationError(`GATEHOUSE_LOG: give warn, info or debug; it is "${text ?? ''}".`);
};

const hasCollector = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  environment['OTEL_SDK_DISABLED'] !== 'true' &&
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'].some((name) => environment[name]);

const portFrom = (text: string | undefined): number => {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigurationError(`PORT: give a number from 0 (any free one) to 65535; it is "${text}".`);
};

const secondsFrom = (name: string, text: string | undefined): number => {
  const seconds = Number(text || 0);
  if (seconds >= 0 && seconds <= 600) return seconds;
  throw new ConfigurationError(`${name}: give seconds from 0 to 600; it is "${text}".`);
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
