/** Which position of one log stands where another position of the same log, kept elsewhere, does. */
export class PositionPairs {
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** In log order. */
  add(from: number, to: number): void {
    this.from.push(from);
    this.to.push(to);
  }

  /** The place of the last event at or before a position; 0 before the first. */
  translate(position: number): number {
    let [known, unknown] = [0, this.from.length];
    while (known < unknown) {
      const middle = (known + unknown) >> 1;
      if ((this.from[middle] ?? 0) <= position) known = middle + 1;
      else unknown = middle;
    }
    return this.to[known - 1] ?? 0;
  }
}
