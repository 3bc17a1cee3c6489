import type { Instant } from '@gatehouse/kernel';
import { Clock } from '../clock';
import { nothingWithheld, Withholding, type Withheld } from '../withholding';

/** A clock that a test sets. */
export class TestClock extends Clock {
  constructor(private instant: Instant = '2026-11-23T09:00:00.000Z') {
    super();
  }
  now(): Instant {
    return this.instant;
  }
  set(instant: Instant): void {
    this.instant = instant;
  }
}

/** Withholds what a test says, from whom it says. */
export class WithheldInATest extends Withholding {
  private readonly known = new Map<string, Withheld>();

  override from({ person }: { person: string }): Promise<Withheld> {
    return Promise.resolve(this.known.get(person) ?? nothingWithheld);
  }

  /** Only this from now on; nothing at all without `what`. */
  withhold(person: string, what: Partial<Record<keyof Withheld, string>> = {}): void {
    const one = (id: string | undefined) => new Set(id === undefined ? [] : [id]);
    const { items, circulars, reviews } = what;
    this.known.set(person, { items: one(items), circulars: one(circulars), reviews: one(reviews) });
  }
}
