import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Slice } from '@gatehouse/event-store';
import { Bell } from '@gatehouse/event-store';
import type { Build } from './build';
import type { Member, Plan } from './plan';
import { typesOf, type AnyProjection } from './projection';
import { NewerReadModel, UnknownProjection } from './read-model-errors';
import { ReadModels, type Announce } from './read-models';
import type { ReadWriter } from './read-writer';
import { Remains } from './remains';
import { Turns } from './turns';

export type RunnerOptions = {
  log: EventStore;
  writer: ReadWriter;
  projections: readonly AnyProjection[];
  /** Told of what is stored, where the store does not tell everybody itself. */
  announce?: Announce;
  /** Told when the log or the store cannot be used just now; the runner tries again by itself. */
  onTrouble?: (error: unknown) => void;
  /** The most events in one transaction. */
  batch?: number;
  /** How long replaced tables are kept for queries that are still on their way. */
  keepReplacedMs?: number;
  /** Nobody else keeps read models in this store, so that what this runner does not know is dropped. */
  isAlone?: boolean;
};

/**
 * Keeps the read models up with the log. Those that stand at its end follow it together, in one pass; those that are
 * behind, because they are new or being rebuilt, catch up beside them in turns and then join.
 */
export class ProjectionRunner {
  private readonly models: ReadModels;
  private readonly turns = new Turns();
  private readonly moved = new Bell();
  private readonly stopping = new AbortController();
  private readonly remains: Remains;
  private lanes: Promise<void>[] = [];
  private isInDoubt = false;

  constructor(private readonly options: RunnerOptions) {
    const { writer, announce = () => undefined, keepReplacedMs = 30_000 } = options;
    this.models = new ReadModels(writer, announce);
    const drop = (build: Build) => this.turns.take(async () => writer.drop(build));
    this.remains = new Remains(keepReplacedMs, drop, (error) => this.tell(error));
  }

  /** Resolves when queries can be asked; catching up goes on from there. */
  async start(): Promise<void> {
    const { projections, isAlone = false, log } = this.options;
    this.begin(await this.models.open({ projections, isAlone, head: await log.head() }));
    this.lanes = [this.keepOn(() => this.follow()), this.keepOn(() => this.catchUp())];
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.remains.stop();
    await Promise.all(this.lanes);
    await this.turns.take(() => Promise.resolve());
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
    await this.until(() => members.every(({ build }) => build.state !== 'building' || build.error !== null));
    const failed = members.find(({ build }) => build.state !== 'live');
    if (!failed) return;
    const reason = failed.build.error ?? 'Another rebuild took its place.';
    throw new Error(`${failed.projection.name} could not be rebuilt. ${reason}`);
  }

  private begin({ leftOver, newer }: Plan): void {
    this.remains.dropLater(leftOver);
    for (const build of newer) this.tell(new NewerReadModel(build));
  }

  private async follow(): Promise<void> {
    const { log } = this.options;
    let after = this.models.front;
    for await (const slice of log.follow(after, this.stopping.signal, this.filter))
      for (const batch of batchesOf(slice, this.batch)) {
        if (!(await this.turns.take(() => this.models.advance({ ...batch, after })))) return;
        after = batch.upTo;
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
      this.remains.dropLater(await this.models.retired(this.options.projections));
      return true;
    }
    const { events, upTo } = await this.options.log.readAll(from, this.batch, this.filter);
    if (upTo <= from) return false;
    await this.models.catchUp(group, { events, upTo: Math.min(upTo, to) }, from);
    return true;
  }

  /** Goes on after trouble with the log or the store, from where the last commit left it. */
  private async keepOn(work: () => Promise<void>): Promise<void> {
    while (!this.isStopping()) {
      await this.settled().then(work).catch(this.troubled);
      const { signal } = this.stopping;
      await pause(this.isStopping() ? 0 : troublePauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** A commit that was never answered may have happened; nobody goes on before it is known what is stored. */
  private settled(): Promise<void> {
    return this.turns.take(async () => {
      if (!this.isInDoubt) return;
      const { projections, isAlone = false } = this.options;
      this.begin(await this.models.reopen({ projections, isAlone }));
      this.isInDoubt = false;
      this.moved.ring();
    });
  }

  private readonly troubled = (error: unknown): void => {
    this.isInDoubt = true;
    this.tell(error);
  };

  private tell(error: unknown): void {
    if (!this.isStopping()) this.options.onTrouble?.(error);
  }

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
