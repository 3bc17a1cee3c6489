import type { LoggerService } from '@nestjs/common';
import type { LogLevel } from '@gatehouse/server-kit';
import { requestMarks } from './request-marks';
import { hidden, isSecret, redacted } from './redacted';
import { stackOf, toldOf } from './told';

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** Everything that is logged, as one JSON object a line; nothing in it lets its reader in. */
export class JsonLog implements LoggerService {
  constructor(
    private readonly least: LogLevel,
    private readonly write: (line: string, level: Level) => void = toOutput,
  ) {}

  verbose(...given: unknown[]): void {
    this.tell('debug', given);
  }

  debug(...given: unknown[]): void {
    this.tell('debug', given);
  }

  log(...given: unknown[]): void {
    this.tell('info', given);
  }

  warn(...given: unknown[]): void {
    this.tell('warn', given);
  }

  error(...given: unknown[]): void {
    this.tell('error', given);
  }

  fatal(...given: unknown[]): void {
    this.tell('fatal', given);
  }

  /** Nest's way: what is to be said, whatever belongs to it, and at last the name of who says it. */
  private tell(level: Level, given: readonly unknown[]): void {
    if (order.indexOf(level) < order.indexOf(this.least)) return;
    const last = given.at(-1);
    const isNamed = given.length > 1 && typeof last === 'string';
    const { message, fields } = toldOf(isNamed ? given.slice(0, -1) : given);
    const head = {
      level,
      time: new Date().toISOString(),
      context: isNamed ? last : 'gatehouse',
      message,
      pid: process.pid,
    };
    const rest = Object.entries({ ...requestMarks(), ...fields }).filter(([name]) => !(name in head));
    this.write(`${lineOf({ ...head, ...Object.fromEntries(rest) })}\n`, level);
  }
}

const lineOf = (entry: Record<string, unknown>): string => {
  try {
    return JSON.stringify(entry, shown);
  } catch {
    // Something refers to itself; the words are still worth having.
    const words = Object.entries(entry).filter(([, value]) => typeof value !== 'object');
    return JSON.stringify(Object.fromEntries(words), shown);
  }
};

const shown = (field: string, value: unknown): unknown => {
  if (isSecret(field) && value !== null && value !== undefined) return hidden;
  if (typeof value === 'string') return redacted(value);
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Error ? redacted(stackOf(value)) : value;
};

/** The reason for an end goes where a shell, or whoever started us, looks for one. */
const toOutput = (line: string, level: Level): void => {
  (level === 'fatal' ? process.stderr : process.stdout).write(line);
};

const order: readonly Level[] = ['debug', 'info', 'warn', 'error', 'fatal'];
