/** Commands to one stream wait for each other; commands to different streams do not. */
export class StreamQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  async inTurn<Result>(stream: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.tails.get(stream);
    const mine = before ? before.then(work, work) : work();
    this.tails.set(stream, mine);
    try {
      return await mine;
    } finally {
      if (this.tails.get(stream) === mine) this.tails.delete(stream);
    }
  }
}
