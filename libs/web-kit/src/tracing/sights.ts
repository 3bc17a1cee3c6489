import { serverTraces } from './server-traces';

/** A command as people saw it: when its form was sent off, answered, and when what came of it was on the screen. */
export type Sight = {
  commandId: string;
  operation: string;
  submittedAt: number;
  answeredAt: number;
  arrivedAt?: number;
  paintedAt?: number;
};

/** Tells a server that traces what was seen of each command; one at a time waits to be seen. */
export class Sights {
  /** Answered and not on the screen yet. */
  unseen: Sight | null = null;

  answered(sight: Sight, isAccepted: boolean): void {
    if (!serverTraces.isSo) return;
    if (this.unseen) this.tell(this.unseen);
    this.unseen = sight;
    // Some commands change nothing that is shown, and a page in the background paints nothing.
    if (isAccepted) setTimeout(() => this.tell(sight), longestWaitMs);
    else this.tell(sight);
  }

  /** Data has come that was asked for after the answer. */
  arrived(sight: Sight): void {
    if (sight !== this.unseen || sight.arrivedAt !== undefined) return;
    sight.arrivedAt = Date.now();
    // The second frame begins when the first, which has the data, is on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        sight.paintedAt = Date.now();
        this.tell(sight);
      }),
    );
  }

  private tell(sight: Sight): void {
    if (sight !== this.unseen) return;
    this.unseen = null;
    const told = JSON.stringify({ ...sight, sentAt: Date.now() });
    navigator.sendBeacon('/api/traces', new Blob([told], { type: 'application/json' }));
  }
}

const longestWaitMs = 5_000;
