import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Slice } from '@gatehouse/event-store';
import { Bell } from '@gatehouse/event-store';
import type { Build } from './build';
import type { Member } from './plan';
import { typesOf, type AnyProjection } from './projection';
import { ReadModels, type Announce } from './read-models';
import type { ReadWriter } from './read-writer';
import { Turns } from './turns';

export type RunnerOptions = {
  log: EventStore;
  writer: ReadWriter;
  projections: readonly AnyProjection[];
  announce: Announce;
  /** Told when the log or the store cannot be used just now; the runner tries again by itself. */
  onTrouble?: (error: unknown) => void;
  /** The most events in one transaction. */
  batch?: number;
  /** How long replaced tables are kept for queries that are still on their way. */
  keepReplacedMs?: number;
};

export class UnknownProjection extends Error {
  constructor(name: string, known: readonly string[]) {
    super(`There is no read model "${name}". There are: ${known.join(', ')}.`);
  }
}

/**
 * Keeps the read models up with the log. Those that stand at its end follow it together, in one pass; those that are
 * behind, because they are new or being rebuilt, catch up beside them in turns and then join.
 */
export class ProjectionRunner {
  private readonly models: ReadModels;
  private readonly turns = new Turns();
  private readonly moved = new Bell();
  private readonly stopping = new AbortController();
  private readonly dropping = new Set<NodeJS.Timeout>();
  private lanes: Promise<void>[] = [];

  constructor(private readonly options: RunnerOptions) {
    this.models = new ReadModels(options.writer, options.announce);
  }

  /** Resolves when queries can be asked; catching up goes on from there. */
  async start(): Promise<void> {
    const { log, projections } = this.options;
    this.dropLater(await this.models.open(projections, await log.head()));
    this.lanes = [this.keepOn(() => this.follow()), this.keepOn(() => this.catchUp())];
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.dropping) clearTimeout(timer);
    await Promise.all(this.lanes);
  }

  /** Resolves when every read model that has not failed holds what the log holds now. */
  async caughtUp(): Promise<void> {
    const head = await this.options.log.head();
    await this.until(() => this.models.front >= head && this.models.behind.length === 0);
  }

  /** Builds a read model, or all of them, again from the first event and swaps it in; resolves when that is done. */
  async rebuild(name?: string): Promise<void> {
    const { projections } = this.options;
    const named = projections.filter((projection) => name === undefined || projection.name === name);
    if (name !== undefined && named.length === 0)
      throw new UnknownProjection(
        name,
        projections.map((projection) => projection.name),
      );
    const members: Member[] = [];
    for (const projection of named)
      members.push(await this.turns.take(() => this.models.buildBeside(projection)));
    this.moved.ring();
    await this.until(() => members.every(({ build }) => build.state === 'live' || build.error !== null));
    const failed = members.find(({ build }) => build.error !== null);
    if (failed) throw new Error(`${failed.projection.name} could not be rebuilt. ${failed.build.error}`);
  }

  private async follow(): Promise<void> {
    const { log } = this.options;
    for await (const slice of log.follow(this.models.front, this.stopping.signal, this.filter))
      for (const batch of batchesOf(slice, this.batch)) {
        await this.turns.take(() => this.models.advance(batch));
        this.moved.ring();
      }
  }

  private async catchUp(): Promise<void> {
    while (!this.isStopping()) {
      // Asked for before looking, so that a rebuild that begins in between is not missed.
      const moved = this.moved.next(this.stopping.signal);
      if (await this.turns.take(() => this.catchUpOnce())) {
        this.moved.ring();
        await setImmediate();
      } else await moved;
    }
  }

  private async catchUpOnce(): Promise<boolean> {
    const next = this.models.furthestBehind();
    if (!next) return false;
    const { group, from, to } = next;
    if (from >= this.models.front) {
      for (const member of group) await this.models.join(member);
      this.dropLater(await this.models.retired());
      return true;
    }
    const { events, upTo } = await this.options.log.readAll(from, this.batch, this.filter);
    if (upTo <= from) return false;
    await this.models.catchUp(group, { events, upTo: Math.min(upTo, to) }, from);
    return true;
  }

  private dropLater(builds: readonly Build[]): void {
    if (builds.length === 0) return;
    const timer = setTimeout(() => {
      this.dropping.delete(timer);
      for (const build of builds)
        this.turns.take(async () => this.options.writer.drop(build)).catch(this.troubled);
    }, this.options.keepReplacedMs ?? 30_000);
    this.dropping.add(timer.unref());
  }

  /** Goes on after trouble with the log or the store, from where the last commit left it. */
  private async keepOn(work: () => Promise<void>): Promise<void> {
    while (!this.isStopping()) {
      await work().catch(this.troubled);
      const { signal } = this.stopping;
      await pause(this.isStopping() ? 0 : troublePauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private readonly troubled = (error: unknown): void => {
    if (!this.isStopping()) this.options.onTrouble?.(error);
  };

  private async until(isSo: () => boolean): Promise<void> {
    for (;;) {
      const moved = this.moved.next(this.stopping.signal);
      if (isSo()) return;
      if (this.stopping.signal.aborted)
        throw new Error('The projections were stopped; they go on at the next start.');
      await moved;
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private get filter(): { types: string[] } {
    return { types: [...new Set(this.options.projections.flatMap(typesOf))] };
  }

  private get batch(): number {
    return this.options.batch ?? 1_000;
  }
}

/** A slice in parts of at most so many events; the last part reaches as far as the slice. */
function* batchesOf({ events, upTo }: Slice, size: number): Generator<Slice> {
  let start = 0;
  for (; start + size < events.length; start += size) {
    const part = events.slice(start, start + size);
    yield { events: part, upTo: part.at(-1)?.position ?? upTo };
  }
  yield { events: events.slice(start), upTo };
}

const troublePauseMs = 1_000;
