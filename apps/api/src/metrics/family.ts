export type Labels = Readonly<Record<string, string>>;
export type Sample = { labels: Labels; value: number; metricName?: string };

/** Numbers of one kind that Prometheus is told under one name. */
export type Family = {
  name: string;
  help: string;
  type: 'counter' | 'gauge' | 'histogram';
  samples: () => readonly Sample[];
};

/** How often something happened, by what it was like. */
export class Tally implements Family {
  readonly type = 'counter';
  private readonly counts = new Map<string, { labels: Labels; value: number }>();

  /** Those that are `known` are told as 0 until they happen, so that the first time is a rise. */
  constructor(
    readonly name: string,
    readonly help: string,
    known: readonly Labels[] = [{}],
  ) {
    for (const labels of known) this.add(labels, 0);
  }

  add(labels: Labels = {}, by = 1): void {
    const key = keyOf(labels);
    const count = this.counts.get(key);
    if (count) count.value += by;
    else this.counts.set(key, { labels, value: by });
  }

  samples(): readonly Sample[] {
    return [...this.counts.values()];
  }
}

/** How long something took, by what it was like. */
export class Spread implements Family {
  readonly type = 'histogram';
  private readonly spreads = new Map<string, { labels: Labels; counts: number[]; sum: number }>();

  constructor(
    readonly name: string,
    readonly help: string,
  ) {}

  take(seconds: number, labels: Labels = {}): void {
    const key = keyOf(labels);
    const spread = this.spreads.get(key) ?? { labels, counts: bounds.map(() => 0), sum: 0 };
    this.spreads.set(key, spread);
    const place = bounds.findIndex((bound) => seconds <= bound);
    spread.counts[place] = (spread.counts[place] ?? 0) + 1;
    spread.sum += seconds;
  }

  samples(): readonly Sample[] {
    return [...this.spreads.values()].flatMap(({ labels, counts, sum }) => {
      let value = 0;
      const buckets = counts.map((count, place) => {
        value += count;
        const bound = bounds[place] ?? Infinity;
        const le = bound === Infinity ? '+Inf' : String(bound);
        return { metricName: `${this.name}_bucket`, labels: { ...labels, le }, value };
      });
      return [
        ...buckets,
        { metricName: `${this.name}_sum`, labels, value: sum },
        { metricName: `${this.name}_count`, labels, value },
      ];
    });
  }
}

/** What is so just now. */
export const level = (name: string, help: string, samples: () => readonly Sample[]): Family => ({
  name,
  help,
  type: 'gauge',
  samples,
});

const keyOf = (labels: Labels): string => Object.values(labels).join('\n');

// From a page of the cache to what people no longer wait for.
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, Infinity];
