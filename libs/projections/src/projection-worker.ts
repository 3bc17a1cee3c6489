import type { Worker } from 'node:worker_threads';
import type { Hub } from './hub';
import type { Order, Word } from './worker-words';

export type WorkerOptions = {
  hub: Hub;
  /** Told when the worker cannot use the log or the store, and when it has ended without being asked to. */
  onTrouble: (error: Error) => void;
};

type Waiting = { resolve: () => void; reject: (error: Error) => void };

/** The main thread's handle on the thread that keeps the read models up, so that catching up never delays a query. */
export class ProjectionWorker {
  private readonly rebuilds = new Map<number, Waiting>();
  private rebuildCount = 0;
  private isStopping = false;

  constructor(
    private readonly worker: Worker,
    private readonly options: WorkerOptions,
  ) {}

  /** Resolves when queries can be asked; catching up goes on from there. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.worker.on('message', (word: Word) => {
        if (word.kind === 'started') resolve();
        else if (word.kind === 'failed') reject(new Error(word.error));
        else this.hear(word);
      });
      this.worker.once('error', (error) => this.ended(asError(error), reject));
      this.worker.once('exit', (code) =>
        this.ended(new Error(`The projection worker ended with ${code}.`), reject),
      );
    });
  }

  /** The log has grown up to here. */
  poke(position: number): void {
    this.send({ kind: 'poke', position });
  }

  /** Builds a read model, or all of them, again from the first event; resolves when it is swapped in. */
  rebuild(name?: string): Promise<void> {
    const id = ++this.rebuildCount;
    return new Promise((resolve, reject) => {
      this.rebuilds.set(id, { resolve, reject });
      this.send({ kind: 'rebuild', id, name: name ?? null });
    });
  }

  /** Lets it finish the batch at hand; resolves when the thread has ended. */
  stop(): Promise<void> {
    this.isStopping = true;
    const ended = new Promise<void>((resolve) => this.worker.once('exit', () => resolve()));
    this.send({ kind: 'stop' });
    return ended;
  }

  private hear(word: Word): void {
    if (word.kind === 'announced') this.options.hub.announce(word.announcement);
    else if (word.kind === 'troubled') this.options.onTrouble(new Error(word.error));
    else if (word.kind === 'rebuilt') this.rebuilt(word);
  }

  private rebuilt({ id, error }: Extract<Word, { kind: 'rebuilt' }>): void {
    const waiting = this.rebuilds.get(id);
    this.rebuilds.delete(id);
    if (error === null) waiting?.resolve();
    else waiting?.reject(new Error(error));
  }

  private ended(error: Error, reject: (error: Error) => void): void {
    reject(error);
    for (const waiting of this.rebuilds.values()) waiting.reject(error);
    this.rebuilds.clear();
    if (!this.isStopping) this.options.onTrouble(error);
  }

  private send(order: Order): void {
    this.worker.postMessage(order);
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
