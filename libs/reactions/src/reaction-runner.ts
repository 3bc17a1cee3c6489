import type { EventStore, Recorded } from '@gatehouse/event-store';
import { millisecondsOf } from '@gatehouse/kernel';
import { patient, persist, type Attempted, type Backoff } from './perseverance';
import { occasionOf, type Reaction } from './reaction';
import type { Parked, ReactionCheckpoints } from './reaction-checkpoints';
import { systemTime, type Timekeeper } from './timekeeper';

export type ReactionRunnerOptions = {
  store: EventStore;
  reactions: readonly Reaction[];
  checkpoints: ReactionCheckpoints;
  /** Told when the log or the checkpoints fail; the reaction waits and goes on by itself. */
  onTrouble: (reaction: string, error: unknown) => void;
  time?: Timekeeper;
  backoff?: Backoff;
};

/** Has every reaction answer the log from where it stopped: in order, at least once, and never for ever. */
export class ReactionRunner {
  private readonly stopping = new AbortController();
  private readonly time: Timekeeper;
  private readonly backoff: Backoff;
  private running: Promise<void>[] = [];

  constructor(private readonly options: ReactionRunnerOptions) {
    this.time = options.time ?? systemTime;
    this.backoff = options.backoff ?? patient;
    const names = options.reactions.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice)
      throw new Error(`Two reactions are called ${twice}; their commands would be taken for each other.`);
  }

  start(): void {
    this.running = this.options.reactions.map((reaction) => this.keepGoing(reaction));
  }

  /** Ends after the answer that is being given. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  parked(): Promise<readonly Parked[]> {
    return this.options.checkpoints.parked();
  }

  /** Once more, because somebody has mended what stood in its way; true when it worked. */
  async retryParked(name: string, position: number): Promise<boolean> {
    const { store, reactions, checkpoints } = this.options;
    const reaction = reactions.find((one) => one.name === name);
    const recorded = (await store.readAll(position - 1, 1)).events[0];
    if (!reaction || recorded?.position !== position) return false;
    const attempted = await this.attempt(reaction, recorded, []);
    if (attempted === 'stopped') return false;
    if (attempted.done) await checkpoints.unpark(name, position);
    else await this.park(reaction, recorded, attempted);
    return attempted.done;
  }

  private async keepGoing(reaction: Reaction): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.follow(reaction);
      } catch (error) {
        this.options.onTrouble(reaction.name, error);
        await this.time.sleep(troublePause, signal);
      }
    }
  }

  private async follow(reaction: Reaction): Promise<void> {
    const { store, checkpoints } = this.options;
    let [saved, savedAt] = [await this.startOf(reaction), this.milliseconds()];
    let reached = saved;
    const filter = { types: reaction.types };
    for await (const { events, upTo } of store.follow(saved, this.stopping.signal, filter)) {
      for (const recorded of events) {
        if (!(await this.answer(reaction, recorded))) return;
        await checkpoints.save(reaction.name, (saved = recorded.position));
      }
      reached = upTo;
      // What does not concern it costs no flush each time: passing it again is harmless.
      if (this.milliseconds() - savedAt < savedEvery) continue;
      await checkpoints.save(reaction.name, (saved = upTo));
      savedAt = this.milliseconds();
    }
    if (reached > saved) await checkpoints.save(reaction.name, reached);
  }

  private milliseconds(): number {
    return millisecondsOf(this.time.now());
  }

  /** Saved at once, so that a reaction to what comes from now on does not mean another "now" after a restart. */
  private async startOf({ name, from }: Reaction): Promise<number> {
    const { store, checkpoints } = this.options;
    const known = await checkpoints.positionOf(name);
    if (known !== undefined) return known;
    const start = from === 'now' ? await store.head() : 0;
    await checkpoints.save(name, start);
    return start;
  }

  /** False when it was stopped before there was an answer. */
  private async answer(reaction: Reaction, recorded: Recorded): Promise<boolean> {
    if (this.stopping.signal.aborted) return false;
    const attempted = await this.attempt(reaction, recorded, this.backoff);
    if (attempted === 'stopped') return false;
    if (!attempted.done) await this.park(reaction, recorded, attempted);
    return true;
  }

  private attempt(reaction: Reaction, recorded: Recorded, backoff: Backoff): Promise<Attempted> {
    const occasion = occasionOf(reaction.name, recorded);
    const { signal } = this.stopping;
    return persist(() => reaction.react(recorded, occasion), { backoff, time: this.time, signal });
  }

  private park(
    { name }: Reaction,
    { position, stream, event }: Recorded,
    { attempts, error }: { attempts: number; error: string },
  ): Promise<void> {
    const parkedAt = this.time.now();
    return this.options.checkpoints.park({
      reaction: name,
      position,
      stream,
      type: event.type,
      error,
      attempts,
      parkedAt,
    });
  }
}

const savedEvery = 30_000;
const troublePause = 1_000;
