/** Lets so many at once do their work; the others wait their turn. */
export class Gate {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(width: number) {
    this.free = width;
  }

  async pass<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((enter) => this.waiting.push(enter));
    try {
      return await work();
    } finally {
      // Whoever leaves hands its place on, so that nobody who comes just now can slip in before those who wait.
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
