import { uuidv5 } from '@gatehouse/event-store';
import { millisecondsOf, ruleId, type Instant } from '@gatehouse/kernel';
import { patient, persist, type Backoff } from './perseverance';
import type { Answer } from './reaction';
import { systemTime, type Timekeeper } from './timekeeper';

/** Something that happens by itself at an hour unless it is done before. */
export type Deadline = { id: string; dueAt: Instant };

/** The deadlines that stand, read from a working table; the event that follows from one takes it away. */
export type DueDeadlines<D extends Deadline> = {
  due(now: Instant): Promise<readonly D[]>;
  /** The earliest that is not due yet. */
  next(now: Instant): Promise<Instant | null>;
};

export type DeadlineClockOptions<D extends Deadline> = {
  /** Kebab-case, unique, kept for ever: command ids are made of it. */
  name: string;
  deadlines: DueDeadlines<D>;
  /** Runs the command; asked again with the same id after a restart, so that it is one fact. */
  act: (deadline: D, command: { commandId: string; by: string; occurredAt: Instant }) => Promise<Answer>;
  /** Told of a deadline that could not be acted upon, and of a table that could not be read. */
  onTrouble: (deadline: D | undefined, error: unknown) => void;
  time?: Timekeeper;
  backoff?: Backoff;
};

/** Turns each deadline that has passed into a command, once. */
export class DeadlineClock<D extends Deadline> {
  private readonly stopping = new AbortController();
  private readonly time: Timekeeper;
  private readonly backoff: Backoff;
  private dealtWith = new Set<string>();
  private alarm = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: DeadlineClockOptions<D>) {
    this.time = options.time ?? systemTime;
    this.backoff = options.backoff ?? patient;
  }

  start(): void {
    this.running = this.keepGoing();
  }

  /** The deadlines have changed: there may be an earlier one. */
  poke(): void {
    this.alarm.abort();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.alarm.abort();
    await this.running;
  }

  private async keepGoing(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      // Before looking, so that a poke in the meantime is not slept through.
      this.alarm = new AbortController();
      const pause = await this.round().catch((error: unknown) => {
        this.options.onTrouble(undefined, error);
        return this.backoff.at(-1) ?? longestPause;
      });
      await this.time.sleep(pause, this.alarm.signal);
    }
  }

  /** Acts on what is due and says how long there is nothing to do. */
  private async round(): Promise<number> {
    const due = await this.options.deadlines.due(this.time.now());
    const standing = new Set(due.map(keyOf));
    this.dealtWith = new Set([...this.dealtWith].filter((key) => standing.has(key)));
    for (const deadline of due) {
      if (this.stopping.signal.aborted) return 0;
      if (this.dealtWith.has(keyOf(deadline))) continue;
      await this.actOn(deadline);
    }
    const now = this.time.now();
    const next = await this.options.deadlines.next(now);
    return Math.min(longestPause, next === null ? longestPause : millisecondsOf(next) - millisecondsOf(now));
  }

  private async actOn(deadline: D): Promise<void> {
    const { name, act, onTrouble } = this.options;
    const commandId = uuidv5(`${name}/${keyOf(deadline)}`);
    const command = { commandId, by: ruleId(name), occurredAt: deadline.dueAt };
    const attempted = await persist(() => act(deadline, command), {
      backoff: this.backoff,
      time: this.time,
      signal: this.stopping.signal,
    });
    if (attempted === 'stopped') return;
    if (!attempted.done) onTrouble(deadline, new Error(attempted.error));
    this.dealtWith.add(keyOf(deadline));
  }
}

/** A deadline that was moved is another one. */
const keyOf = ({ id, dueAt }: Deadline): string => `${id}/${dueAt}`;

const longestPause = 3_600_000;
