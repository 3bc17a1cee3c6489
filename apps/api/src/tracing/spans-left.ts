/** How many more spans a trace may have from this process: an import is one command to its sender and thousands of ours. */
export class SpansLeft {
  private readonly taken = new Map<string, number>();

  constructor(
    private readonly most = 200,
    private readonly traces = 1_000,
  ) {}

  take(traceId: string): boolean {
    const taken = this.taken.get(traceId) ?? 0;
    if (taken >= this.most) return false;
    this.taken.set(traceId, taken + 1);
    const [oldest] = this.taken.keys();
    if (this.taken.size > this.traces && oldest !== undefined) this.taken.delete(oldest);
    return true;
  }
}
